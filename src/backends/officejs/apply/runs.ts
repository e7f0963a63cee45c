import type { Rect } from '../read/rect';
import type { Typed } from './content';

/** What goes into cells of a sheet by row and column; rows are 1-based, columns 0-based. */
export type CellMap = Map<number, Map<number, Typed>>;

/** Cells set in one operation. */
export interface Run {
  readonly rect: Rect;
  /** As high and wide as `rect`; `undefined` leaves a cell. */
  readonly matrix: readonly (readonly (Typed | undefined)[])[];
}

/** Leaving so many cells alone costs less than another operation. */
const FEW = 100;
/** Characters after which a run ends, so that it fits into a request beside others. */
const LONG = 200_000;

export function put(cells: CellMap, row: number, column: number, value: Typed): void {
  const inRow = cells.get(row) ?? new Map<number, Typed>();
  cells.set(row, inRow);
  inRow.set(column, value);
}

interface Growing {
  readonly rows: number[];
  first: number;
  last: number;
  filled: number;
  length: number;
}

/** Cells as few operations: neighbouring rows together, all cells of a row in the same one. */
export function runsOf(cells: CellMap): readonly Run[] {
  const runs: Growing[] = [];
  for (const [row, inRow] of [...cells].sort(([a], [b]) => a - b)) {
    const columns = [...inRow.keys()];
    const [first, last] = [Math.min(...columns), Math.max(...columns)];
    const length = [...inRow.values()].reduce<number>((sum, value) => sum + String(value).length + 3, 0);
    const run = runs.at(-1);
    if (run !== undefined && joins(run, row, first, last, inRow.size, length)) {
      run.rows.push(row);
      [run.first, run.last, run.filled, run.length] = [Math.min(run.first, first), Math.max(run.last, last), run.filled + inRow.size, run.length + length];
    } else runs.push({ rows: [row], first, last, filled: inRow.size, length });
  }
  return runs.map((run) => runOf(run, cells));
}

function joins({ rows, first, last, filled, length }: Growing, row: number, from: number, to: number, count: number, longer: number): boolean {
  const area = (row - (rows[0] ?? row) + 1) * (Math.max(last, to) - Math.min(first, from) + 1);
  return length + longer <= LONG && area - filled - count <= FEW + rows.length;
}

function runOf({ rows, first, last }: Growing, cells: CellMap): Run {
  const rect = { firstRow: rows[0] ?? 1, lastRow: rows.at(-1) ?? 1, firstColumn: first, lastColumn: last };
  return { rect, matrix: matrixOf(rect, cells) };
}

/** The cells within a rectangle as a matrix. */
export function matrixOf({ firstRow, lastRow, firstColumn, lastColumn }: Rect, cells: CellMap): (Typed | undefined)[][] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, r) => {
    const inRow = cells.get(firstRow + r);
    return Array.from({ length: lastColumn - firstColumn + 1 }, (_c, c) => inRow?.get(firstColumn + c));
  });
}

/** Those rows of a run that lie between two sheet rows. */
export function matrixRows({ rect, matrix }: Run, firstRow: number, lastRow: number): Run {
  const last = Math.min(lastRow, rect.lastRow);
  return { rect: { ...rect, firstRow, lastRow: last }, matrix: matrix.slice(firstRow - rect.firstRow, last - rect.firstRow + 1) };
}
