import { columnName } from '../../../blueprint/ranges';
import type { TypedValue } from './cell-values';
import { piece, type Piece } from './pieces';

/** Larger matrices are sent as several blocks of rows. */
const BLOCK = 250_000;
const encoder = new TextEncoder();
/** How long a value is in a request. */
export const jsonBytes = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** Address of a block of cells. Rows are 1-based, columns 0-based. */
export const blockAddress = (row: number, column: number, height: number, width: number): string =>
  `${columnName(column)}${row}${height === 1 && width === 1 ? '' : `:${columnName(column + width - 1)}${row + height - 1}`}`;

/** Sets cells from a matrix, in blocks of rows. Formulas begin with a sign of equality. Blank rows at its end are left out. */
export function matrixPieces(sheet: string, row: number, column: number, matrix: readonly (readonly TypedValue[])[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const height = matrix.findLastIndex((values) => values.some((value) => value !== '' && value !== null)) + 1;
  let block: TypedValue[][] = [];
  let bytes = 0;
  for (let i = 0; i < height; i += 1) {
    const values = [...(matrix[i] ?? [])];
    block.push(values);
    bytes += jsonBytes(values) + 1;
    if (bytes < BLOCK && i + 1 < height) continue;
    const [formulas, address] = [block, blockAddress(row + i + 1 - block.length, column, block.length, values.length)];
    pieces.push(piece(3, bytes, (book) => { book.range(sheet, address).formulas = formulas; }));
    [block, bytes] = [[], 0];
  }
  return pieces;
}

/** Sets all cells of a range to one formula. */
export const formulaPiece = (sheet: string, address: string, formula: string): Piece =>
  // learn.microsoft.com/javascript/api/excel/excel.range: a single value is set in all cells of the range; the type of the client only knows the matrix.
  piece(3, jsonBytes(formula), (book) => { Object.assign(book.range(sheet, address), { formulas: formula }); });
