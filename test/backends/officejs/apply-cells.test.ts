import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WorkbookChangedError } from '../../../src/errors';
import { startHost, type Host } from '../../host';
import { addTable, applyNow, formula, rowsOf, set } from './apply-support';

const SHEET = '6 Threats';
let host: Host;
beforeEach(async () => {
  host = startHost();
  await addTable(host, SHEET, 'Threats', [['ID', 'Name', 'Likelihood', 'Note'], ['TH1', 'Spoofing', 'High', ''], ['TH2', 'Tampering', 'Low', 'n2'], ['', 'Leak', 'Medium', 'n3'], ['', '', '', ''], ['TH9', 'Replay', 'Low', 'n9']]);
});
afterEach(() => host.stop());

/** Before the n-th request from now, what somebody else does. */
function before(n: number, act: () => void): void {
  const from = host.syncs.length;
  host.beforeSync = () => { if (host.syncs.length - from === n - 1) act(); };
}
const failure = (promise: Promise<void>): Promise<unknown> => promise.then(() => undefined, (error: unknown) => error);

describe('setting cells', () => {
  it('checks in one request and writes in another', async () => {
    await applyNow(host, { cells: [set(SHEET, 'A6', 'TH10'), set(SHEET, 'C4', 'Low'), set(SHEET, 'C5', 'High'), set(SHEET, 'D5', undefined)] });
    expect(rowsOf(host, 'Threats')).toEqual(['TH1|Spoofing|Low|', 'TH2|Tampering|High|', 'TH10|Leak|Medium|n3', '|||', 'TH9|Replay|Low|n9']);
    expect(host.syncs).toHaveLength(2);
  });

  it('keeps text text and numbers numbers', async () => {
    await applyNow(host, { cells: [set(SHEET, 'B4', '=1+1'), set(SHEET, 'C4', '007'), set(SHEET, 'D4', 46083), set(SHEET, 'B5', "'quoted"), set(SHEET, 'C5', '2026-03-02'), set(SHEET, 'D5', 'TRUE')] });
    expect(rowsOf(host, 'Threats').slice(0, 2)).toEqual(['TH1|=1+1|007|46083', "TH2|'quoted|2026-03-02|TRUE"]);
    expect(host.book.sheet(SHEET)?.cell(3, 1)?.formula).toBeUndefined();
  });

  it('sets formulas in the words of Excel', async () => {
    await applyNow(host, { cells: [formula(SHEET, 'D4', '_xlfn.CONCAT(Threats[[#This Row],[ID]])')] });
    expect(host.user.formulaOf(SHEET, 'D4')).toBe('=CONCAT(Threats[[#This Row],[ID]])');
  });

  it('finds a sheet that was renamed when values alone are set', async () => {
    const plan = applyNow(host, { cells: [set(SHEET, 'C4', 'Low')] });
    host.coauthor.renameSheet(SHEET, 'Threats of ours');
    await plan;
    expect(host.user.valueOf('Threats of ours', 'C4')).toBe('Low');
  });

  it('reads again when a formula names a sheet or table that was renamed', async () => {
    const plan = failure(applyNow(host, { cells: [formula(SHEET, 'D4', 'Threats[[#This Row],[ID]]')] }));
    host.coauthor.renameTable('Threats', 'Risks');
    expect(await plan).toMatchObject({ places: ['6 Threats: table Threats'] });
  });

  it('writes nothing in a workbook it has nothing for', async () => {
    await applyNow(host, {});
    expect(host.syncs.every(({ writes }) => writes === 0)).toBe(true);
  });
});

describe('what changed between reading and checking', () => {
  it.each([
    ['a cell to be written', () => host.coauthor.setCell(SHEET, 'C4', 'Medium'), ['6 Threats!C4']],
    ['the ID of the row', () => host.coauthor.setCell(SHEET, 'A4', 'TH77'), ['6 Threats!A4']],
    ['a header', () => host.coauthor.renameColumn('Threats', 'Likelihood', 'Chance'), ['6 Threats!C3']],
    ['rows above', () => host.coauthor.insertRows(SHEET, 1), ['6 Threats!A3']],
    ['a row of the table', () => host.coauthor.insertTableRow('Threats', 5), ['6 Threats!A3']],
    ['the order of rows', () => host.coauthor.sortTable('Threats', 'Name'), ['6 Threats!A4', '6 Threats!C4']],
    ['the sheet', () => host.coauthor.deleteSheet(SHEET), ['a sheet or table that was deleted']],
  ])('%s', async (_, act, places) => {
    const plan = failure(applyNow(host, { cells: [set(SHEET, 'C4', 'Low')] }));
    act();
    const error = await plan;
    expect(error).toBeInstanceOf(WorkbookChangedError);
    expect((error as WorkbookChangedError).places).toEqual(expect.arrayContaining(places));
    expect(host.syncs.every(({ writes }) => writes === 0)).toBe(true);
  });

  it('lets people change cells that nothing rests on', async () => {
    const plan = applyNow(host, { cells: [set(SHEET, 'C4', 'Low')] });
    host.coauthor.setCell(SHEET, 'D4', 'typed');
    host.coauthor.setCell(SHEET, 'C5', 'High');
    await plan;
    expect(rowsOf(host, 'Threats').slice(0, 2)).toEqual(['TH1|Spoofing|Low|typed', 'TH2|Tampering|High|n2']);
  });

  it('does not fill a row that somebody has begun', async () => {
    const plan = failure(applyNow(host, { cells: [set(SHEET, 'A7', 'TH10'), set(SHEET, 'B7', 'Ours')] }));
    host.coauthor.setCell(SHEET, 'D7', 'mine');
    expect(await plan).toMatchObject({ places: ['6 Threats!D7'] });
    expect(rowsOf(host, 'Threats')[3]).toBe('|||mine');
  });
});

