import { writeXlsx } from '../../../src/backends/xlsx/write-xlsx';
import type { Book } from '../book/book';
import { textOr } from '../args';
import { toFileFormula } from './file-formula';
import { sheetOf } from './save-sheet';

/** Files of the same workbook are equal. */
const DATE = '2000-01-01';

/**
 * A simulated workbook as a file that programs open, written by the product's own back-end. What that has no words for is left out: drawings, names of single sheets,
 * passwords, totals rows as such, vertical merges, rules of kinds that the product has none of; looks become the product's most similar ones, truth values text, and
 * dates count from 1900.
 */
export function saveBook(book: Book): Promise<Uint8Array> {
  const said = book.part<Readonly<Record<string, unknown>>>('properties', () => ({}));
  return writeXlsx({
    properties: { title: textOr(said['title'], ''), subject: textOr(said['subject'], ''), creator: textOr(said['author'], ''), description: textOr(said['comments'], ''), date: DATE },
    sheets: book.sheets.map((sheet) => sheetOf(sheet, book.date1904)),
    names: book.names.filter(({ sheet }) => sheet === undefined).map(({ name, formula }) => ({ name, refersTo: toFileFormula(formula) })),
  });
}
