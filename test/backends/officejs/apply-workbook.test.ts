import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CancelledError, UnsafeChangeError, WorkbookChangedError } from '../../../src/errors';
import { startHost, type Host } from '../../host';
import { addPivot, addSpill } from '../../host/objects/pivot-tables';
import { apply } from '../../../src/backends/officejs/apply/apply';
import { buildBlueprint } from '../../../src/blueprint/build';
import { createModel } from '../../../src/model/threat-model';
import { rate } from '../../../src/scoring/rate';
import { addTable, applyNow, changes, formula, rowsOf, set, snapshotOf } from './apply-support';

const SHEET = '6 Threats';
let host: Host;
const start = async (options?: Parameters<typeof startHost>[0]): Promise<void> => {
  host = startHost(options);
  await addTable(host, SHEET, 'Threats', [['ID', 'Name', 'Score'], ['TH1', 'Spoofing', '=LEN(Threats[[#This Row],[Name]])'], ['TH2', 'Tampering', '=LEN(Threats[[#This Row],[Name]])']]);
};
beforeEach(() => start());
afterEach(() => host.stop());

const failure = (promise: Promise<void>): Promise<unknown> => promise.then(() => undefined, (error: unknown) => error);
const SCORE = 'LEN(Threats[[#This Row],[Name]])';
const newRows = { cells: [set(SHEET, 'A6', 'TH3'), set(SHEET, 'B6', 'Leak'), formula(SHEET, 'C6', SCORE), formula(SHEET, 'C7', SCORE)], tables: [{ sheet: SHEET, table: 'Threats', lastRow: 7, added: [] }] };
const newColumn = { cells: [formula(SHEET, 'D4', '1+1'), formula(SHEET, 'D5', '1+1')], tables: [{ sheet: SHEET, table: 'Threats', lastRow: 5, added: [{ header: 'Rank', formula: '1+1', hidden: true, width: 12 }] }] };

describe.each([['a table that can be resized', '1.14'], ['an Excel that adds rows', '1.12']])('growth: %s', (_, apiSet) => {
  beforeEach(() => start({ profile: 'excel2021', apiSet }));

  it('takes new rows in, whole, in one request', async () => {
    host.user.setCell(SHEET, 'A20', 'below');
    await applyNow(host, newRows);
    expect(rowsOf(host, 'Threats').map((row) => row.split('|').slice(0, 2).join())).toEqual(['TH1,Spoofing', 'TH2,Tampering', 'TH3,Leak', ',']);
    expect([host.user.formulaOf(SHEET, 'C6'), host.user.formulaOf(SHEET, 'C7'), host.user.valueOf(SHEET, 'A20')]).toEqual([`=${SCORE}`, `=${SCORE}`, 'below']);
    expect(host.syncs).toHaveLength(2);
  });

  it('takes rows in that stood below', async () => {
    host.user.insertRows(SHEET, 6);
    const on = host.book.sheet(SHEET);
    host.book.sheet(SHEET)?.fill(5, 1, { value: 'typed below' });
    expect(on).toBeDefined();
    await applyNow(host, { cells: [set(SHEET, 'A6', 'TH3'), formula(SHEET, 'C6', SCORE), formula(SHEET, 'C7', SCORE)], tables: [{ sheet: SHEET, table: 'Threats', lastRow: 7, adopted: 6, added: [] }] });
    expect(rowsOf(host, 'Threats').map((row) => row.split('|').slice(0, 2).join())).toEqual(['TH1,Spoofing', 'TH2,Tampering', 'TH3,typed below', ',']);
  });

  it('adds columns with formulas and widths, and rows at once', async () => {
    await applyNow(host, { cells: [...newRows.cells, ...newColumn.cells, formula(SHEET, 'D6', '1+1'), formula(SHEET, 'D7', '1+1')], tables: [{ ...newColumn.tables[0], sheet: SHEET, table: 'Threats', lastRow: 7, added: newColumn.tables[0]?.added ?? [] }] });
    expect(host.book.table('Threats')?.columns.map(({ name }) => name)).toEqual(['ID', 'Name', 'Score', 'Rank']);
    expect([4, 5, 6, 7].map((row) => host.user.formulaOf(SHEET, `D${row}`))).toEqual(Array(4).fill('=1+1'));
    expect(host.book.sheet(SHEET)?.hiddenColumns.has(3)).toBe(true);
    expect(rowsOf(host, 'Threats')).toHaveLength(4);
  });

  it('takes validations and looks of the last row along', async () => {
    await Excel.run(async (context) => {
      const column = context.workbook.worksheets.getItem(SHEET).getRange('B4:B5');
      column.dataValidation.prompt = { showPrompt: true, title: 'Name', message: 'What it is called' };
      column.dataValidation.rule = { list: { inCellDropDown: true, source: '=Threats' } };
      column.format.fill.color = '#FFEE00';
      await context.sync();
      host.clearLog();
    });
    await applyNow(host, newRows);
    const seen = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(SHEET).getRange('B7');
      cell.load('format/fill/color');
      cell.dataValidation.load('type,prompt');
      await context.sync();
      return [cell.format.fill.color, cell.dataValidation.type, cell.dataValidation.prompt.message];
    });
    expect(seen).toEqual(['#FFEE00', 'List', 'What it is called']);
  });
});