describe('what changed between checking and writing', () => {
  it('puts back what it overwrote, and the rest of the row with it', async () => {
    before(2, () => host.coauthor.setCell(SHEET, 'C4', 'Medium'));
    const error = await failure(applyNow(host, { cells: [set(SHEET, 'B4', 'Ours'), set(SHEET, 'C4', 'Low'), set(SHEET, 'C5', 'High')] }));
    expect(error).toMatchObject({ places: ['6 Threats!C4'] });
    expect(rowsOf(host, 'Threats').slice(0, 2)).toEqual(['TH1|Spoofing|Medium|', 'TH2|Tampering|High|n2']);
  });

  it('puts back formulas and texts that look like something else as they were', async () => {
    before(2, () => {
      host.coauthor.setCell(SHEET, 'B4', '=1+2');
      host.coauthor.setCell(SHEET, 'C4', "'=1+2");
      host.coauthor.setCell(SHEET, 'D4', "'0042");
    });
    await failure(applyNow(host, { cells: [set(SHEET, 'B4', 'Ours'), set(SHEET, 'C4', 'Low'), set(SHEET, 'D4', 'x')] }));
    expect([host.user.formulaOf(SHEET, 'B4'), host.user.formulaOf(SHEET, 'C4'), host.user.valueOf(SHEET, 'C4'), host.user.valueOf(SHEET, 'D4')]).toEqual(['=1+2', undefined, '=1+2', '0042']);
  });

  it('follows rows that are inserted above and below', async () => {
    before(2, () => {
      host.coauthor.insertRows(SHEET, 1, 2);
      host.coauthor.insertTableRow('Threats', 5);
    });
    await applyNow(host, { cells: [set(SHEET, 'C4', 'Low'), set(SHEET, 'C5', 'High')] });
    expect(rowsOf(host, 'Threats').slice(0, 2)).toEqual(['TH1|Spoofing|Low|', 'TH2|Tampering|High|n2']);
  });

  it.each([
    ['inserted between', () => host.coauthor.insertTableRow('Threats', 2)],
    ['deleted between', () => host.coauthor.deleteTableRow('Threats', 2)],
    ['deleted altogether', () => host.coauthor.deleteRows(SHEET, 4, 2)],
    ['of a table that was deleted', () => host.coauthor.deleteSheet(SHEET)],
  ])('writes nothing into rows %s', async (_, act) => {
    let there: readonly string[] = [];
    before(2, () => {
      act();
      there = host.book.sheet(SHEET) === undefined ? [] : rowsOf(host, 'Threats');
    });
    expect(await failure(applyNow(host, { cells: [set(SHEET, 'C4', 'Low'), set(SHEET, 'C5', 'High')] }))).toBeInstanceOf(WorkbookChangedError);
    expect(host.book.sheet(SHEET) === undefined ? [] : rowsOf(host, 'Threats')).toEqual(there);
  });

  it('takes back what it wrote into rows that were sorted, even when they are sorted again', async () => {
    let there: readonly string[] = [];
    host.beforeSync = (n) => {
      if (n === first + 1) {
        host.coauthor.sortTable('Threats', 'Name', false);
        there = [...rowsOf(host, 'Threats')].sort();
      }
      if (n === first + 2) host.coauthor.sortTable('Threats', 'ID');
      if (n === first + 4) host.coauthor.sortTable('Threats', 'Note');
    };
    const first = 2;
    const error = await failure(applyNow(host, { cells: [set(SHEET, 'C4', 'ours'), set(SHEET, 'C5', 'ours'), set(SHEET, 'A6', 'TH10'), set(SHEET, 'D6', 'ours')] }));
    expect(error).toBeInstanceOf(WorkbookChangedError);
    expect([...rowsOf(host, 'Threats')].sort()).toEqual(there);
  });

  it('takes an ID back that somebody else gave meanwhile', async () => {
    before(2, () => host.coauthor.setCell(SHEET, 'A7', 'TH10'));
    const error = await failure(applyNow(host, { cells: [set(SHEET, 'A6', 'TH10')] }));
    expect(error).toMatchObject({ places: ['6 Threats!A6'] });
    expect(rowsOf(host, 'Threats').map((row) => row.split('|')[0])).toEqual(['TH1', 'TH2', '', 'TH10', 'TH9']);
  });

  it('leaves what somebody types over our value before it is taken back', async () => {
    const first = host.syncs.length;
    host.beforeSync = () => {
      const n = host.syncs.length - first + 1;
      if (n === 2) host.coauthor.setCell(SHEET, 'C4', 'Medium');
      if (n === 3) host.coauthor.setCell(SHEET, 'C4', 'High');
      if (n === 5) host.coauthor.setCell(SHEET, 'B4', 'Newest');
    };
    await failure(applyNow(host, { cells: [set(SHEET, 'B4', 'Ours'), set(SHEET, 'C4', 'Low')] }));
    expect(rowsOf(host, 'Threats')[0]).toBe('TH1|Newest|High|');
  });
});
