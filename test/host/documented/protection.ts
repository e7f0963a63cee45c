import { expect } from '@jest/globals';
import { api, batch, fails, guide, rangeOf, sheetOf, support, valuesOf, type DocumentedCase } from './case';

const LOCK = support('lock-or-unlock-specific-areas-of-a-protected-worksheet-75481b72-db8a-4267-8c43-042a5f2cd93a');
const ERRORS = guide('testing/application-specific-api-error-handling', 'error-codes-and-messages');

export const PROTECTION: readonly DocumentedCase[] = [
  {
    title: 'a protected sheet says so, and can be opened again',
    source: guide('excel/excel-add-ins-worksheets', 'protect-worksheet-data'),
    run: () => batch(async (context) => {
      const { protection } = sheetOf(context);
      protection.protect();
      protection.load('protected');
      await context.sync();
      expect(protection.protected).toBe(true);
      protection.unprotect();
      protection.load('protected');
      await context.sync();
      expect(protection.protected).toBe(false);
    }),
  },
  {
    title: 'writing to a protected sheet is an AccessDenied',
    source: ERRORS,
    run: async () => {
      await batch((context) => { sheetOf(context).protection.protect(); });
      await fails((context) => { rangeOf(context, 'A1').values = [['x']]; }, 'AccessDenied');
      await fails((context) => { rangeOf(context, 'A1').format.fill.color = '#FF0000'; }, 'AccessDenied');
      await fails((context) => { rangeOf(context, '3:3').insert('Down'); }, 'AccessDenied');
    },
  },
  {
    title: 'cells are locked from the start; unlocked ones can be written on a protected sheet',
    source: LOCK,
    run: async () => {
      await batch(async (context) => {
        const range = rangeOf(context, 'A1:B1');
        range.load('format/protection/locked');
        await context.sync();
        expect(range.format.protection.locked).toBe(true);
        rangeOf(context, 'B1').format.protection.locked = false;
        range.load('format/protection/locked');
        sheetOf(context).protection.protect();
        rangeOf(context, 'B1').values = [['open']];
        await context.sync();
        expect(range.format.protection.locked).toBeNull();
      });
      expect(await valuesOf('B1')).toEqual([['open']]);
    },
  },
  {
    title: 'what stays allowed is told by the options, everything else is not allowed',
    source: api('WorksheetProtection.options'),
    run: async () => {
      await batch(async (context) => {
        const { protection } = sheetOf(context);
        protection.protect({ allowFormatCells: true, allowAutoFilter: true, selectionMode: 'Normal' });
        protection.load('options');
        await context.sync();
        expect(protection.options).toMatchObject({ allowFormatCells: true, allowAutoFilter: true, allowInsertRows: false, allowDeleteRows: false, allowSort: false, selectionMode: 'Normal' });
      });
      await batch((context) => { rangeOf(context, 'A1').format.font.bold = true; });
      await fails((context) => { rangeOf(context, 'A1').values = [[1]]; }, 'AccessDenied');
    },
  },
  {
    title: 'protecting a protected sheet fails',
    source: api('WorksheetProtection.protect()'),
    run: async () => {
      await batch((context) => { sheetOf(context).protection.protect(); });
      await fails((context) => { sheetOf(context).protection.protect(); });
    },
  },
  {
    title: 'a password is needed to open the sheet again',
    source: guide('excel/excel-add-ins-worksheets', 'protect-worksheet-data'),
    run: async () => {
      await batch((context) => { sheetOf(context).protection.protect({}, 'secret'); });
      await fails((context) => { sheetOf(context).protection.unprotect(); });
      await fails((context) => { sheetOf(context).protection.unprotect('other'); });
      await batch((context) => {
        sheetOf(context).protection.unprotect('secret');
        rangeOf(context, 'A1').values = [[1]];
      });
    },
  },
  {
    title: 'a protected workbook takes no new, renamed, moved or deleted sheets',
    source: guide('excel/excel-add-ins-workbooks', 'protect-workbook-structure'),
    run: async (host) => {
      host.user.addSheet('Second');
      await batch(async (context) => {
        const { protection } = context.workbook;
        protection.protect();
        protection.load('protected');
        await context.sync();
        expect(protection.protected).toBe(true);
      });
      await fails((context) => { context.workbook.worksheets.add('New'); });
      await fails((context) => { sheetOf(context).name = 'Other'; });
      await fails((context) => { sheetOf(context).position = 1; });
      await fails((context) => { sheetOf(context).delete(); });
      await batch((context) => {
        context.workbook.protection.unprotect();
        context.workbook.worksheets.add('New');
      });
    },
  },
  {
    title: 'protecting a protected workbook fails',
    source: api('WorkbookProtection.protect()'),
    run: async () => {
      await batch((context) => { context.workbook.protection.protect('secret'); });
      await fails((context) => { context.workbook.protection.protect(); });
      await fails((context) => { context.workbook.protection.unprotect('other'); });
    },
  },
];
