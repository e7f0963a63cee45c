import type { GridSheet } from '../document/document-api';
import type { GridRowView } from './grid-row';

/** Most columns that a long title runs over, as it would in a spreadsheet. */
const MOST = 12;
const TITLE_CHARACTER = 1.3;

/** How many columns a cell reaches over: those it is merged with, or the blank ones that a title needs. */
export function spanOf(sheet: GridSheet, row: GridRowView, column: number): number | undefined {
  const merged = sheet.merged.find(({ firstRow, firstColumn }) => firstRow === row.number && firstColumn === column);
  if (merged !== undefined) return merged.lastColumn - merged.firstColumn + 1;
  const cell = row.cells.get(column);
  if (cell?.kind !== 'title' || cell.text === '') return undefined;
  let room = 0;
  for (let span = 1; span <= MOST; span += 1) {
    room += sheet.columns[column + span - 1]?.width ?? sheet.defaultWidth;
    const next = row.cells.get(column + span);
    if (room >= cell.text.length * TITLE_CHARACTER || (next !== undefined && next.text !== '')) return span;
  }
  return MOST;
}
