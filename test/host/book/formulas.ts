import type { Book } from './book';
import { mapReferences } from './formula';
import { shifted, type Shift } from './rect';
import type { Sheet } from './sheet';

/** Changes one formula that stands on a sheet; the sheet is undefined for names of the workbook. */
export type Rewrite = (formula: string, home: Sheet | undefined) => string;

/** Who else keeps formulas beside cells and names: each is called with the rewrite whenever something that formulas speak of moves or is renamed. */
export const FORMULA_HOLDERS: ((book: Book, rewrite: Rewrite) => void)[] = [];

/** Changes every formula of a workbook. */
export function rewriteFormulas(book: Book, rewrite: Rewrite): void {
  for (const sheet of book.sheets) {
    const known = new Map<string, string>();
    const once = (formula: string): string => {
      const made = known.get(formula) ?? rewrite(formula, sheet);
      known.set(formula, made);
      return made;
    };
    for (const cells of sheet.rows) {
      cells?.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        const formula = once(cell.formula);
        if (formula !== cell.formula) cells[column] = { ...cell, formula };
      });
    }
    for (const { columns } of sheet.tables) for (const column of columns) if (column.formula !== undefined) column.formula = once(column.formula);
  }
  for (const name of book.names) name.formula = rewrite(name.formula, name.sheet);
  for (const holder of FORMULA_HOLDERS) holder(book, rewrite);
}

/** Lets formulas follow the cells of a sheet that move. */
// support.microsoft.com/office/overview-of-formulas-34519a4e-1e8d-4f4b-84d4-d642c4f63263: references are adjusted when rows and columns come and go, #REF! when their cells are deleted.
export function followShift(book: Book, sheet: Sheet, change: Shift): void {
  rewriteFormulas(book, (formula, home) => mapReferences(formula, (reference) => {
    if ((reference.sheet === undefined ? home : book.sheet(reference.sheet)) !== sheet) return reference;
    const rect = shifted(reference.rect, change);
    return rect === undefined ? undefined : rect.row === reference.rect.row && rect.column === reference.rect.column && rect.height === reference.rect.height && rect.width === reference.rect.width ? reference : { ...reference, rect };
  }));
}
