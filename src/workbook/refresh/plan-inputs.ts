import type { BlueprintCell } from '../../blueprint/blueprint';
import { laidOut } from '../../blueprint/tables';
import { isBlank, type AnyRow } from '../../model/column';
import type { AnyEntity } from '../../model/entity';
import { columnLetters } from '../../model/location';
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
      const sheetRow = frame.rows[i] ?? 0;
      // A row that waits for the value of its ID has got none.
      const waits = column.kind === 'id' && isBlank(row[key]) && frame.cells.hasFormula(sheetRow, at);
      if (!waits && sameValue(old?.[key], row[key])) continue;
      const value = laidOut(column, row[key]);
      if (value !== undefined || !frame.cells.isBlank(sheetRow, at)) put(changes, frame, sheetRow, at, value);
    }
  });
  const kept = new Set(matches);
  before.forEach((row, i) => {
    const sheetRow = place.rows[i];
    if (kept.has(i) || sheetRow === undefined || frame.rows.includes(sheetRow)) return;
    for (const { key, at } of inputs) if (!sameValue(undefined, row[key])) put(changes, frame, sheetRow, at, undefined);
  });
}

/** A formula of the user's stays: its value may only be missing because the file was saved without one. */
function put(changes: ChangeSet, frame: TableFrame, row: number, column: number, value: BlueprintCell): void {
  if (frame.cells.hasFormula(row, column)) changes.notes.push(`${frame.sheet}!${columnLetters(column)}${row} holds a formula where a value would be written; it was left as it is.`);
  else changes.value(frame.sheet, row, column, value, like(frame, row, column));
}

/** A cell below the table looks like the one in its last row. */
export function like({ table }: TableFrame, row: number, column: number): { readonly row: number; readonly column: number } | undefined {
  return row > table.lastRow ? { row: table.lastRow, column } : undefined;
}

/** The columns of a table that are ours and are not there: they go behind its last one. */
export function missingColumns(entity: AnyEntity, frame: TableFrame): readonly string[] {
  return [...Object.keys(entity.columns), ...Object.keys(entity.computed)].filter((key) => frame.place.columns[key] === undefined);
}
