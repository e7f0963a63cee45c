import type { AnyRow } from '../../model/column';
import { ENTITIES, rowsOf, type EntityKey } from '../../model/threat-model';
import type { Assessment } from '../assessment';

/** Cells that are selected: rows from 1, columns from 0. */
export interface SelectedCells {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
}

export interface FoundRow {
  readonly entity: EntityKey;
  readonly row: AnyRow;
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
    if (row !== undefined) return { entity: key, row };
  }
  return undefined;
}
