import { expect } from '@jest/globals';
import { api, batch, fails, guide, rangeOf, type DocumentedCase } from './case';

export const SELECTION: readonly DocumentedCase[] = [
  {
    title: 'a range is selected and got back',
    source: guide('excel/excel-add-ins-ranges-set-get', 'select-a-known-range'),
    run: () => batch(async (context) => {
      rangeOf(context, 'B2:E6').select();
      const [selected, active] = [context.workbook.getSelectedRange(), context.workbook.getActiveCell()];
      selected.load('address');
      active.load('address');
      await context.sync();
      expect([selected.address, active.address]).toEqual(['Sheet1!B2:E6', 'Sheet1!B2']);
    }),
  },
  {
    title: 'several selected ranges are no single one: InvalidSelection',
    source: guide('excel/excel-add-ins-workbooks', 'get-the-selected-range'),
    run: async (host) => {
      host.user.select('Sheet1', 'A1,C3');
      await fails((context) => { context.workbook.getSelectedRange().load('address'); }, 'InvalidSelection');
    },
  },
  {
    title: 'activating a sheet makes it the active one',
    source: api('Worksheet.activate()'),
    run: () => batch(async (context) => {
      context.workbook.worksheets.add('Second').activate();
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load('name');
      await context.sync();
      expect(active.name).toBe('Second');
    }),
  },
];