describe('growth beside others', () => {
  it('leaves a row alone that somebody types below meanwhile, and plans again', async () => {
    host.beforeSync = (n) => { if (n === 3) host.coauthor.setCell(SHEET, 'B6', 'theirs'); };
    expect(await failure(applyNow(host, newRows))).toBeInstanceOf(WorkbookChangedError);
    expect(rowsOf(host, 'Threats').map((row) => row.split('|').slice(0, 2).join())).toEqual(['TH1,Spoofing', 'TH2,Tampering', ',theirs']);
  });

  it('puts back what somebody types where a row is about to come', async () => {
    host.beforeSync = (n) => { if (n === 3) host.coauthor.setCell(SHEET, 'B7', 'theirs'); };
    const error = await failure(applyNow(host, { ...newRows, cells: [...newRows.cells, set(SHEET, 'B7', 'ours')] }));
    expect(error).toMatchObject({ places: ['6 Threats!B7'] });
    expect([host.user.valueOf(SHEET, 'B6'), host.user.valueOf(SHEET, 'B7')]).toEqual(['Leak', 'theirs']);
  });

  it('refuses to grow over what is there, and changes nothing', async () => {
    host.user.setCell(SHEET, 'B8', 'a note');
    const grown = { ...newRows, tables: [{ sheet: SHEET, table: 'Threats', lastRow: 8, added: [] }] };
    expect(await failure(applyNow(host, grown))).toMatchObject({ message: expect.stringMatching('the content of cell B8 is in the way') as unknown });
    host.user.clearCell(SHEET, 'B8');
    host.user.setCell(SHEET, 'D4', 'beside');
    expect(await failure(applyNow(host, newColumn))).toBeInstanceOf(UnsafeChangeError);
    expect(host.syncs.every(({ writes }) => writes === 0)).toBe(true);
  });
});

describe('what is in the way', () => {
  it.each([
    ['a pivot table', () => { const on = host.book.sheet(SHEET); if (on) addPivot(on, 'Pivot', { row: 9, column: 0, height: 3, width: 3 }); }, 'a pivot table stands there (A10:C12)'],
    ['a spilled formula', () => { const on = host.book.sheet(SHEET); if (on) addSpill(on, { row: 10, column: 1, height: 1, width: 1 }); }, 'a result of an array formula'],
    ['merged cells', () => { host.book.sheet(SHEET)?.merges.push({ rects: [{ row: 10, column: 0, height: 1, width: 2 }], what: 'merge' }); }, 'hidden in the merged cells A11:B11'],
  ])('%s', async (_, place, message) => {
    place();
    const error = await failure(applyNow(host, { cells: [set(SHEET, 'B11', 'x')] }));
    expect(error).toBeInstanceOf(UnsafeChangeError);
    expect((error as Error).message).toContain(message);
    expect(host.syncs.every(({ writes }) => writes === 0)).toBe(true);
  });

  it('writes beside them', async () => {
    const on = host.book.sheet(SHEET);
    if (on) addSpill(on, { row: 10, column: 2, height: 1, width: 1 });
    await applyNow(host, { cells: [set(SHEET, 'B11', 'x'), set(SHEET, 'D11', 'y')] });
    expect([host.user.valueOf(SHEET, 'B11'), host.user.valueOf(SHEET, 'D11')]).toEqual(['x', 'y']);
  });
});

