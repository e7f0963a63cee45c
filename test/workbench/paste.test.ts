import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createWorkbook } from '../../src/actions/create';
import { readXlsx } from '../../src/backends/xlsx/read/read-xlsx';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { EMPTY_BLUEPRINT } from '../../src/blueprint/blueprint';
import { localToday } from '../../src/actions/today';
import { createModel } from '../../src/model/threat-model';
import { textOf } from '../../src/workbench/grid/selection';
import { viewOf } from '../../src/workbench/sheet-view';
import { recalculate } from '../support/libreoffice';
import { Opened, THREATS, TODAY, bytesOf, differing, results } from './opened';

const HEADERS = ['ID', 'Name', 'Severity', 'Likelihood', 'Layers', 'ASI or catalogue IDs'] as const;

/** Rows of the whole width of the threats' table, some columns filled. */
function threatRows(opened: Opened, count: number, first: number): string {
  const { columns } = opened.table(THREATS, 'Threats');
  return Array.from({ length: count }, (_, i) => {
    const values: Readonly<Record<string, string>> = { ID: `TH${first + i}`, Name: `Pasted "${i}"`, Severity: 'High', Likelihood: 'Likely', Layers: 'L3', 'ASI or catalogue IDs': 'T6' };
    return columns.map(({ header, kind }) => (kind === 'computed' ? 'junk' : (values[header] ?? ''))).join('\t');
  }).join('\r\n');
}

describe('pasting into a register', () => {
  it('grows the table beyond its spare rows, keeps its formulas and says what it skipped', async () => {
    const today = localToday();
    const opened = Opened.of(await bytesOf(undefined, today), today);
    const before = opened.table(THREATS, 'Threats').range;
    const last = opened.rowOf(THREATS, 'Threats', 'ID', 'TH8');
    const { refused, notes, range } = await opened.document.paste(THREATS, last + 1, before.firstColumn, threatRows(opened, 30, 100));
    const after = opened.table(THREATS, 'Threats').range;
    expect(after).toEqual({ ...before, lastRow: last + 30 });
    expect(after.lastRow).toBeGreaterThan(before.lastRow);
    expect(notes).toEqual([`Table Threats grew down to row ${after.lastRow}.`]);
    expect(range).toMatchObject({ sheet: THREATS, firstRow: last + 1, lastRow: last + 30 });
    expect(refused).toHaveLength(opened.table(THREATS, 'Threats').columns.filter(({ kind }) => kind === 'computed').length);
    expect(refused[0]).toMatchObject({ sheet: THREATS, cells: expect.stringMatching(new RegExp(`^[A-Z]+${last + 1}:[A-Z]+${last + 30}$`)) });
    for (const row of [last + 1, last + 30]) expect([...HEADERS, 'Inherent level'].map((header) => opened.text(THREATS, 'Threats', header, row))).toEqual([`TH${100 + row - last - 1}`, `Pasted "${row - last - 1}"`, 'High', 'Likely', 'L3', 'T6', 'Critical']);
    const file = readXlsx(await opened.document.bytes(), 'book.xlsx');
    expect(file).toEqual(await opened.document.port.read());
    const [spreadsheet] = await recalculate([await opened.document.bytes()]);
    expect(spreadsheet && differing(results(file), results(spreadsheet))).toEqual([]);
  }, 300_000);

  it('lets the table grow as somebody types below it, and as they go on', async () => {
    const opened = await Opened.sample();
    const { lastRow } = opened.table('Waivers', 'Waivers').range;
    for (const row of [lastRow + 1, lastRow + 2]) await opened.document.edit([{ sheet: 'Waivers', row, column: 0, text: `rule-${row}` }]);
    expect(opened.table('Waivers', 'Waivers').range.lastRow).toBe(lastRow + 2);
    // A row apart from the table is no part of it.
    await opened.document.edit([{ sheet: 'Waivers', row: lastRow + 9, column: 0, text: 'apart' }]);
    expect(opened.table('Waivers', 'Waivers').range.lastRow).toBe(lastRow + 2);
    expect(opened.cell('Waivers', lastRow + 9, 0)).toMatchObject({ text: 'apart', kind: 'foreign' });
    // Growing towards it stops a row before.
    const block = Array.from({ length: 6 }, (_, i) => `more-${i}`).join('\n');
    const { refused, changes } = await opened.document.paste('Waivers', lastRow + 3, 0, block);
    expect(refused).toEqual([{ sheet: 'Waivers', cells: `A${lastRow + 3}:A${lastRow + 8}`, sentence: expect.stringContaining(`Waivers!A${lastRow + 9} holds something that is not part of it`) }]);
    expect(changes).toEqual([]);
  });

  it('keeps a text that holds line breaks and quotes, a formula of another workbook, and zeros in front', async () => {
    const opened = await Opened.sample();
    const row = opened.table(THREATS, 'Threats').range.lastRow;
    const name = opened.column(THREATS, 'Threats', 'Name');
    await opened.document.paste(THREATS, row - 2, name, '"two\nlines and a ""quote"""\n=SUM(A1)\n007');
    expect([-2, -1, 0].map((at) => opened.text(THREATS, 'Threats', 'Name', row + at))).toEqual(['two\nlines and a "quote"', '=SUM(A1)', '007']);
    const { rows } = viewOf(opened.document.sheet(THREATS));
    expect(textOf(rows, { sheet: THREATS, firstRow: row - 2, lastRow: row, firstColumn: name, lastColumn: name })).toBe('"two\nlines and a ""quote"""\n=SUM(A1)\n007');
    expect(textOf(rows.filter(({ number }) => number !== row - 1), { sheet: THREATS, firstRow: row - 1, lastRow: row, firstColumn: name, lastColumn: name })).toBe('007');
  });
});

