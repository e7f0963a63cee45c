import { isBlank, type AnyRow } from '../model/column';
import type { AnyEntity } from '../model/entity';
import { DEFAULT_SCALES } from '../model/scale';

const shipped = new Map(DEFAULT_SCALES.map((row) => [row.id, row.number]));

/** True when a person entered the cell: it is not blank, not the product's own text, not the default verdict or weight. */
export function isEntered(entity: AnyEntity, key: string, row: AnyRow): boolean {
  const column = entity.columns[key];
  const value = row[key];
  if (column === undefined || isBlank(value) || column.fixed === true || value === column.defaultValue) return false;
  return !(entity.key === 'scales' && key === 'number' && shipped.get(String(row['id'])) === value);
}

/** True when the row holds something a person entered. */
export function isFilled(entity: AnyEntity, row: AnyRow): boolean {
  return Object.keys(entity.columns).some((key) => isEntered(entity, key, row));
}