describe('protection', () => {
  const options = { allowSort: true, allowFormatColumns: true, selectionMode: 'Unlocked' };

  it('opens a locked sheet and locks it again as it was, in the same request', async () => {
    host.user.protect(SHEET, undefined, options);
    await applyNow(host, newRows);
    expect(rowsOf(host, 'Threats')).toHaveLength(4);
    expect(host.book.sheet(SHEET)?.protection).toMatchObject({ options });
    expect(host.syncs).toHaveLength(3);
  });

  it('locks it again when the request breaks', async () => {
    host.user.protect(SHEET, undefined, options);
    host.beforeSync = (n) => {
      if (n !== 4) return;
      host.coauthor.unprotect(SHEET);
      host.coauthor.insertTableRow('Threats', 1);
      host.coauthor.protect(SHEET, undefined, options);
    };
    expect(await failure(applyNow(host, newRows))).toBeInstanceOf(WorkbookChangedError);
    expect(host.book.sheet(SHEET)?.protection).toMatchObject({ options });
  });

  it('refuses where there is a password, before anything is written', async () => {
    host.user.protect(SHEET, 'secret', options);
    const error = await failure(applyNow(host, { cells: [set(SHEET, 'B4', 'x')] }));
    expect(error).toBeInstanceOf(UnsafeChangeError);
    expect((error as Error).message).toContain('Take the protection off in Excel');
    expect(host.user.valueOf(SHEET, 'B4')).toBe('Spoofing');
    expect(host.book.sheet(SHEET)?.protection).toMatchObject({ options, password: 'secret' });
  });

  it('locks and opens sheets and the list of sheets', async () => {
    host.user.addSheet('2 Diagram');
    host.user.addSheet('Scales');
    host.user.protect('Scales');
    await applyNow(host, { protection: { locked: [SHEET, '2 Diagram'], open: ['Scales'], structure: true } });
    const allowed = (sheet: string): unknown => host.book.sheet(sheet)?.protection?.options;
    expect(allowed(SHEET)).toMatchObject({ allowSort: true, allowAutoFilter: true, allowFormatRows: true, allowFormatColumns: true, allowFormatCells: false, allowEditObjects: false });
    expect(allowed('2 Diagram')).toMatchObject({ allowEditObjects: true });
    expect([allowed('Scales'), host.book.protection]).toEqual([undefined, {}]);
    await applyNow(host, { protection: { locked: [], open: [SHEET, '2 Diagram', 'Scales'], structure: false } });
    expect([allowed(SHEET), allowed('2 Diagram'), host.book.protection]).toEqual([undefined, undefined, undefined]);
  });
});

describe('names', () => {
  it('defines them and points those that are there elsewhere', async () => {
    await applyNow(host, { names: [{ name: 'Limit', refersTo: `'${SHEET}'!$A$4` }] });
    await applyNow(host, { names: [{ name: 'Limit', refersTo: `'${SHEET}'!$A$5` }, { name: 'Rate', refersTo: '0.5' }] });
    expect(host.book.names.map(({ name, formula: refersTo }) => [name, refersTo])).toEqual([['Limit', `='${SHEET}'!$A$5`], ['Rate', '=0.5']]);
  });

  it.each([['before it is checked', 2], ['before it is written', 3]])('reads again when somebody defines one of them %s', async (_, when) => {
    host.beforeSync = (n) => { if (n === when) host.book.names.push({ name: 'Limit', sheet: undefined, formula: '=2', visible: true, comment: '' }); };
    expect(await failure(applyNow(host, { names: [{ name: 'Limit', refersTo: '1' }] }))).toMatchObject({ places: ['Limit'] });
    expect(host.book.names.map(({ formula: refersTo }) => refersTo)).toEqual(['=2']);
  });
});

