import type { GridTable } from '../document/document-api';
import { blockText } from '../document/clipboard';
import type { LiveRange } from '../../workbook/live-port';
import type { SheetView, ViewRow } from '../sheet-view';

/** A cell of the sheet in front: row 1-based, column 0-based. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** The cells between two corners. */
export const rangeBetween = (sheet: string, one: CellAt, other: CellAt): LiveRange => ({
  sheet,
  firstRow: Math.min(one.row, other.row), lastRow: Math.max(one.row, other.row),
  firstColumn: Math.min(one.column, other.column), lastColumn: Math.max(one.column, other.column),
});

/** The corner that moves when a selection is extended: the one across from the cell that it began with. */
export const cornerAcross = ({ firstRow, lastRow, firstColumn, lastColumn }: LiveRange, from: CellAt): CellAt => ({
  row: from.row === firstRow ? lastRow : firstRow,
  column: from.column === firstColumn ? lastColumn : firstColumn,
});

/** A cell some shown rows and some columns away, as far as there are any. */
export function cellBeside({ row, column }: CellAt, rowBy: number, columnBy: number, shown: readonly ViewRow[], lastColumn: number): CellAt {
  const at = shown.findIndex(({ number }) => number >= row);
  const next = shown[Math.min(Math.max(at + rowBy, 0), shown.length - 1)];
  return { row: rowBy === 0 ? row : next?.number ?? row, column: Math.min(Math.max(column + columnBy, 0), lastColumn) };
}

const bodyAround = (tables: readonly GridTable[], { row, column }: CellAt): GridTable | undefined =>
  tables.find(({ range }) => range.firstRow <= row && row <= range.lastRow && range.firstColumn <= column && column <= range.lastColumn);

/** All there is around a cell: the body of its table, or else everything on the sheet. */
export function everythingAround({ sheet: { name, tables, lastRow, lastColumn } }: SheetView, cell: CellAt): LiveRange {
  const table = bodyAround(tables, cell);
  return table === undefined
    ? { sheet: name, firstRow: 1, firstColumn: 0, lastRow, lastColumn }
    : { ...table.range, sheet: name, firstRow: table.range.firstRow + 1 };
}

/** The text of a range as spreadsheets take it from the clipboard; rows that are not shown are left out. */
export function textOf(shown: readonly ViewRow[], { firstRow, lastRow, firstColumn, lastColumn }: LiveRange): string {
  const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, i) => firstColumn + i);
  return blockText(shown.filter(({ number }) => firstRow <= number && number <= lastRow).map(({ cells }) => columns.map((column) => cells.get(column)?.text ?? '')));
}
