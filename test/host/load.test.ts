import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OfficeWorkbook } from '../../src/backends/officejs/officejs-workbook';
import { readXlsx } from '../../src/backends/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/backends/xlsx/write-xlsx';
import { sampleModel } from '../../src/reports/sample/sample-model';
import type { RawWorkbook } from '../../src/workbook/port';
import { readModel } from '../../src/workbook/read';
import { blueprintOf, scaffold } from '../backends/officejs/scaffold-support';
import { startHost, type Book, type Host } from '.';
import { describeBook } from './describe';
import { loadBook } from './xlsx/load';

let host: Host;
let file: RawWorkbook;
let laidOut: Book;

beforeAll(async () => {
  const blueprint = await blueprintOf(sampleModel());
  const excel = startHost();
  await scaffold(blueprint);
  laidOut = excel.book;
  const bytes = await writeXlsx(blueprint);
  file = readXlsx(bytes, 'book.xlsx');
  host = startHost({ book: loadBook(bytes) });
}, 120_000);
afterAll(() => host.stop());

/** Cells with content, their formulas, and number formats as far as numbers stand there. */
const contents = (book: Book) => Object.entries(describeBook(book).sheets).map(([name, { cells, tables, visibility }]) => ({
  name, visibility, columns: Object.fromEntries(Object.entries(tables).map(([table, [range, headers, formulas]]) => [table, [range, headers, formulas]])),
  cells: Object.fromEntries(Object.entries(cells).flatMap(([at, { value, text, format }]) => (value === null ? [] : [[at, { value, text, format }]]))),
}));

describe('a file that is opened in the simulated Excel', () => {
  it('holds what laying out the same model in Excel gives', () => {
    expect(contents(host.book)).toEqual(contents(laidOut));
    expect(describeBook(host.book).names).toEqual(describeBook(laidOut).names);
    expect(host.book.activeSheet.name).toBe(laidOut.activeSheet.name);
  });

  it('has the values of its formulas', () => {
    const table = host.book.table('Threats');
    const at = table?.columns.findIndex(({ formula }) => formula?.includes('MAXIFS')) ?? -1;
    if (table === undefined || at < 0) throw new Error('no such column');
    const { sheet, bodyRow, rect } = table;
    const cell = sheet.cell(bodyRow, rect.column + at);
    expect(cell?.formula).toBe(table.columns[at]?.formula);
    expect(typeof cell?.value).toBe('number');
    expect(file.sheets.find(({ name }) => name === sheet.name)?.rows.find(({ number }) => number === bodyRow + 1)?.cells[rect.column + at]).toBe(cell?.value);
  });

  it('is the same model, read through Office.js and from the file', async () => {
    const live = readModel(await new OfficeWorkbook().read(), 'book.xlsx');
    const stored = readModel(file, 'book.xlsx');
    expect({ model: live.model, issues: live.issues }).toEqual({ model: stored.model, issues: stored.issues });
    expect(live.model.threats.length).toBeGreaterThan(5);
  });
});
