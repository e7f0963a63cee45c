import type { Book, DefinedName } from './book';
import { mapReferences, type CellReference } from './formula';
import { addressOf, sheetPrefix, type Rect } from './rect';
import type { Sheet } from './sheet';

/** `'6 Matrix'!$A$4:$C$12` */
export const absolute = (sheet: Sheet, rect: Rect): string => sheetPrefix(sheet.name) + addressOf(rect).replace(/([A-Z]+)?(\d+)?(:|$)/g, (_, letters: string | undefined, digits: string | undefined, end: string) => `${letters === undefined ? '' : `$${letters}`}${digits === undefined ? '' : `$${digits}`}${end}`);

/** The cells that a name stands for: a reference to one area, or a table or its column; undefined for other formulas. */
export function targetOf(book: Book, { formula, sheet: home }: DefinedName): { readonly sheet: Sheet; readonly rect: Rect } | undefined {
  const [, tableName = '', columnName] = /^=([\p{L}_][\p{L}\p{N}_.]*)(?:\[([^[\]#@]+)\])?$/u.exec(formula) ?? [];
  const table = book.tables.find(({ name }) => name.toLowerCase() === tableName.toLowerCase());
  if (table !== undefined) {
    const place = columnName === undefined ? -1 : table.columns.findIndex(({ name }) => name.toLowerCase() === columnName.replaceAll(/'(.)/g, '$1').toLowerCase());
    if (columnName === undefined) return { sheet: table.sheet, rect: table.body };
    return place < 0 ? undefined : { sheet: table.sheet, rect: { ...table.body, column: table.rect.column + place, width: 1 } };
  }
  let only: CellReference | undefined;
  const rest = mapReferences(formula, (reference) => {
    only = reference;
    return undefined;
  });
  if (only === undefined || !/^=(?:[^!]*!)?#REF!$/.test(rest)) return undefined;
  const sheet = only.sheet === undefined ? home : book.sheet(only.sheet);
  return sheet === undefined ? undefined : { sheet, rect: only.rect };
}
