import { columnLetters } from '../../../src/model/location';
import { invalid } from '../excel-error';

/** Cells of a sheet; rows and columns from 0. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const rectOf = (row: number, column: number, height = 1, width = 1): Rect => ({ row, column, height, width });
export const bottom = (rect: Rect): number => rect.row + rect.height - 1;
export const right = (rect: Rect): number => rect.column + rect.width - 1;
export const contains = (outer: Rect, inner: Rect): boolean => inner.row >= outer.row && inner.column >= outer.column && bottom(inner) <= bottom(outer) && right(inner) <= right(outer);
export const same = (a: Rect, b: Rect): boolean => contains(a, b) && contains(b, a);

export function intersection(a: Rect, b: Rect): Rect | undefined {
  const [row, column] = [Math.max(a.row, b.row), Math.max(a.column, b.column)];
  const [height, width] = [Math.min(bottom(a), bottom(b)) - row + 1, Math.min(right(a), right(b)) - column + 1];
  return height > 0 && width > 0 ? { row, column, height, width } : undefined;
}

/** What is left of a rectangle without another: up to four pieces. */
export function without(rect: Rect, hole: Rect): readonly Rect[] {
  const cut = intersection(rect, hole);
  if (cut === undefined) return [rect];
  const pieces = [
    rectOf(rect.row, rect.column, cut.row - rect.row, rect.width),
    rectOf(bottom(cut) + 1, rect.column, bottom(rect) - bottom(cut), rect.width),
    rectOf(cut.row, rect.column, cut.height, cut.column - rect.column),
    rectOf(cut.row, right(cut) + 1, cut.height, right(rect) - right(cut)),
  ];
  return pieces.filter(({ height, width }) => height > 0 && width > 0);
}

/** Rows or columns that come or go. `across` limits the shift to some columns or rows, as when cells rather than whole rows are inserted. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  /** Negative: deleted. */
  readonly count: number;
  readonly across?: readonly [first: number, last: number];
}

/** Where a rectangle is after a shift; undefined when all of its cells were deleted. */
export function shifted(rect: Rect, { axis, at, count, across }: Shift): Rect | undefined {
  const [start, length, crossFirst, crossLast] = axis === 'row' ? [rect.row, rect.height, rect.column, right(rect)] : [rect.column, rect.width, rect.row, bottom(rect)];
  if (across !== undefined && (crossFirst < across[0] || crossLast > across[1])) return rect;
  let [first, size] = [start, length];
  if (count > 0) {
    if (start >= at) first += count;
    else if (start + length > at) size += count;
  } else {
    const last = at - count - 1;
    const gone = Math.max(0, Math.min(start + length - 1, last) - Math.max(start, at) + 1);
    size -= gone;
    if (start > last) first += count;
    else if (start > at) first = at;
    if (size <= 0) return undefined;
  }
  return axis === 'row' ? { ...rect, row: first, height: size } : { ...rect, column: first, width: size };
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d+)$/i;
const columnOf = (letters: string): number => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `A1`, `$B$2:C3`, `4:6`, `B:D`. Throws InvalidArgument for anything else. */
export function parseAddress(text: string): Rect {
  const plain = text.trim();
  const [from = '', to = from] = plain.split(':');
  const [a, b] = [CELL.exec(from), CELL.exec(to)];
  if (a !== null && b !== null) {
    const [ac, ar, bc, br] = [columnOf(a[1] ?? ''), Number(a[2]) - 1, columnOf(b[1] ?? ''), Number(b[2]) - 1];
    if (ar >= 0 && br >= 0 && Math.max(ar, br) < MAX_ROWS && Math.max(ac, bc) < MAX_COLUMNS) return { row: Math.min(ar, br), column: Math.min(ac, bc), height: Math.abs(br - ar) + 1, width: Math.abs(bc - ac) + 1 };
  }
  const [rows, columns] = [/^\$?(\d+):\$?(\d+)$/.exec(plain), /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(plain)];
  if (rows !== null) return rectOf(Number(rows[1]) - 1, 0, Number(rows[2]) - Number(rows[1]) + 1, MAX_COLUMNS);
  if (columns !== null) return rectOf(0, columnOf(columns[1] ?? ''), MAX_ROWS, columnOf(columns[2] ?? '') - columnOf(columns[1] ?? '') + 1);
  throw invalid(`"${text}" is no address`);
}

/** `A1:B2` without dollar signs; whole rows and columns as `4:6` and `B:D`. */
export function addressOf(rect: Rect): string {
  if (rect.width >= MAX_COLUMNS) return `${rect.row + 1}:${bottom(rect) + 1}`;
  if (rect.height >= MAX_ROWS) return `${columnLetters(rect.column)}:${columnLetters(right(rect))}`;
  const first = `${columnLetters(rect.column)}${rect.row + 1}`;
  return rect.height === 1 && rect.width === 1 ? first : `${first}:${columnLetters(right(rect))}${bottom(rect) + 1}`;
}

/** A sheet's name as it stands in an address: quoted unless it is a plain word. */
export const sheetPrefix = (name: string): string => `${/^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`}!`;
