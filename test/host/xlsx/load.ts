import { readXlsx } from '../../../src/backends/xlsx/read/read-xlsx';
import type { RawSheet, RawTable, RawValue } from '../../../src/workbook/port';
import { Book } from '../book/book';
import { DEFAULT_FORMAT, withNumberFormat } from '../book/format';
import { parseAddress, rectOf } from '../book/rect';
import type { Cell, Sheet } from '../book/sheet';
import { Table } from '../book/table';
import { toTypedFormula } from './file-formula';
import { FileParts } from './file-parts';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function valueOf(value: RawValue | undefined): Cell['value'] {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return value;
  return value.kind === 'date' ? value.serial : value.code;
}

function addTable(book: Book, sheet: Sheet, { name, headerRow, lastRow, hasTotals, firstColumn, columns }: RawTable, calculated: readonly (string | undefined)[]): void {
  const table = new Table(book.newId(), name, sheet, rectOf(headerRow - 1, firstColumn, lastRow - headerRow + (hasTotals ? 2 : 1), columns.length), columns);
  table.showTotals = hasTotals;
  table.columns.forEach((column, i) => {
    if (calculated[i] !== undefined) [column.formula, column.formulaRow] = [calculated[i], table.bodyRow];
  });
  sheet.tables.push(table);
}

function fill(sheet: Sheet, raw: RawSheet, parts: FileParts, number: number): void {
  const values = new Map(raw.rows.map((row) => [row.number - 1, row.cells]));
  for (const [at, { numberFormat, formula }] of parts.cells(number)) {
    const { row, column } = parseAddress(at);
    sheet.put(row, column, { value: valueOf(values.get(row)?.[column]), ...(formula === undefined ? {} : { formula }), format: withNumberFormat(DEFAULT_FORMAT, numberFormat) });
  }
}

/**
 * A file of the product's own back-end as a simulated workbook: values, formulas with the values they had, number formats, tables with their calculated columns,
 * names, visibility and order of sheets. Other looks, rules, sizes, drawings and protection are left out.
 * @throws what reading a file throws
 */
export function loadBook(bytes: Uint8Array): Book {
  const raw = readXlsx(bytes, 'book.xlsx');
  const parts = new FileParts(bytes);
  const calculated = parts.calculated();
  const book = new Book();
  const [blank] = book.sheets;
  book.date1904 = raw.date1904;
  raw.sheets.forEach((from, i) => {
    const sheet = i === 0 && blank !== undefined ? blank : book.addSheet(from.name);
    [sheet.name, sheet.visibility] = [from.name, VISIBILITY[from.visibility]];
    fill(sheet, from, parts, i + 1);
    for (const table of from.tables) addTable(book, sheet, table, calculated.get(table.name) ?? []);
  });
  for (const { name, refersTo } of raw.names) book.names.push({ name, sheet: undefined, formula: toTypedFormula(refersTo), visible: true, comment: '' });
  book.activeSheet = book.sheets.find(({ visibility }) => visibility === 'Visible') ?? book.activeSheet;
  return book;
}
