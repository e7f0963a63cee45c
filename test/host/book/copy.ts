import type { Book } from './book';
import { DEFAULT_FORMAT } from './format';
import { offsetFormula } from './formula';
import { guardCells } from './guard';
import { intersection, rectOf, type Rect } from './rect';
import { isBlank, type Cell, type Sheet } from './sheet';

export type CopyHow = 'All' | 'Formulas' | 'Values' | 'Formats';

/**
 * Copies cells. A larger target is filled with repetitions, a smaller one grows to the size of the source.
 * @returns the cells that were written
 */
// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-cut-copy-paste: like copy and paste; the destination grows to the size of the source.
export function copyCells(book: Book, source: { readonly sheet: Sheet; readonly rect: Rect }, target: { readonly sheet: Sheet; readonly rect: Rect }, how: CopyHow, skipBlanks: boolean, transpose: boolean): Rect {
  const [height, width] = transpose ? [source.rect.width, source.rect.height] : [source.rect.height, source.rect.width];
  const fits = target.rect.height % height === 0 && target.rect.width % width === 0;
  const rect = fits ? target.rect : rectOf(target.rect.row, target.rect.column, height, width);
  guardCells(target.sheet, rect);
  const taken = Array.from({ length: source.rect.height }, (_, r) => Array.from({ length: source.rect.width }, (_c, c) => source.sheet.cell(source.rect.row + r, source.rect.column + c)));
  for (let r = 0; r < rect.height; r += 1) {
    for (let c = 0; c < rect.width; c += 1) {
      const [fromRow, fromColumn] = transpose ? [c % width, r % height] : [r % height, c % width];
      const cell = taken[fromRow]?.[fromColumn];
      if (skipBlanks && isBlank(cell)) continue;
      const moved: [number, number] = [rect.row + r - source.rect.row - fromRow, rect.column + c - source.rect.column - fromColumn];
      target.sheet.put(rect.row + r, rect.column + c, pasted(cell, target.sheet.cell(rect.row + r, rect.column + c), how, moved));
    }
  }
  book.emit({ kind: 'changed', sheet: target.sheet, rect, changeType: 'RangeEdited', tables: target.sheet.tables.filter((table) => intersection(table.rect, rect) !== undefined) });
  return rect;
}

function pasted(cell: Cell | undefined, before: Cell | undefined, how: CopyHow, [rows, columns]: readonly [number, number]): Cell {
  const format = (how === 'All' || how === 'Formats' ? cell : before)?.format ?? DEFAULT_FORMAT;
  if (how === 'Formats') return { value: '', ...before, format };
  const formula = how === 'Values' || cell?.formula === undefined ? {} : { formula: offsetFormula(cell.formula, rows, columns) };
  return { value: cell?.value ?? '', ...formula, format };
}
