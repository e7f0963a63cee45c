import { expect } from '@jest/globals';
import { api, areas, batch, fails, guide, rangeOf, sheetOf, type DocumentedCase } from './case';

const MULTIPLE = 'excel/excel-add-ins-multiple-ranges';
const SPECIAL = 'excel/excel-add-ins-ranges-special-cells';

/** Several areas at once, and cells of a special kind. */
export const AREAS: readonly DocumentedCase[] = [
  {
    title: 'a property set on several areas is set on each',
    source: guide(MULTIPLE, 'set-properties-on-multiple-ranges'),
    run: () => batch(async (context) => {
      sheetOf(context).getRanges('F3:F5, H3:H5').format.fill.color = 'pink';
      const cells = ['F5', 'G4', 'H3'].map((address) => rangeOf(context, address));
      for (const cell of cells) cell.load('format/fill/color');
      await context.sync();
      expect(cells.map((cell) => cell.format.fill.color)).toEqual(['#FFC0CB', '#FFFFFF', '#FFC0CB']);
    }),
  },
  {
    title: 'a property that all areas share is returned',
    source: guide(MULTIPLE, 'read-properties-of-rangeareas'),
    run: () => batch(async (context) => {
      const columns = sheetOf(context).getRanges('F:F, H:H');
      columns.format.fill.color = 'pink';
      columns.load('format/fill/color,isEntireColumn');
      await context.sync();
      expect([columns.format.fill.color, columns.isEntireColumn]).toEqual(['#FFC0CB', true]);
    }),
  },
  {
    title: 'a property that differs is null, a yes or no is false, addresses are all there',
    source: guide(MULTIPLE, 'read-properties-of-rangeareas'),
    run: () => batch(async (context) => {
      const mixed = sheetOf(context).getRanges('F3:F5, H:H');
      rangeOf(context, 'H:H').format.fill.color = 'pink';
      mixed.load('format/fill/color,isEntireColumn,address');
      await context.sync();
      expect([mixed.format.fill.color, mixed.isEntireColumn, areas(mixed.address)]).toEqual([null, false, ['Sheet1!F3:F5', 'Sheet1!H:H']]);
    }),
  },
  {
    title: 'areas are separated by commas or semicolons',
    source: api('Worksheet.getRanges()'),
    run: () => batch(async (context) => {
      const [commas, semicolons] = [sheetOf(context).getRanges('A1:B2, A5:B5'), sheetOf(context).getRanges('A1:B2; A5:B5')];
      commas.load('areaCount,cellCount');
      semicolons.load('areaCount,cellCount');
      await context.sync();
      expect([commas, semicolons].map(({ areaCount, cellCount }) => [areaCount, cellCount])).toEqual([[2, 6], [2, 6]]);
    }),
  },
  {
    title: 'the areas are a collection of ranges, and asking past its end is an error',
    source: guide(MULTIPLE, 'create-rangeareas'),
    run: async () => {
      await batch(async (context) => {
        const ranges = sheetOf(context).getRanges('A1:B2, D4').areas;
        ranges.load('items/address');
        await context.sync();
        expect(ranges.items.map(({ address }) => address)).toEqual(['Sheet1!A1:B2', 'Sheet1!D4']);
      });
      await fails((context) => { sheetOf(context).getRanges('A1:B2, D4').areas.getItemAt(2).load('address'); });
    },
  },
  {
    title: 'an offset moves each area',
    source: guide(MULTIPLE, 'rangearea-specific-properties-and-methods'),
    run: () => batch(async (context) => {
      const moved = sheetOf(context).getRanges('A1:B2, D4').getOffsetRangeAreas(1, 2);
      moved.load('address');
      await context.sync();
      expect(areas(moved.address)).toEqual(['Sheet1!C2:D3', 'Sheet1!F5']);
    }),
  },
  {
    title: 'all selected ranges come as areas',
    source: api('Workbook.getSelectedRanges()'),
    run: async (host) => {
      host.user.select('Sheet1', 'A1:B2,D4');
      await batch(async (context) => {
        const selected = context.workbook.getSelectedRanges();
        selected.load('address');
        await context.sync();
        expect(areas(selected.address)).toEqual(['Sheet1!A1:B2', 'Sheet1!D4']);
      });
    },
  },
  {
    title: 'special cells that are not there are an ItemNotFound, or a null object',
    source: guide(SPECIAL, 'quick-reference'),
    run: async (host) => {
      host.user.setCell('Sheet1', 'A1', 'text');
      await fails((context) => { sheetOf(context).getUsedRange().getSpecialCells('Formulas').load('address'); }, 'ItemNotFound');
      await batch(async (context) => {
        const none = sheetOf(context).getUsedRange().getSpecialCellsOrNullObject('Formulas');
        await context.sync();
        expect(none.isNullObject).toBe(true);
      });
    },
  },
  {
    title: 'cells with formulas are found wherever they are',
    source: guide(SPECIAL, 'find-ranges-with-special-cells'),
    run: () => batch(async (context) => {
      rangeOf(context, 'A1:C2').formulas = [['=1', 2, '=3'], ['text', '=5', '']];
      const found = sheetOf(context).getUsedRange().getSpecialCells('Formulas');
      found.load('address,cellCount');
      await context.sync();
      expect(found.cellCount).toBe(3);
      expect([...areas(found.address)].sort()).toEqual(['Sheet1!A1', 'Sheet1!B2', 'Sheet1!C1']);
    }),
  },
  {
    title: 'constants that are numbers: no formulas, no truth values, no text',
    source: guide(SPECIAL, 'test-for-a-single-cell-value-type'),
    run: () => batch(async (context) => {
      rangeOf(context, 'A1:E1').formulas = [[1, '=2', true, 'three', '#N/A']];
      const found = sheetOf(context).getUsedRange().getSpecialCells('Constants', 'Numbers');
      found.load('address');
      await context.sync();
      expect(found.address).toBe('Sheet1!A1');
    }),
  },
  {
    title: 'kinds of values can be combined',
    source: guide(SPECIAL, 'test-for-multiple-cell-value-types'),
    run: () => batch(async (context) => {
      rangeOf(context, 'A1:C1').values = [[1, true, 'three']];
      const found = sheetOf(context).getUsedRange().getSpecialCells('Constants', 'LogicalText');
      found.load('address');
      await context.sync();
      expect(found.address).toBe('Sheet1!B1:C1');
    }),
  },
  {
    title: 'special cells of several areas are those of each',
    source: guide(MULTIPLE, 'combine-rangeareas-with-getspecialcells'),
    run: () => batch(async (context) => {
      rangeOf(context, 'A1:C2').formulas = [['=1', '=2', '=3'], [1, 2, 3]];
      const found = sheetOf(context).getRanges('A1:A2, C1:C2').getSpecialCells('Formulas');
      found.load('address');
      await context.sync();
      expect([...areas(found.address)].sort()).toEqual(['Sheet1!A1', 'Sheet1!C1']);
    }),
  },
];
