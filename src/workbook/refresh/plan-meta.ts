import type { BlueprintSheet } from '../../blueprint/blueprint';
import { rawText } from '../cells';
import type { RawSheet } from '../port';
import type { ChangeSet } from './change-set';
import { RawCells, shows } from './raw-cells';

/** Plans `_meta`: each key beside its value, new keys below the others. */
export function planMeta(changes: ChangeSet, sheet: RawSheet, wanted: BlueprintSheet): void {
  const cells = new RawCells(sheet);
  const rows = new Map(sheet.rows.flatMap((row) => (typeof row.cells[0] === 'string' ? [[row.cells[0], row.number] as const] : [])));
  let last = cells.extent().row;
  for (const key of wanted.notes.filter((note) => note.column === 0)) {
    const value = wanted.notes.find((note) => note.column === 1 && note.row === key.row)?.value;
    const row = rows.get(String(key.value));
    if (row === undefined) {
      last += 1;
      changes.value(sheet.name, last, 0, key.value);
      changes.value(sheet.name, last, 1, value);
    } else if (!shows(cells.at(row, 1), value) && rawText(cells.at(row, 1)) !== String(value ?? '')) changes.value(sheet.name, row, 1, value);
  }
}
