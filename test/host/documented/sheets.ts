import { expect } from '@jest/globals';
import { api, batch, fails, guide, rangeOf, sheetOf, support, type DocumentedCase } from './case';

const SHEETS = 'excel/excel-add-ins-worksheets';
const RENAME = support('rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9');

export const SHEET_CASES: readonly DocumentedCase[] = [
  {
    title: 'a new sheet goes to the end and is not activated',
    source: api('WorksheetCollection.add()'),
    run: () => batch(async (context) => {
      const added = context.workbook.worksheets.add('New');
      const active = context.workbook.worksheets.getActiveWorksheet();
      added.load('name,position');
      active.load('name');
      await context.sync();
      expect([added.name, added.position, active.name]).toEqual(['New', 1, 'Sheet1']);
    }),
  },
  {
    title: 'names of sheets are unique',
    source: api('WorksheetCollection.add()'),
    run: () => fails((context) => { context.workbook.worksheets.add('SHEET1'); }),
  },
  {
    title: 'names of sheets have fewer than 32 characters',
    source: api('Worksheet.name'),
    run: async () => {
      await batch((context) => { sheetOf(context).name = 'x'.repeat(31); });
      await fails((context) => { context.workbook.worksheets.add('y'.repeat(32)); });
    },
  },
  {
    title: 'names of sheets are not blank, have none of / \\ ? * : [ ], no apostrophe at an end, and are not History',
    source: RENAME,
    run: async () => {
      for (const name of ['', 'a/b', 'a\\b', 'a?', 'a*', 'a:b', '[a]', "'a", "a'", 'History']) await fails((context) => { sheetOf(context).name = name; });
    },
  },
  {
    title: 'the id of a sheet outlives a new name and place',
    source: api('Worksheet.id'),
    run: () => batch(async (context) => {
      const sheet = sheetOf(context);
      sheet.load('id');
      context.workbook.worksheets.add('Second');
      await context.sync();
      const { id } = sheet;
      sheet.name = 'Renamed';
      sheet.position = 1;
      const again = context.workbook.worksheets.getItem(id);
      again.load('id,name,position');
      await context.sync();
      expect([again.id, again.name, again.position]).toEqual([id, 'Renamed', 1]);
    }),
  },
  {
    title: 'a sheet that is not there is an ItemNotFound',
    source: guide(SHEETS, 'set-the-active-worksheet'),
    run: () => fails((context) => { context.workbook.worksheets.getItem('Sample').activate(); }, 'ItemNotFound'),
  },
  {
    title: 'after the last sheet comes none: ItemNotFound',
    source: guide(SHEETS, 'get-the-next-worksheet'),
    run: () => fails((context) => { sheetOf(context).getNext().load('name'); }, 'ItemNotFound'),
  },
  {
    title: 'hidden sheets can be left out of the count',
    source: api('WorksheetCollection.getCount()'),
    run: () => batch(async (context) => {
      context.workbook.worksheets.add('Hidden').visibility = 'Hidden';
      context.workbook.worksheets.add('Very hidden').visibility = 'VeryHidden';
      const [all, visible] = [context.workbook.worksheets.getCount(), context.workbook.worksheets.getCount(true)];
      await context.sync();
      expect([all.value, visible.value]).toEqual([3, 1]);
    }),
  },
  {
    title: 'a very hidden sheet is not deleted: InvalidOperation',
    source: api('Worksheet.delete()'),
    run: async () => {
      await batch((context) => { context.workbook.worksheets.add('Deep').visibility = 'VeryHidden'; });
      await fails((context) => { context.workbook.worksheets.getItem('Deep').delete(); }, 'InvalidOperation');
      await batch((context) => {
        const deep = context.workbook.worksheets.getItem('Deep');
        deep.visibility = 'Hidden';
        deep.delete();
      });
    },
  },
  {
    title: 'one sheet stays visible: the last is neither hidden nor deleted',
    source: support('hide-or-unhide-worksheets-69f2701a-21f5-4186-87d7-341a8cf53344'),
    run: async () => {
      await batch((context) => { context.workbook.worksheets.add('Hidden').visibility = 'Hidden'; });
      await fails((context) => { sheetOf(context).visibility = 'Hidden'; });
      await fails((context) => { sheetOf(context).delete(); });
    },
  },
  {
    title: 'a tab colour is blank when automatic, null when the sheet is hidden',
    source: api('Worksheet.tabColor'),
    run: () => batch(async (context) => {
      const [plain, hidden] = [sheetOf(context), context.workbook.worksheets.add('Hidden')];
      hidden.tabColor = '#FFA500';
      hidden.load('tabColor');
      await context.sync();
      const before = hidden.tabColor;
      hidden.visibility = 'Hidden';
      plain.load('tabColor');
      hidden.load('tabColor');
      await context.sync();
      expect([before, plain.tabColor, hidden.tabColor]).toEqual(['#FFA500', '', null]);
    }),
  },
  {
    title: 'a deleted sheet is gone',
    source: guide(SHEETS, 'delete-a-worksheet'),
    run: () => batch(async (context) => {
      context.workbook.worksheets.add('Short');
      context.workbook.worksheets.getItem('Short').delete();
      const gone = context.workbook.worksheets.getItemOrNullObject('Short');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    }),
  },
  {
    title: 'gridlines can be switched off',
    source: guide('excel/excel-add-ins-worksheet-display', 'show-or-hide-gridlines'),
    run: () => batch(async (context) => {
      const sheet = sheetOf(context);
      sheet.showGridlines = false;
      sheet.load('showGridlines');
      await context.sync();
      expect(sheet.showGridlines).toBe(false);
    }),
  },
  {
    title: 'frozen panes tell their cells; without any there is none',
    source: api('WorksheetFreezePanes.getLocationOrNullObject()'),
    run: () => batch(async (context) => {
      const { freezePanes } = sheetOf(context);
      const before = freezePanes.getLocationOrNullObject();
      freezePanes.freezeAt(rangeOf(context, 'A1:B3'));
      const at = freezePanes.getLocationOrNullObject();
      at.load('address');
      freezePanes.freezeRows(2);
      const rows = freezePanes.getLocationOrNullObject();
      rows.load('rowCount,rowIndex');
      freezePanes.unfreeze();
      const after = freezePanes.getLocationOrNullObject();
      await context.sync();
      expect([before.isNullObject, at.address, rows.rowIndex, rows.rowCount, after.isNullObject]).toEqual([true, 'Sheet1!A1:B3', 0, 2, true]);
    }),
  },
];