describe('large writes', () => {
  const many = async (rows: number): Promise<void> => {
    host = startHost({ profile: 'web' });
    await addTable(host, SHEET, 'Threats', [['ID', 'Name', 'Text'], ...Array.from({ length: rows }, (_, i) => [`TH${i + 1}`, `Threat ${i + 1}`, ''])]);
  };
  const text = 'x'.repeat(600);

  it('come in requests below the limits, each valid, and can be watched and stopped', async () => {
    await many(10_000);
    const cells = Array.from({ length: 10_000 }, (_, i) => set(SHEET, `C${i + 4}`, `${i} ${text}`));
    const stop = new AbortController();
    const told: string[] = [];
    const stopped = await failure(applyNow(host, { cells }, { signal: stop.signal, progress: (done, total) => { told.push(`${done}/${total}`); if (done === 1) stop.abort(); } }));
    expect(stopped).toBeInstanceOf(CancelledError);
    const written = rowsOf(host, 'Threats').filter((row) => row.endsWith(text)).length;
    expect([written > 0, written < 10_000, told]).toEqual([true, true, ['1/3']]);
    host.clearLog();
    await applyNow(host, { cells: cells.slice(written) });
    expect(rowsOf(host, 'Threats').every((row) => row.endsWith(text))).toBe(true);
    expect(Math.max(...host.syncs.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)))).toBeLessThan(3_000_000);
  }, 60_000);

  it('cost two requests and those their size needs', async () => {
    await many(2_000);
    await applyNow(host, { cells: Array.from({ length: 2_000 }, (_, i) => set(SHEET, `C${i + 4}`, 'short')) });
    expect(host.syncs).toHaveLength(2);
    expect(host.syncs[1]?.actions).toBeLessThan(60);
  });

  it('grow a table in steps that are each whole', async () => {
    await many(1);
    const rows = 6_000;
    const cells = Array.from({ length: rows }, (_, i) => [set(SHEET, `A${i + 5}`, `TH${i + 2}`), set(SHEET, `C${i + 5}`, text)]).flat();
    await applyNow(host, { cells, tables: [{ sheet: SHEET, table: 'Threats', lastRow: rows + 4, added: [] }] });
    expect(rowsOf(host, 'Threats').filter((row) => row.startsWith('TH') && row.endsWith(text))).toHaveLength(rows);
    expect(Math.max(...host.syncs.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)))).toBeLessThan(3_000_000);
  }, 60_000);
});

describe('missing sheets', () => {
  const model = createModel({ mitigations: Array.from({ length: 3000 }, (_, i) => ({ id: `M${i + 1}`, name: `Measure ${i + 1}`, description: 'x'.repeat(1000) })) });
  const blueprint = buildBlueprint(model, rate(model, '2026-03-02'), 'hash');

  it('are laid out whole, behind their neighbours, though a stop is asked for meanwhile', async () => {
    host.user.addSheet('7 Mapping');
    const stop = new AbortController();
    host.beforeSync = (n) => { if (n === 3) stop.abort(); };
    const plan = changes({ sheets: ['Scales', '7 Mitigations'] });
    await apply(plan, blueprint, snapshotOf(host), { signal: stop.signal });
    expect(stop.signal.aborted).toBe(true);
    expect(host.syncs.filter(({ writes }) => writes > 0).length).toBeGreaterThan(1);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', SHEET, '7 Mitigations', '7 Mapping', 'Scales']);
    const table = host.book.table('Mitigations');
    const computed = table?.columns.findIndex(({ formula: text }) => text !== undefined) ?? -1;
    expect(table?.body.height).toBeGreaterThanOrEqual(3000);
    expect(host.book.sheet('7 Mitigations')?.cell((table?.body.row ?? 0) + 2999, computed)?.formula).toBeDefined();
  }, 60_000);

  it('are no reason to overwrite one that somebody added', async () => {
    const plan = failure(apply(changes({ sheets: ['Scales'] }), blueprint, snapshotOf(host)));
    host.coauthor.addSheet('Scales');
    expect(await plan).toMatchObject({ places: ['Scales'] });
  });
});
