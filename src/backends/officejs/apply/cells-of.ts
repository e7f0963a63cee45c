import type { Rect } from '../read/rect';

/** The cells of a block, row by row. */
export const cellsOf = ({ firstRow, lastRow, firstColumn, lastColumn }: Rect): readonly (readonly [row: number, column: number])[] =>
  Array.from({ length: Math.max(0, lastRow - firstRow + 1) }, (_, r) => Array.from({ length: Math.max(0, lastColumn - firstColumn + 1) }, (_c, c) => [firstRow + r, firstColumn + c] as const)).flat();
