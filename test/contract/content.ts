import { expect } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import type { Book } from '../host';

/** Everything a simulated workbook holds, without what differs between two runs: identifiers, order of keys, shared objects. */
export function contentOf(book: Book): unknown {
  return {
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name, visibility: sheet.visibility,
      cells: sheet.rows.flatMap((row, r) => (row ?? []).flatMap((cell, c) => (cell === undefined || isNothing(cell) ? [] : [[r, c, { formula: undefined, isText: undefined, ...cell }]]))),
      tables: [...sheet.tables].map((table) => ({ name: table.name, body: plain(table.body), columns: table.columns.map(({ name }) => name), style: table.style })).sort((a, b) => (a.name < b.name ? -1 : 1)),
      bound: Object.fromEntries([...sheet.bound].map(([kind, list]) => [kind, [...list].map((each) => JSON.stringify(plain(each))).sort()])),
      protection: plain(sheet.protection),
    })),
    names: book.names.map(({ name, formula }) => `${name} ${formula}`).sort(),
    structure: plain(book.protection),
  };
}

function isNothing(cell: { readonly value: unknown; readonly formula?: string | undefined; readonly format: { readonly numberFormat: string; readonly fill: unknown } }): boolean {
  return cell.value === '' && cell.formula === undefined && cell.format.numberFormat === 'General' && (cell.format.fill === '' || cell.format.fill === undefined);
}

/** Data without identifiers. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'id' ? undefined : each))));

/** Comparing is quick, as equal looks are one object; what differs is told in detail. */
export function expectSameContent(found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
}
