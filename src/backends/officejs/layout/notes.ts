import type { BlueprintBlock, BlueprintBlockCell, BlueprintNote, BlueprintSheet } from '../../../blueprint/blueprint';
import { address } from '../../../blueprint/ranges';
import { linksOn } from '../../../blueprint/sheet-rules';
import { typedValue, type Epoch, type TypedValue } from './cell-values';
import { toExcelFormula } from './formula-dialect';
import { blockAddress, jsonBytes, matrixPieces } from './matrices';
import { piece, type Piece } from './pieces';

const ends = (places: readonly number[]): readonly [first: number, last: number] => [places.reduce((a, b) => Math.min(a, b)), places.reduce((a, b) => Math.max(a, b))];

/** Cells outside the tables as one matrix that leaves all others as they are. */
function scattered(sheet: string, notes: readonly (BlueprintNote | BlueprintBlockCell)[], epoch: Epoch): readonly Piece[] {
  if (notes.length === 0) return [];
  const [row, lastRow] = ends(notes.map((note) => note.row));
  const [column, lastColumn] = ends(notes.map((note) => note.column));
  const matrix = Array.from({ length: lastRow - row + 1 }, () => new Array<TypedValue>(lastColumn - column + 1).fill(null));
  for (const note of notes) {
    const { formula, value, style } = note;
    const values = matrix[note.row - row];
    if (values !== undefined) values[note.column - column] = formula === undefined ? typedValue(value, { style, asText: false }, epoch, false) : toExcelFormula(formula);
  }
  return matrixPieces(sheet, row, column, matrix);
}

/** Titles and other words of a sheet; those with formulas once the tables are there that they name. */
export const notePieces = (sheet: BlueprintSheet, epoch: Epoch, computed: boolean): readonly Piece[] =>
  scattered(sheet.name, sheet.notes.filter(({ formula }) => (formula !== undefined) === computed), epoch);

/** The cells of a block, formulas and values in one matrix. */
export const blockCellPieces = (sheet: string, { cells }: BlueprintBlock, epoch: Epoch): readonly Piece[] => scattered(sheet, cells, epoch);

/** Links inside the workbook. They change a cell's value and look, so they come before both. */
export const linkPieces = (sheet: BlueprintSheet): readonly Piece[] => linksOn(sheet).map(({ note, target }) => {
  const text = typeof note.value === 'string' ? note.value : target;
  return piece(3, jsonBytes([text, target]) + 60, (book) => { book.range(sheet.name, address(note.row, note.column)).hyperlink = { documentReference: target, textToDisplay: text }; });
});

/** Cells that are joined. */
export const mergePieces = (sheet: string, notes: readonly BlueprintNote[]): readonly Piece[] => notes.flatMap(({ row, column, span = 1 }) =>
  (span === 1 ? [] : [piece(3, 20, (book) => { book.range(sheet, blockAddress(row, column, 1, span)).merge(); })]));
