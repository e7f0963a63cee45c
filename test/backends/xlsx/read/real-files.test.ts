import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import * as XLSX from 'xlsx';
import { readXlsx } from '../../../../src/backends/xlsx/read/read-xlsx';
import type { RawSheet, RawWorkbook } from '../../../../src/workbook/port';

const date = (serial: number): object => ({ kind: 'date', serial });
const error = (code: string): object => ({ kind: 'error', code });
const HEADERS = ['ID', 'Title', 'Score', 'Found on', 'Open', 'Double score'];
const TITLES = ['Prompt injection <b> & "quotes"', 'Café – 日本語 😀\nsecond line', '  blanks kept  ', 'plain bold tail'];

const fixture = (name: string): RawWorkbook => readXlsx(readFileSync(`test/fixtures/xlsx/${name}.xlsx`), `${name}.xlsx`);
const valuesOf = (sheet: RawSheet | undefined): unknown[] => (sheet?.rows ?? []).map(({ cells }) => cells);
const formulasOf = (sheet: RawSheet | undefined): unknown[] => (sheet?.rows ?? []).map(({ formulas }) => [...(formulas ?? [])]);

describe.each([
  ['openpyxl', [null, null, null, null], [[], [5], [5], [5], [5]]],
  ['xlsxwriter', [9, -6, 2e-7, error('#N/A')], [[], [5], [5], [5], [2, 5], [2]]],
  ['libreoffice', [9, -6, 2e-7, error('#N/A')], [[], [4, 5], [4, 5], [4, 5], [2, 5], [2]]],
])('a file saved by %s', (name, results, formulas) => {
  const { sheets, date1904 } = fixture(name);
  const [threats, hidden, very] = sheets;
  const hasTotals = name !== 'openpyxl';

  it('gives every value', () => {
    expect(date1904).toBe(false);
    expect(valuesOf(threats).slice(0, 5)).toEqual([
      HEADERS,
      ['T-001', TITLES[0], 4.5, date(46095), true, results[0]],
      ['T-002', TITLES[1], -3, date(46096.25), false, results[1]],
      ['T-003', TITLES[2], 1e-7, date(46022), true, results[2]],
      ['T-004', TITLES[3], error('#N/A'), date(0.75), null, results[3]],
    ]);
    expect(formulasOf(threats)).toEqual(formulas);
  });

  it('gives the table', () => {
    expect(threats?.tables).toEqual([{ name: 'ThreatTable', headerRow: 1, lastRow: 5, hasTotals, firstColumn: 0, lastColumn: 5, columns: HEADERS }]);
  });

  it('gives the other sheets', () => {
    expect(hidden?.visibility).toBe('hidden');
    expect(very?.visibility).toBe(name === 'openpyxl' ? 'veryHidden' : 'visible');
    expect(very?.rows).toEqual([{ number: 3, cells: [null, null, 12] }]);
    expect(hidden?.rows[0]).toEqual({ number: 1, cells: ['merged'] });
    expect(hidden?.rows[2]).toMatchObject({ number: 5, formulas: new Set([0]) });
  });
});

it('an array formula marks the cells below it', () => {
  expect(formulasOf(fixture('xlsxwriter').sheets[1])).toEqual([[], [], [0], [0], [0], [0]]);
});

it('a file saved by exceljs', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Threats');
  sheet.addTable({
    name: 'ThreatTable',
    ref: 'B2',
    headerRow: true,
    totalsRow: true,
    columns: [{ name: 'ID', totalsRowLabel: 'Total' }, { name: 'Likelihood\n(1-5)' }, { name: 'Score', totalsRowFunction: 'sum' }, { name: 'Due' }],
    rows: [
      ['T-1', 'a & b', { formula: '2*3', result: 6 }, new Date(Date.UTC(2026, 2, 14))],
      ['T-2', { richText: [{ text: 'rich ' }, { text: 'text', font: { bold: true } }] }, { formula: '"High"', result: 'High' }, null],
      ['T-3', true, { formula: '1/0', result: { error: '#DIV/0!' } }, { error: '#REF!' }],
    ],
  });
  sheet.getColumn(5).numFmt = 'dd/mm/yyyy';
  book.addWorksheet('Secret', { state: 'veryHidden' });
  const { sheets } = readXlsx(new Uint8Array(await book.xlsx.writeBuffer()), 'exceljs.xlsx');
  expect(valuesOf(sheets[0]).slice(0, 4)).toEqual([
    [null, 'ID', 'Likelihood\n(1-5)', 'Score', 'Due'],
    [null, 'T-1', 'a & b', 6, date(46095)],
    [null, 'T-2', 'rich text', 'High'],
    [null, 'T-3', true, error('#DIV/0!'), error('#REF!')],
  ]);
  expect(sheets[0]?.rows[1]?.formulas).toEqual(new Set([3]));
  expect(sheets[0]?.tables).toMatchObject([{ name: 'ThreatTable', headerRow: 2, lastRow: 5, hasTotals: true, firstColumn: 1, lastColumn: 4 }]);
  expect(sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'veryHidden']);
});

it.each([true, false])('a file saved by SheetJS, shared strings %s', (bookSST) => {
  const sheet = XLSX.utils.aoa_to_sheet([['ID', 'Title', 'Due'], ['T-1', ' <x> & "y"\nz', new Date(Date.UTC(2026, 2, 14))], [1.5, true, null]]);
  sheet['D2'] = { t: 'n', f: 'A3*2', v: 3 };
  sheet['D3'] = { t: 'e', v: 0x17 };
  sheet['!ref'] = 'A1:D3';
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Threats');
  const bytes = Uint8Array.from(Buffer.from(XLSX.write(book, { type: 'buffer', bookType: 'xlsx', bookSST, cellDates: false })));
  const [threats] = readXlsx(bytes, 'sheetjs.xlsx').sheets;
  expect(valuesOf(threats)).toEqual([
    ['ID', 'Title', 'Due'],
    ['T-1', ' <x> & "y"\nz', { kind: 'date', serial: expect.closeTo(46095, 0) }, 3],
    [1.5, true, null, error('#REF!')],
  ]);
  expect(formulasOf(threats)).toEqual([[], [3], []]);
});
