import { expect } from '@jest/globals';
import { api, batch, fails, guide, rangeOf, sheetOf, support, valuesOf, type DocumentedCase } from './case';

const BLANK = 'excel/excel-add-ins-blank-null-values';
const UNBOUNDED = 'excel/excel-add-ins-ranges-unbounded';

/** What values become of what is written, and how many can be. */
export const TYPED_VALUES: readonly DocumentedCase[] = [
  {
    title: 'a date in ISO notation becomes a serial number, one shaped for another locale stays text',
    source: api('Range.values'),
    run: async () => {
      await batch((context) => { rangeOf(context, 'A1:B1').values = [['2000-01-01', '19-8-2025']]; });
      expect(await valuesOf('A1:B1')).toEqual([[36526, '19-8-2025']]);
    },
  },
  {
    title: 'dates are serial numbers: 1 January 2000 is 36526',
    source: guide('excel/excel-add-ins-ranges-dates', 'use-the-moment-msdate-plug-in-to-work-with-dates'),
    run: async () => {
      await batch((context) => {
        const range = rangeOf(context, 'B4');
        range.values = [[36526]];
        range.numberFormat = [['[$-409]m/d/yy h:mm AM/PM;@']];
      });
      expect(await valuesOf('B4')).toEqual([[36526]]);
    },
  },
  {
    title: 'text that looks like a number becomes one',
    source: guide(BLANK, 'null-input-in-2-d-array'),
    run: async () => {
      await batch((context) => { rangeOf(context, 'A1:C1').values = [['Eurasia', '29.96', '0.25']]; });
      expect(await valuesOf('A1:C1')).toEqual([['Eurasia', 29.96, 0.25]]);
    },
  },
  {
    title: 'a leading apostrophe keeps an entry text and does not show',
    source: support('stop-automatically-changing-numbers-to-dates-452bd2db-cc96-47d1-81e4-72cec11c4ed8'),
    run: async () => {
      await batch((context) => { rangeOf(context, 'A1:B1').values = [["'007", "'=1+1"]]; });
      expect(await valuesOf('A1:B1')).toEqual([['007', '=1+1']]);
    },
  },
  {
    title: 'cells formatted as text keep what is entered as text',
    source: support('format-numbers-as-text-583160db-936b-4e52-bdff-6f1863518ba4'),
    run: async () => {
      await batch((context) => {
        const range = rangeOf(context, 'A1:B1');
        range.numberFormat = [['@', '@']];
        range.values = [['007', '2000-01-01']];
      });
      expect(await valuesOf('A1:B1')).toEqual([['007', '2000-01-01']]);
    },
  },
  {
    title: 'whole columns read as null, address and count of cells all the same',
    source: guide(UNBOUNDED, 'read-an-unbounded-range'),
    run: () => batch(async (context) => {
      const range = rangeOf(context, 'C:C');
      range.load('values,formulas,numberFormat,address,cellCount');
      await context.sync();
      expect([range.values, range.formulas, range.numberFormat]).toEqual([null, null, null]);
      expect([range.address, range.cellCount]).toEqual(['Sheet1!C:C', 1_048_576]);
    }),
  },
  {
    title: 'values of whole columns cannot be written',
    source: guide(UNBOUNDED, 'write-to-an-unbounded-range'),
    run: () => fails((context) => { rangeOf(context, 'A:B').values = [['Due Date']]; }),
  },
  {
    title: 'more than five million cells are not read: null or an error',
    source: guide('concepts/resource-limits-and-performance-optimization', 'excel-add-ins'),
    run: async () => {
      const read = Excel.run(async (context) => {
        const range = rangeOf(context, 'A1:F1000000');
        range.load('values');
        await context.sync();
        return range.values as unknown;
      });
      expect(await read.catch(() => null)).toBeNull();
    },
  },
  {
    title: 'the number of cells is -1 where it passes 2^31-1',
    source: api('Range.cellCount'),
    run: () => batch(async (context) => {
      const range = sheetOf(context).getRange();
      range.load('cellCount');
      await context.sync();
      expect(range.cellCount).toBe(-1);
    }),
  },
];
