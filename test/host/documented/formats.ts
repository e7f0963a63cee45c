import { expect } from '@jest/globals';
import { api, batch, guide, rangeOf, type DocumentedCase } from './case';

/** How cells look. */
export const FORMATS: readonly DocumentedCase[] = [
  {
    title: 'a look that differs between cells reads as null',
    source: guide('excel/excel-add-ins-blank-null-values', 'null-property-values-in-the-response'),
    run: () => batch(async (context) => {
      rangeOf(context, 'A1').format.font.color = '#FF0000';
      const [one, both] = [rangeOf(context, 'A1'), rangeOf(context, 'A1:B1')];
      one.load('format/font/color');
      both.load('format/font/color,format/font/size');
      await context.sync();
      expect([one.format.font.color, both.format.font.color, both.format.font.size]).toEqual(['#FF0000', null, 11]);
    }),
  },
  {
    title: 'colours may be named and are read as #RRGGBB',
    source: api('RangeFill.color'),
    run: () => batch(async (context) => {
      const range = rangeOf(context, 'A1');
      range.format.fill.color = 'orange';
      range.load('format/fill/color');
      await context.sync();
      expect(range.format.fill.color).toBe('#FFA500');
    }),
  },
  {
    title: 'the background of a cell can be reset',
    source: api('RangeFill.clear()'),
    run: () => batch(async (context) => {
      const range = rangeOf(context, 'A1');
      range.format.fill.color = '#FF0000';
      range.format.fill.clear();
      range.load('format/fill/color');
      await context.sync();
      expect(range.format.fill.color).toBe('#FFFFFF');
    }),
  },
  {
    title: 'widths that differ read as null',
    source: api('RangeFormat.columnWidth'),
    run: () => batch(async (context) => {
      rangeOf(context, 'A:A').format.columnWidth = 100;
      const [same, mixed] = [rangeOf(context, 'A1:A9'), rangeOf(context, 'A1:B1')];
      same.load('format/columnWidth');
      mixed.load('format/columnWidth');
      await context.sync();
      expect([same.format.columnWidth, mixed.format.columnWidth]).toEqual([100, null]);
    }),
  },
  {
    title: 'heights that differ read as null',
    source: api('RangeFormat.rowHeight'),
    run: () => batch(async (context) => {
      rangeOf(context, '2:3').format.rowHeight = 40;
      const [same, mixed] = [rangeOf(context, 'A2:C3'), rangeOf(context, 'A1:A2')];
      same.load('format/rowHeight');
      mixed.load('format/rowHeight');
      await context.sync();
      expect([same.format.rowHeight, mixed.format.rowHeight]).toEqual([40, null]);
    }),
  },
  {
    title: 'hidden is true for all, false for none and null for some',
    source: api('Range.columnHidden'),
    run: () => batch(async (context) => {
      rangeOf(context, 'B:B').columnHidden = true;
      rangeOf(context, '2:2').rowHidden = true;
      const ranges = ['B1:B9', 'C1:C9', 'A1:B1'].map((address) => rangeOf(context, address));
      for (const range of ranges) range.load('columnHidden,rowHidden');
      await context.sync();
      expect(ranges.map(({ columnHidden }) => columnHidden)).toEqual([true, false, null]);
      expect(ranges.map(({ rowHidden }) => rowHidden)).toEqual([null, null, false]);
    }),
  },
  {
    title: 'several properties of an object and the objects in it are set at once',
    source: guide('develop/application-specific-api-model', 'set'),
    run: () => batch(async (context) => {
      const range = rangeOf(context, 'B2:E2');
      range.set({ format: { fill: { color: '#4472C4' }, font: { name: 'Verdana', color: 'white' } } });
      range.load('format/fill/color,format/font/name,format/font/color');
      await context.sync();
      expect([range.format.fill.color, range.format.font.name, range.format.font.color]).toEqual(['#4472C4', 'Verdana', '#FFFFFF']);
    }),
  },
  {
    title: 'borders have a style, a weight and a colour each',
    source: api('RangeBorder.style'),
    run: () => batch(async (context) => {
      const bottom = rangeOf(context, 'A1:B2').format.borders.getItem('EdgeBottom');
      bottom.style = 'Continuous';
      bottom.color = '#FF0000';
      bottom.weight = 'Thick';
      const [below, above] = [rangeOf(context, 'B2').format.borders.getItem('EdgeBottom'), rangeOf(context, 'B1').format.borders.getItem('EdgeBottom')];
      below.load('style,color,weight');
      above.load('style');
      await context.sync();
      expect([below.style, below.color, below.weight, above.style]).toEqual(['Continuous', '#FF0000', 'Thick', 'None']);
    }),
  },
  {
    title: 'the properties of each cell are set and read as a matrix',
    source: api('Range.setCellProperties()'),
    run: () => batch(async (context) => {
      const range = rangeOf(context, 'A1:B1');
      range.setCellProperties([[{ format: { fill: { color: '#FF0000' } } }, { format: { font: { bold: true } } }]]);
      const read = range.getCellProperties({ format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      expect(read.value[0]?.map((cell) => [cell.format?.fill?.color, cell.format?.font?.bold])).toEqual([['#FF0000', false], ['#FFFFFF', true]]);
    }),
  },
];
