import { LIMITS } from './limits';

/** A block of cells: rows 1-based, columns 0-based, both ends included. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

const REFERENCE = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/i;

/** The range `text` (`A1:C9` or `A1`) stands for; undefined when it is none or lies outside Excel's grid. */
export function parseRange(text: string): CellRange | undefined {
  const corners = text.split(':');
  const first = parseCell(corners[0] ?? '');
  const last = parseCell(corners[1] ?? corners[0] ?? '');
  if (corners.length > 2 || !first || !last || first.row > last.row || first.column > last.column) return undefined;
  return { firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column };
}

function parseCell(text: string): { row: number; column: number } | undefined {
  const [, letters, digits] = REFERENCE.exec(text) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits);
  return row >= 1 && row <= LIMITS.rows && column < LIMITS.columns ? { row, column } : undefined;
}
