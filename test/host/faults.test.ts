import { afterEach, describe, expect, it } from '@jest/globals';
import { startHost, type Host } from './index';

let host: Host;
afterEach(() => host.stop());

const write = (value: string, address = 'A1'): Promise<void> => Excel.run(async (context) => {
  context.workbook.worksheets.getItem('Sheet1').getRange(address).values = [[value]];
  await context.sync();
});

describe('faults', () => {
  it('come before or after a request took effect', async () => {
    host = startHost();
    host.failAt(1, 'before');
    await expect(write('x')).rejects.toMatchObject({ code: 'GeneralException' });
    expect(host.user.valueOf('Sheet1', 'A1')).toBe('');
    host.failAt(2, 'after', 'ServiceNotAvailable');
    await write('first');
    await expect(write('second')).rejects.toMatchObject({ code: 'ServiceNotAvailable' });
    expect(host.user.valueOf('Sheet1', 'A1')).toBe('second');
    expect(host.syncs.map(({ error }) => error)).toEqual(['GeneralException', undefined, 'ServiceNotAvailable']);
  });

  it('keep what the batch did before the action that fails', async () => {
    host = startHost();
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['done']];
      context.workbook.worksheets.getItem('Nowhere').getRange('A1').values = [['lost']];
      await context.sync();
    })).rejects.toMatchObject({ code: 'ItemNotFound', debugInfo: { errorLocation: 'WorksheetCollection.getItem' } });
    expect(host.user.valueOf('Sheet1', 'A1')).toBe('done');
  });

  it('are a busy host for some requests', async () => {
    host = startHost();
    host.throttle(1, 2);
    await expect(write('x')).rejects.toMatchObject({ code: 'ActivityLimitReached' });
    await expect(write('x')).rejects.toMatchObject({ code: 'ActivityLimitReached' });
    await write('x');
    expect(host.user.valueOf('Sheet1', 'A1')).toBe('x');
  });

  it('are a person who is typing, for whose end a batch can wait', async () => {
    host = startHost();
    host.cellEditing = true;
    await expect(write('x')).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['later']];
      await context.sync();
    });
    await host.settle();
    expect(host.user.valueOf('Sheet1', 'A1')).toBe('');
    host.cellEditing = false;
    await waiting;
    expect(host.user.valueOf('Sheet1', 'A1')).toBe('later');
  });

  it('let co-authors act between two requests', async () => {
    host = startHost();
    host.beforeSync = (n) => {
      if (n === 2) host.coauthor.setCell('Sheet1', 'B1', 'theirs');
    };
    await write('mine');
    await write('mine too', 'B1');
    expect(host.user.valueOf('Sheet1', 'B1')).toBe('mine too');
  });
});

describe('limits', () => {
  it('of the web hold for requests and responses, and there only', async () => {
    const long = 'x'.repeat(30_000);
    const fill = (rows: number): Promise<void> => Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange(`A1:A${rows}`).values = Array.from({ length: rows }, () => [long]);
      await context.sync();
    });
    const read = (): Promise<void> => Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B100').load('values,formulas');
      await context.sync();
    });
    host = startHost({ profile: 'web' });
    await expect(fill(200)).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(host.user.valueOf('Sheet1', 'A1')).toBe('');
    await fill(100);
    await expect(read()).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
    host = startHost({ profile: 'windows' });
    await fill(200);
    await read();
    expect(host.syncs.every(({ error }) => error === undefined)).toBe(true);
  });

  it('are what the requirement set has', async () => {
    host = startHost({ apiSet: '1.12' });
    await expect(Excel.run(async (context) => {
      const table = context.workbook.tables.add('Sheet1!A1:B2', true);
      table.resize('A1:B5');
      await context.sync();
    })).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  it('of Undo: groups are one step, and an older Excel keeps none', async () => {
    host = startHost();
    const grouped = (): Promise<void> => Excel.run({ mergeUndoGroup: true }, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      sheet.getRange('A2').values = [[1]];
      await context.sync();
    });
    await grouped();
    await grouped();
    host.user.setCell('Sheet1', 'B1', 1);
    expect(host.undoStack.map(({ by, requests }) => `${by} ${requests}`)).toEqual(['addin 2', 'addin 2', 'user 0']);
    host = startHost({ profile: 'excel2021' });
    host.user.setCell('Sheet1', 'B1', 1);
    await write('x');
    expect(host.undoStack).toEqual([]);
  });
});

describe('events', () => {
  it('tell who changed what, until they are switched off', async () => {
    host = startHost();
    const told: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((args) => Promise.resolve(void told.push(`${args.address} ${args.changeType} ${args.source} ${args.triggerSource}`)));
      context.workbook.worksheets.onNameChanged.add((args) => Promise.resolve(void told.push(`${args.nameBefore} ${args.nameAfter} ${args.source}`)));
      await context.sync();
    });
    host.coauthor.setCell('Sheet1', 'C3', 1);
    host.user.insertRows('Sheet1', 2);
    host.coauthor.renameSheet('Sheet1', 'Other');
    host.coauthor.renameSheet('Other', 'Sheet1');
    await write('x', 'D4');
    await host.settle();
    expect(told.sort()).toEqual(['2:2 RowInserted Local Unknown', 'C3 RangeEdited Remote Unknown', 'D4 RangeEdited Local ThisLocalAddin', 'Other Sheet1 Remote', 'Sheet1 Other Remote']);
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    host.user.setCell('Sheet1', 'A1', 'unheard');
    await host.settle();
    expect(told).toHaveLength(5);
  });

  it('tell a table of its changes', async () => {
    host = startHost();
    const told: string[] = [];
    await Excel.run(async (context) => {
      const table = context.workbook.tables.add('Sheet1!A1:B3', true);
      table.load('id');
      await context.sync();
      table.onChanged.add((args) => Promise.resolve(void told.push(`${args.address} ${args.tableId === table.id}`)));
      await context.sync();
    });
    host.user.setCell('Sheet1', 'B2', 1);
    host.user.setCell('Sheet1', 'D9', 1);
    await host.settle();
    expect(told).toEqual(['B2 true']);
  });
});
