import { address } from '../../../blueprint/ranges';
import { parseRange, type CellRange } from '../read/cell-reference';

/** `A1:B4`, or `A1` for a single cell. */
export function rangeText({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): string {
  const first = address(firstRow, firstColumn);
  const last = address(lastRow, lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** The ranges of a `sqref`; what is no range of the grid is left out. */
export const parseRanges = (sqref: string): CellRange[] => sqref.trim().split(/\s+/).flatMap((text) => parseRange(text) ?? []);

/** Whether two ranges have a cell in common. */
export const overlap = (a: CellRange, b: CellRange): boolean =>
  a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;

export const contains = (range: CellRange, row: number, column: number): boolean =>
  row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;

/** What is left of a range without another, in up to four ranges. */
export function minus(range: CellRange, hole: CellRange): readonly CellRange[] {
  if (!overlap(range, hole)) return [range];
  const [firstRow, lastRow] = [Math.max(range.firstRow, hole.firstRow), Math.min(range.lastRow, hole.lastRow)];
  return [
    { ...range, lastRow: firstRow - 1 }, { ...range, firstRow: lastRow + 1 },
    { ...range, firstRow, lastRow, lastColumn: hole.firstColumn - 1 }, { ...range, firstRow, lastRow, firstColumn: hole.lastColumn + 1 },
  ].filter((part) => part.firstRow <= part.lastRow && part.firstColumn <= part.lastColumn);
}

export const isOneCell = (range: CellRange): boolean => range.firstRow === range.lastRow && range.firstColumn === range.lastColumn;
