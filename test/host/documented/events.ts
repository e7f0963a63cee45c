import { expect } from '@jest/globals';
import { api, batch, guide, rangeOf, sheetOf, tableOf, type DocumentedCase } from './case';
import type { Host } from '../index';

const EVENTS = 'excel/excel-add-ins-events';

/** What `onChanged` of Sheet1 tells while something is done. */
async function changesDuring(host: Host, act: () => void | Promise<void>): Promise<readonly Excel.WorksheetChangedEventArgs[]> {
  const told: Excel.WorksheetChangedEventArgs[] = [];
  await batch((context) => {
    sheetOf(context).onChanged.add((args) => Promise.resolve(void told.push(args)));
  });
  await act();
  await host.settle();
  return told;
}

export const EVENT_CASES: readonly DocumentedCase[] = [
  {
    title: 'a change by the person at the computer is told with its cells and as local',
    source: guide(EVENTS, 'events-and-coauthoring'),
    run: async (host) => {
      const told = await changesDuring(host, () => host.user.setCell('Sheet1', 'B7', 'x'));
      expect(told.map(({ address, changeType, source }) => [address, changeType, source])).toEqual([['B7', 'RangeEdited', 'Local']]);
    },
  },
  {
    title: 'a change by a co-author is told as remote',
    source: guide(EVENTS, 'events-and-coauthoring'),
    run: async (host) => {
      const told = await changesDuring(host, () => host.coauthor.setCell('Sheet1', 'B7', 'x'));
      expect(told.map(({ address, source }) => [address, source])).toEqual([['B7', 'Remote']]);
    },
  },
  {
    title: 'changes by the add-in are told too',
    source: guide(EVENTS, 'event-triggers'),
    run: async (host) => {
      const told = await changesDuring(host, () => batch((context) => { rangeOf(context, 'A1:B2').values = [[1, 2], [3, 4]]; }));
      expect(told.map(({ address, changeType }) => [address, changeType])).toEqual([['A1:B2', 'RangeEdited']]);
    },
  },
  {
    title: 'rows that come and go are told as such',
    source: 'https://learn.microsoft.com/javascript/api/excel/excel.datachangetype#fields',
    run: async (host) => {
      const told = await changesDuring(host, () => {
        host.user.insertRows('Sheet1', 3, 2);
        host.user.deleteRows('Sheet1', 3, 1);
      });
      expect(told.map(({ changeType }) => changeType)).toEqual(['RowInserted', 'RowDeleted']);
    },
  },
  {
    title: 'the details of a changed cell are its value before and after',
    source: guide('excel/excel-add-ins-worksheets', 'detect-data-changes'),
    run: async (host) => {
      host.user.setCell('Sheet1', 'A1', 'old');
      const told = await changesDuring(host, () => host.user.setCell('Sheet1', 'A1', 'new'));
      expect(told[0]?.details).toMatchObject({ valueBefore: 'old', valueAfter: 'new' });
    },
  },
  {
    title: 'no events while they are switched off',
    source: guide(EVENTS, 'enable-and-disable-events'),
    run: async (host) => {
      const switchTo = (on: boolean): Promise<void> => batch((context) => { context.runtime.enableEvents = on; });
      const told = await changesDuring(host, async () => {
        await switchTo(false);
        host.user.setCell('Sheet1', 'A1', 1);
        await host.settle();
        await switchTo(true);
        host.user.setCell('Sheet1', 'A2', 1);
      });
      expect(told.map(({ address }) => address)).toEqual(['A2']);
    },
  },
  {
    title: 'a handler that was removed hears nothing',
    source: guide(EVENTS, 'remove-an-event-handler'),
    run: async (host) => {
      let heard = 0;
      let handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;
      await batch((context) => {
        handler = sheetOf(context).onChanged.add(() => Promise.resolve(void (heard += 1)));
      });
      if (handler === undefined) throw new Error('no handler');
      const registered = handler;
      await Excel.run(registered.context, async (context) => {
        registered.remove();
        await context.sync();
      });
      host.user.setCell('Sheet1', 'A1', 1);
      await host.settle();
      expect(heard).toBe(0);
    },
  },
  {
    title: 'the collection of sheets hears of every sheet, with its id',
    source: api('WorksheetCollection.onChanged'),
    run: async (host) => {
      const told: string[] = [];
      let id = '';
      await batch(async (context) => {
        const sheet = context.workbook.worksheets.add('Second');
        sheet.load('id');
        context.workbook.worksheets.onChanged.add((args) => Promise.resolve(void told.push(args.worksheetId)));
        await context.sync();
        id = sheet.id;
      });
      host.user.setCell('Second', 'A1', 1);
      await host.settle();
      expect(told).toEqual([id]);
    },
  },
  {
    title: 'a table hears of changes in it, with its id, and of no others',
    source: api('TableChangedEventArgs.tableId'),
    run: async (host) => {
      const told: [string, string][] = [];
      let id = '';
      await batch(async (context) => {
        const table = tableOf(context, [['ID', 'Cost'], ['a', 1]]);
        table.load('id');
        table.onChanged.add((args) => Promise.resolve(void told.push([args.tableId, args.address])));
        await context.sync();
        id = table.id;
      });
      host.user.setCell('Sheet1', 'B2', 7);
      host.user.setCell('Sheet1', 'E9', 7);
      await host.settle();
      expect(told).toEqual([[id, 'B2']]);
    },
  },
  {
    title: 'a selection is told with its address',
    source: api('WorksheetSelectionChangedEventArgs.address'),
    run: async (host) => {
      const told: string[] = [];
      await batch((context) => {
        sheetOf(context).onSelectionChanged.add((args) => Promise.resolve(void told.push(args.address)));
      });
      host.user.select('Sheet1', 'C3:D4');
      await host.settle();
      expect(told).toEqual(['C3:D4']);
    },
  },
  {
    title: 'a new name of a sheet is told with the one before',
    source: api('WorksheetNameChangedEventArgs.nameBefore'),
    run: async (host) => {
      const told: [string, string][] = [];
      await batch((context) => {
        context.workbook.worksheets.onNameChanged.add((args) => Promise.resolve(void told.push([args.nameBefore, args.nameAfter])));
      });
      host.user.renameSheet('Sheet1', 'Renamed');
      await host.settle();
      expect(told).toEqual([['Sheet1', 'Renamed']]);
    },
  },
  {
    title: 'protecting a sheet is told',
    source: guide('excel/excel-add-ins-worksheets', 'detect-changes-to-the-worksheet-protection-state'),
    run: async (host) => {
      const told: boolean[] = [];
      await batch((context) => {
        sheetOf(context).onProtectionChanged.add((args) => Promise.resolve(void told.push(args.isProtected)));
      });
      await batch((context) => { sheetOf(context).protection.protect(); });
      await host.settle();
      expect(told).toEqual([true]);
    },
  },
];
