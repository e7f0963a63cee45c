import type { AnyRow } from '../../model/column';
import { rowKey } from '../../model/entity';
import { ENTITIES, entityOf, rowsOf, type EntityKey } from '../../model/threat-model';
import type { Assessment } from '../assessment';

/** Cells that are selected: rows from 1, columns from 0. */
export interface SelectedCells {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
}

/** A row by its key, `TH1`. */
export interface NamedRow {
  readonly entity: EntityKey;
  readonly rowId: string;
}

export interface FoundRow {
  readonly entity: EntityKey;
  readonly row: AnyRow;
  /** Key of the column that is selected. */
  readonly column?: string;
}

/** The row of the model that a selection stands on. Tables stand side by side, so that its column decides between them; undefined beside them all. */
export function rowAt({ model, places }: Pick<Assessment, 'model' | 'places'>, { sheet, firstRow, firstColumn }: SelectedCells): FoundRow | undefined {
  for (const { key } of ENTITIES) {
    const place = places[key];
    if (place === undefined || place.sheet !== sheet) continue;
    const columns = Object.values(place.columns);
    if (firstColumn < Math.min(...columns) || firstColumn > Math.max(...columns)) continue;
    if (place.fieldRows !== undefined) {
      const [only] = rowsOf(model, key);
      if (only !== undefined && Object.values(place.fieldRows).includes(firstRow)) return { entity: key, row: only };
      continue;
    }
    const row = rowsOf(model, key)[place.rows.indexOf(firstRow)];
    const column = Object.keys(place.columns).find((one) => place.columns[one] === firstColumn);
    if (row !== undefined) return { entity: key, row, ...(column === undefined ? {} : { column }) };
  }
  return undefined;
}

/** The first row of a register with a key; undefined when it is gone. */
export function rowNamed({ model }: Pick<Assessment, 'model'>, { entity, rowId }: NamedRow): FoundRow | undefined {
  const row = rowsOf(model, entity).find((candidate) => rowKey(entityOf(entity), candidate) === rowId);
  return row === undefined ? undefined : { entity, row };
}
