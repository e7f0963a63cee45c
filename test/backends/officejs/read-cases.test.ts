import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readWorkbook } from '../../../src/backends/officejs/read/read-workbook';
import { WorkbookChangedError } from '../../../src/errors';
import type { RawSheet, RawValue } from '../../../src/workbook/port';
import { startHost, type Host } from '../../host';
import { addTable } from './apply-support';

let host: Host;
beforeEach(() => { host = startHost({ profile: 'web' }); });
afterEach(() => host.stop());

const HEADERS = ['Rule', 'Row', 'Reason', 'Accepted by', 'Until'];

/** A request of the add-in, to arrange a workbook. */
async function arrange(what: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    what(context.workbook);
    await context.sync();
  });
  host.clearLog();
}

/** Reads the workbook; the sheet of that name. */
async function readSheet(name: string): Promise<RawSheet> {
  const { snapshot } = await readWorkbook();
  const sheet = snapshot.raw.sheets.find((s) => s.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function cellOf(sheet: RawSheet, address: string): { readonly value: RawValue | undefined; readonly isFormula: boolean } {
  const [, letter = 'A', number = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  const row = sheet.rows.find((r) => r.number === Number(number));
  const column = letter.charCodeAt(0) - 65;
  return { value: row?.cells[column], isFormula: row?.formulas?.has(column) === true };
}

describe('what cells hold', () => {
  it('tells dates, errors, booleans and texts that look like them apart', async () => {
    await addTable(host, 'Waivers', 'Waivers', [HEADERS, ['r1', 'TH1', 'why', 'me', '']]);
    await arrange((workbook) => {
      const sheet = workbook.worksheets.getItem('Waivers');
      sheet.getRange('A6:A9').numberFormat = [['@'], ['@'], ['@'], ['General']];
      sheet.getRange('A6:A9').values = [['46083'], ['TRUE'], ['=1+1'], [true]];
      sheet.getRange('E4').numberFormat = [['d. mmm yyyy']];
      sheet.getRange('E4').values = [[46083]];
      sheet.getRange('D4').values = [[46083]];
      sheet.getRange('C4').values = [['#N/A']];
    });
    const sheet = await readSheet('Waivers');
    expect(['A6', 'A7', 'A8', 'A9'].map((a) => cellOf(sheet, a).value)).toEqual(['46083', 'TRUE', '=1+1', true]);
    expect(['E4', 'D4', 'C4'].map((a) => cellOf(sheet, a).value)).toEqual([{ kind: 'date', serial: 46083 }, 46083, { kind: 'error', code: '#N/A' }]);
    expect(cellOf(sheet, 'A8').isFormula).toBe(false);
  });

  it('reads what formulas of people show, dates and errors among it', async () => {
    host.book.calculate = (_sheet, row) => [46083, '#DIV/0!', 'text', ''][row] ?? 0;
    await arrange((workbook) => {
      const sheet = workbook.worksheets.add('Waivers');
      sheet.getRange('A1').numberFormat = [['yyyy-mm-dd']];
      sheet.getRange('A1:A4').formulas = [['=TODAY()'], ['=1/0'], ['="text"'], ['=""']];
    });
    const sheet = await readSheet('Waivers');
    expect(['A1', 'A2', 'A3', 'A4'].map((a) => cellOf(sheet, a))).toEqual([
      { value: { kind: 'date', serial: 46083 }, isFormula: true }, { value: { kind: 'error', code: '#DIV/0!' }, isFormula: true }, { value: 'text', isFormula: true }, { value: undefined, isFormula: true },
    ]);
  });

  it('says that days count from 1904', async () => {
    host.book.date1904 = true;
    expect((await readWorkbook()).snapshot.raw.date1904).toBe(true);
  });

  it('reads formulas themselves where they stand in more places than Excel names', async () => {
    await arrange((workbook) => {
      const rows = Array.from({ length: 900 }, (_, r) => (r % 2 === 0 ? ['=1', r] : [`text ${r}`, '=2']));
      workbook.worksheets.add('Start').getRange('A1:B900').formulas = rows;
    });
    const sheet = await readSheet('Start');
    expect([cellOf(sheet, 'A899').isFormula, cellOf(sheet, 'B899'), cellOf(sheet, 'A900'), cellOf(sheet, 'B900').isFormula]).toEqual([true, { value: 898, isFormula: false }, { value: 'text 899', isFormula: false }, true]);
    expect(host.syncs).toHaveLength(3);
  });

  it('tells dates where numbers stand in more places than Excel names', async () => {
    await arrange((workbook) => {
      const sheet = workbook.worksheets.add('Start');
      sheet.getRange('A1:A1800').values = Array.from({ length: 1800 }, (_, r) => [r % 2 === 0 ? 46083 : 'text']);
      sheet.getRange('A1701').numberFormat = [['yyyy-mm-dd']];
    });
    const sheet = await readSheet('Start');
    expect([cellOf(sheet, 'A1701').value, cellOf(sheet, 'A1703').value]).toEqual([{ kind: 'date', serial: 46083 }, 46083]);
  });
});

describe('where things stand', () => {
  it('finds tables on renamed and hidden sheets, with totals row and moved', async () => {
    await addTable(host, 'Sheet1', 'Waivers', [HEADERS, ['r1', 'TH1', 'why', 'me', '']]);
    await arrange((workbook) => { workbook.tables.getItem('Waivers').showTotals = true; });
    host.user.renameSheet('Sheet1', "Bob's, list");
    host.user.insertRows("Bob's, list", 1, 4);
    host.user.insertColumns("Bob's, list", 1, 2);
    host.user.addSheet('Front');
    host.user.hideSheet("Bob's, list", 'VeryHidden');
    const sheet = await readSheet("Bob's, list");
    expect(sheet).toMatchObject({ visibility: 'veryHidden', tables: [{ name: 'Waivers', headerRow: 7, lastRow: 8, hasTotals: true, firstColumn: 2, lastColumn: 6, columns: HEADERS }] });
    expect(cellOf(sheet, 'C8').value).toBe('r1');
  });

  it('keeps to the product’s sheets while none of its tables is missing elsewhere', async () => {
    await addTable(host, 'Sheet1', 'Waivers', [HEADERS, ['r1', 'TH1', 'why', 'me', '']]);
    const columns = 30;
    await arrange((workbook) => {
      workbook.worksheets.add('Data').getRangeByIndexes(0, 0, 1000, columns).values = Array.from({ length: 1000 }, () => Array.from({ length: columns }, () => 'foreign'));
      workbook.worksheets.add('Moved').getRangeByIndexes(0, 0, 1000, columns).values = Array.from({ length: 1000 }, (_, r) => Array.from({ length: columns }, (_c, c) => (r === 3 ? (['ID', 'Assumption *', 'Status'][c] ?? '') : 'row')));
    });
    const { snapshot } = await readWorkbook();
    expect(snapshot.sheets.map(({ name, isRead }) => [name, isRead])).toEqual([['Sheet1', true], ['Data', false], ['Moved', true]]);
    expect(snapshot.raw.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['Sheet1', 2], ['Data', 0], ['Moved', 1000]]);
  });
});

describe('a workbook that others change while it is read', () => {
  const LONG = 'x'.repeat(10_000);
  const rows = (count: number) => [HEADERS, ...Array.from({ length: count }, (_, r) => [`r${String(r).padStart(4, '0')}`, `TH${count - r}`, LONG, 'me', ''])];

  it('is read again when rows were inserted between two requests', async () => {
    await addTable(host, 'Sheet1', 'Waivers', [HEADERS, ['r1', 'TH1', 'why', 'me', ''], ['r2', 'TH2', 'why', 'me', '']]);
    let requests = 0;
    host.beforeSync = () => { if ((requests += 1) === 3) host.coauthor.insertTableRow('Waivers', 1); };
    const sheet = await readSheet('Sheet1');
    expect(requests).toBe(6);
    expect([sheet.tables[0]?.lastRow, cellOf(sheet, 'A5').value]).toEqual([6, 'r1']);
  });

  it('is read again when rows were sorted while it took several requests', async () => {
    await addTable(host, 'Sheet1', 'Waivers', rows(450));
    let requests = 0;
    host.beforeSync = () => { if ((requests += 1) === 4) host.coauthor.sortTable('Waivers', 'Row'); };
    const sheet = await readSheet('Sheet1');
    expect(requests).toBeGreaterThan(7);
    const ids = sheet.rows.slice(1).map(({ cells }) => cells[0]);
    expect([new Set(ids).size, ids.length]).toEqual([450, 450]);
  });

  it('is reported when rows go on moving', async () => {
    await addTable(host, 'Sheet1', 'Waivers', [HEADERS, ['r1', 'TH1', 'why', 'me', '']]);
    let requests = 0;
    host.beforeSync = () => { if ((requests += 1) % 3 === 0) host.coauthor.insertTableRow('Waivers', 1); };
    await expect(readWorkbook()).rejects.toThrow(WorkbookChangedError);
    expect(requests).toBe(9);
  });

  it('is read again without a sheet that was deleted between two requests', async () => {
    await addTable(host, 'Gone', 'Assumptions', [HEADERS, ['A1', 'x', 'x', 'x', '']]);
    let requests = 0;
    host.beforeSync = () => { if ((requests += 1) === 2) host.coauthor.deleteSheet('Gone'); };
    expect((await readWorkbook()).snapshot.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });
});

describe('limits of Excel', () => {
  it('asks for a part when a response is too large', async () => {
    const texts = Array.from({ length: 300 }, (_, r) => [r < 45 || r >= 245 ? 'short' : 'ü'.repeat(15_000)]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Start');
      sheet.getRange('A1:A150').values = texts.slice(0, 150);
      await context.sync();
      sheet.getRange('A151:A300').values = texts.slice(150);
      await context.sync();
    });
    host.clearLog();
    const sheet = await readSheet('Start');
    expect(sheet.rows.map(({ cells }) => cells[0])).toEqual(texts.flat());
    expect(host.syncs.some(({ error }) => error === 'ResponsePayloadSizeLimitExceeded')).toBe(true);
  });

  it('does without samples when they are too large', async () => {
    await addTable(host, 'Start', 'Waivers', [HEADERS, ['r1', 'TH1', 'why', 'me', '']]);
    host.failAt(2, 'before', 'ResponsePayloadSizeLimitExceeded');
    expect(cellOf(await readSheet('Start'), 'A4').value).toBe('r1');
  });

  it('reads formulas of protected sheets themselves when Excel refuses to say where they are, and then at once', async () => {
    await addTable(host, 'Start', 'Waivers', [HEADERS, ['r1', '=1', 'why', 'me', 46083]]);
    await arrange((workbook) => { workbook.worksheets.getItem('Start').getRange('E4').numberFormat = [['yyyy-mm-dd']]; });
    host.user.protect('Start');
    const before = await readSheet('Start');
    host.clearLog();
    host.failAt(2, 'before', 'AccessDenied');
    expect(await readSheet('Start')).toEqual({ ...before, rows: expect.any(Array) });
    expect(host.syncs.map(({ error }) => error)).toEqual([undefined, 'AccessDenied', undefined, undefined]);
    host.clearLog();
    const after = await readSheet('Start');
    expect(['A4', 'B4', 'C4', 'E4'].map((a) => cellOf(after, a))).toEqual(['A4', 'B4', 'C4', 'E4'].map((a) => cellOf(before, a)));
    expect(host.syncs).toHaveLength(3);
  });
});
