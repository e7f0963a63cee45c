import { afterEach, describe, expect, it } from '@jest/globals';
import { OfficeWorkbook } from '../../../src/backends/officejs/officejs-workbook';
import { inExcel, step } from '../../../src/backends/officejs/session';
import type { LiveChange, LiveRange } from '../../../src/workbook/live-port';
import { startHost, type Host, type HostOptions } from '../../host';

let host: Host;
let port: OfficeWorkbook;
function start(options?: HostOptions): void {
  host = startHost(options);
  port = new OfficeWorkbook();
}
afterEach(() => host.stop());

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Until what happened has been told, and nothing more is going to be. */
async function quiet(): Promise<void> {
  await host.settle();
  await wait(400);
  // A busy machine may be late with everything: what is due has its turn before the last of these.
  for (let turn = 0; turn < 10; turn += 1) await wait(5);
}

const cell = (sheet: string, row: number, column: number): LiveRange => ({ sheet, firstRow: row, firstColumn: column, lastRow: row, lastColumn: column });
const write = (address: string) => inExcel('Writing', (context) => step(context, () => { context.workbook.worksheets.getItem('Sheet1').getRange(address).values = [['ours']]; }));

describe('following the selection', () => {
  it('tells the last of many at rest, by the names of now', async () => {
    start();
    const told: LiveRange[] = [];
    await port.onSelection((range) => told.push(range));
    host.user.addSheet('Other');
    host.user.select('Sheet1', 'A1');
    host.user.select('Sheet1', 'C3:D7');
    host.user.select('Other', 'B2');
    host.user.renameSheet('Other', 'Renamed');
    await quiet();
    host.user.select('Sheet1', 'C3:D7');
    await quiet();
    expect(told).toEqual([cell('Renamed', 2, 1), { sheet: 'Sheet1', firstRow: 3, firstColumn: 2, lastRow: 7, lastColumn: 3 }]);
  });

  it('ends, also for what is being told', async () => {
    start();
    const told: LiveRange[] = [];
    const end = await port.onSelection((range) => told.push(range));
    host.user.select('Sheet1', 'B2');
    await host.settle();
    await end();
    host.user.select('Sheet1', 'B3');
    await quiet();
    expect(told).toEqual([]);
  });

  it('survives a listener that throws and a sheet that is gone', async () => {
    start();
    let asked = 0;
    await port.onSelection(() => {
      asked += 1;
      throw new Error('a mistake of the pane');
    });
    host.user.addSheet('Other');
    host.user.select('Other', 'B2');
    await host.settle();
    host.user.deleteSheet('Other');
    await wait(400);
    host.user.select('Sheet1', 'B3');
    await quiet();
    host.user.select('Sheet1', 'B4');
    await quiet();
    expect(asked).toBe(2);
  });
});

describe('following changes', () => {
  async function follow(): Promise<{ readonly told: (readonly LiveChange[])[]; readonly end: () => Promise<void> }> {
    const told: (readonly LiveChange[])[] = [];
    const end = await port.onChange((changes) => told.push(changes));
    return { told, end };
  }

  it('tells those of a short time together, and whose they are', async () => {
    start();
    const { told, end } = await follow();
    host.user.setCell('Sheet1', 'B7', 'typed');
    host.coauthor.setCell('Sheet1', 'C8', 'elsewhere');
    await write('A1');
    await quiet();
    expect(told).toEqual([[{ by: 'user', range: cell('Sheet1', 7, 1) }, { by: 'remote', range: cell('Sheet1', 8, 2) }, { by: 'own', range: cell('Sheet1', 1, 0) }]]);
    await end();
    host.user.setCell('Sheet1', 'B7', 'more');
    await quiet();
    expect(told).toHaveLength(1);
  });

  it('tells sheets that come and go', async () => {
    start();
    const { told } = await follow();
    host.coauthor.addSheet('New');
    await quiet();
    host.user.deleteSheet('New');
    await quiet();
    expect(told).toEqual([[{ by: 'remote' }], [{ by: 'user' }]]);
  });

  it('takes changes while it writes for its own where Excel does not say who made them', async () => {
    start({ apiSet: '1.13' });
    const { told } = await follow();
    await write('A1');
    await quiet();
    await wait(300);
    host.user.setCell('Sheet1', 'B7', 'typed');
    await quiet();
    expect(told).toEqual([[{ by: 'own', range: cell('Sheet1', 1, 0) }], [{ by: 'user', range: cell('Sheet1', 7, 1) }]]);
  });

  it('does not take changes while it reads for its own', async () => {
    start({ apiSet: '1.13' });
    const { told } = await follow();
    host.beforeSync = () => host.user.setCell('Sheet1', 'B7', 'typed');
    await port.read();
    host.beforeSync = undefined;
    await quiet();
    expect(new Set(told.flat().map(({ by }) => by))).toEqual(new Set(['user']));
  });
});

describe('going to a cell', () => {
  it('selects it on its sheet', async () => {
    start();
    host.user.addSheet('6 Threats');
    await port.select('6 Threats', 'B7');
    expect([host.book.activeSheet.name, host.book.selected(host.book.activeSheet)]).toEqual(['6 Threats', [expect.objectContaining({ row: 6, column: 1 })]]);
    await port.select('Sheet1');
    expect([host.book.activeSheet.name, host.book.selected(host.book.activeSheet)]).toEqual(['Sheet1', [expect.objectContaining({ row: 0, column: 0 })]]);
  });

  it('says so when the sheet is gone', async () => {
    start();
    await expect(port.select('6 Threats', 'B7')).rejects.toMatchObject({ code: 'ItemNotFound', message: expect.stringContaining('Going to 6 Threats!B7 did not work') });
  });
});

describe('what the workbook is', () => {
  it('has the name of its file', async () => {
    start();
    host.book.name = 'Agents.xlsx';
    expect(await port.fileName()).toBe('Agents.xlsx');
  });

  it.each([['windows', 'grouped'], ['web', 'grouped'], ['excel2021', 'none']] as const)('can undo on %s: %s', (profile, undo) => {
    start({ profile });
    expect(port.undo).toBe(undo);
  });
});
