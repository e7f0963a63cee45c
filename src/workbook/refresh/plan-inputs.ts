import { laidOut } from '../../blueprint/tables';
import type { AnyRow } from '../../model/column';
import type { AnyEntity } from '../../model/entity';
import type { ChangeSet } from './change-set';
import type { TableFrame } from './table-frame';

const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Plans the cells of a register that the product writes: IDs, fixed texts, generated rows; and blanks what stood in rows that are gone. */
export function planInputs(changes: ChangeSet, frame: TableFrame, before: readonly AnyRow[], after: readonly AnyRow[], matches: readonly (number | undefined)[]): void {
  const { entity, place } = frame;
  const inputs = Object.entries(entity.columns).flatMap(([key, column]) => (place.columns[key] === undefined ? [] : [{ key, column, at: place.columns[key] }]));
  after.forEach((row, i) => {
    const known = matches[i];
    const old = known === undefined ? undefined : before[known];
    for (const { key, column, at } of inputs) {
      if (sameValue(old?.[key], row[key])) continue;
      const sheetRow = frame.rows[i] ?? 0;
      const value = laidOut(column, row[key]);
      if (value !== undefined || !frame.cells.isBlank(sheetRow, at)) changes.value(frame.sheet, sheetRow, at, value, like(frame, sheetRow, at));
    }
  });
  const kept = new Set(matches);
  before.forEach((row, i) => {
    const sheetRow = place.rows[i];
    if (kept.has(i) || sheetRow === undefined || frame.rows.includes(sheetRow)) return;
    for (const { key, at } of inputs) if (!sameValue(undefined, row[key])) changes.value(frame.sheet, sheetRow, at, undefined);
  });
}

/** A cell below the table looks like the one in its last row. */
export function like({ table }: TableFrame, row: number, column: number): { readonly row: number; readonly column: number } | undefined {
  return row > table.lastRow ? { row: table.lastRow, column } : undefined;
}

/** The columns of a table that are ours and are not there: they go behind its last one. */
export function missingColumns(entity: AnyEntity, frame: TableFrame): readonly string[] {
  return [...Object.keys(entity.columns), ...Object.keys(entity.computed)].filter((key) => frame.place.columns[key] === undefined);
}