describe('workbooks that people changed', () => {
  it('keeps their sheets, columns and formulas, and lets them be used', async () => {
    const file = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
    await createWorkbook(file, createModel({ threats: [{ id: 'TH1', name: 'One', severity: 'High', likelihood: 'Likely' }] }), TODAY, () => 'model');
    const table = (await file.read()).sheets.flatMap(({ tables }) => tables).find(({ name }) => name === 'Waivers');
    const own = table?.lastColumn ?? 0;
    await file.apply({
      cells: [{ sheet: 'Assumptions', row: 2, column: 20, content: { kind: 'formula', formula: '1+1', value: 2 } }, { sheet: 'Assumptions', row: 3, column: 20, content: { kind: 'value', value: 'mine' } }],
      tables: [{ sheet: 'Waivers', table: 'Waivers', lastRow: 0, added: [{ header: 'Our note', hidden: false, width: 20 }] }], names: [], blocks: [], sheets: [], drawings: [],
    }, EMPTY_BLUEPRINT);
    const opened = Opened.of(withNotes(file.bytes));
    expect(opened.table('Waivers', 'Waivers').columns.at(-1)).toMatchObject({ column: own + 1, header: 'Our note', kind: 'foreign' });
    expect(opened.cell('Assumptions', 2, 20)).toMatchObject({ kind: 'computed', text: '2' });
    const { refused } = await opened.document.edit([
      { sheet: 'Assumptions', row: 2, column: 20, text: '3' }, { sheet: 'Assumptions', row: 3, column: 20, text: '12.50' }, { sheet: 'Waivers', row: 6, column: own + 1, text: 'noted' }, { sheet: 'Our notes', row: 1, column: 0, text: 'changed' },
    ]);
    expect(refused.map(({ sentence }) => sentence)).toEqual(['Assumptions!U2 holds a formula, which the workbench keeps as it is. Change it in Excel.']);
    const after = readXlsx(await opened.document.bytes(), 'book.xlsx');
    const cell = (sheet: string, row: number, column: number): unknown => after.sheets.find(({ name }) => name === sheet)?.rows.find(({ number }) => number === row)?.cells[column];
    expect([cell('Assumptions', 2, 20), cell('Assumptions', 3, 20), cell('Waivers', 6, own + 1), cell('Our notes', 1, 0), cell('Our notes', 2, 0)]).toEqual([2, 12.5, 'noted', 'changed', 'kept']);
  });

  it('opens a workbook without any register as what it is', async () => {
    const { document } = Opened.of(onlyNotes(await bytesOf(createModel({}))));
    expect(document.sheets()).toEqual([{ name: 'Our notes', hidden: false }]);
    const { changes } = await document.edit([{ sheet: 'Our notes', row: 5, column: 2, text: '25%' }]);
    expect(changes).toEqual([{ sheet: 'Our notes', whole: false, rows: [{ number: 5, cells: [expect.objectContaining({ column: 2, text: '0.25', kind: 'foreign' })] }] }]);
  });
});

const NOTES = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>as it was</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>kept</t></is></c></row></sheetData></worksheet>';

/** The file with a sheet of somebody's own behind the others. */
function withNotes(bytes: Uint8Array, isAlone = false): Uint8Array {
  const parts = unzipSync(bytes);
  const change = (part: string, by: (text: string) => string): void => { parts[part] = strToU8(by(strFromU8(parts[part] ?? new Uint8Array()))); };
  const entry = '<sheet name="Our notes" sheetId="900" r:id="rId900"/>';
  change('xl/workbook.xml', (text) => (isAlone ? text.replace(/<sheets>.*<\/sheets>/s, `<sheets>${entry}</sheets>`).replace(/<definedNames>.*<\/definedNames>/s, '') : text.replace('</sheets>', `${entry}</sheets>`)));
  change('xl/_rels/workbook.xml.rels', (text) => text.replace('</Relationships>', '<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/notes.xml"/></Relationships>'));
  change('[Content_Types].xml', (text) => text.replace('</Types>', '<Override PartName="/xl/worksheets/notes.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'));
  parts['xl/worksheets/notes.xml'] = strToU8(NOTES);
  return zipSync(parts, { level: 1 });
}
const onlyNotes = (bytes: Uint8Array): Uint8Array => withNotes(bytes, true);
