import { expect } from '@jest/globals';
import { api, batch, fails, guide, rangeOf, sheetOf, support, valuesOf, type DocumentedCase } from './case';

const INSERT = guide('excel/excel-add-ins-ranges-insert', 'insert-a-range-of-cells');
const CLEAR = 'excel/excel-add-ins-ranges-clear-delete';

/** Getting at cells, and cells that come and go. */
export const CELLS: readonly DocumentedCase[] = [
  {
    title: 'the used range of a blank sheet is its top left cell; asked the other way there is none',
    source: api('Worksheet.getUsedRange()'),
    run: () => batch(async (context) => {
      const [used, orNull] = [sheetOf(context).getUsedRange(), sheetOf(context).getUsedRangeOrNullObject()];
      used.load('address');
      await context.sync();
      expect([used.address, orNull.isNullObject]).toEqual(['Sheet1!A1', true]);
    }),
  },
  {
    title: 'the used range counts formatted cells unless only values are asked for',
    source: api('Worksheet.getUsedRange()'),
    run: async (host) => {
      host.user.setCell('Sheet1', 'B2', 1);
      await batch(async (context) => {
        rangeOf(context, 'D5').format.fill.color = '#FF0000';
        const [all, valued] = [sheetOf(context).getUsedRange(), sheetOf(context).getUsedRange(true)];
        all.load('address');
        valued.load('address');
        await context.sync();
        expect([all.address, valued.address]).toEqual(['Sheet1!B2:D5', 'Sheet1!B2']);
      });
    },
  },
  {
    title: 'a range without used cells has no used range: ItemNotFound, or a null object',
    source: api('Range.getUsedRange()'),
    run: async () => {
      await fails((context) => { rangeOf(context, 'A1:B2').getUsedRange().load('address'); }, 'ItemNotFound');
      await batch(async (context) => {
        const used = rangeOf(context, 'A1:B2').getUsedRangeOrNullObject();
        await context.sync();
        expect(used.isNullObject).toBe(true);
      });
    },
  },
  {
    title: 'ranges that do not meet have a null object as their intersection',
    source: api('Range.getIntersectionOrNullObject()'),
    run: () => batch(async (context) => {
      const [none, some] = [rangeOf(context, 'A1:B2').getIntersectionOrNullObject('C3:D4'), rangeOf(context, 'A1:C3').getIntersectionOrNullObject('B2:D4')];
      some.load('address');
      await context.sync();
      expect([none.isNullObject, some.address]).toEqual([true, 'Sheet1!B2:C3']);
    }),
  },
  {
    title: 'an offset beyond the sheet is an error',
    source: api('Range.getOffsetRange()'),
    run: () => fails((context) => { rangeOf(context, 'A1').getOffsetRange(-1, 0).load('address'); }),
  },
  {
    title: 'a range is resized at its bottom right corner',
    source: api('Range.getResizedRange()'),
    run: () => batch(async (context) => {
      const [more, less] = [rangeOf(context, 'B2:C3').getResizedRange(2, 1), rangeOf(context, 'B2:C3').getResizedRange(-1, 0)];
      more.load('address');
      less.load('address');
      await context.sync();
      expect([more.address, less.address]).toEqual(['Sheet1!B2:D5', 'Sheet1!B2:C2']);
    }),
  },
  {
    title: 'an address of more than 8,192 characters is an InvalidArgument',
    source: api('Worksheet.getRange()'),
    run: () => fails((context) => { rangeOf(context, 'A1,'.repeat(2_800)).load('address'); }, 'InvalidArgument'),
  },
  {
    title: 'a range can be got by its name in the workbook',
    source: guide('excel/excel-add-ins-ranges-get', 'get-a-named-range'),
    run: () => batch(async (context) => {
      context.workbook.names.add('MyRange', rangeOf(context, 'B2:C3'));
      const range = rangeOf(context, 'MyRange');
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!B2:C3');
    }),
  },
  {
    title: 'inserted cells push the others down, and the new blank range comes back',
    source: INSERT,
    run: async () => {
      await batch(async (context) => {
        rangeOf(context, 'A1:B3').values = [[1, 2], [3, 4], [5, 6]];
        const blank = rangeOf(context, 'A2').insert('Down');
        blank.load('address,values');
        await context.sync();
        expect([blank.address, blank.values]).toEqual(['Sheet1!A2', [['']]]);
      });
      expect(await valuesOf('A1:B4')).toEqual([[1, 2], ['', 4], [3, 6], [5, '']]);
    },
  },
  {
    title: 'deleted cells pull the others up',
    source: guide(CLEAR, 'delete-a-range-of-cells'),
    run: async () => {
      await batch((context) => {
        rangeOf(context, 'A1:B3').values = [[1, 2], [3, 4], [5, 6]];
        rangeOf(context, 'A2').delete('Up');
      });
      expect(await valuesOf('A1:B3')).toEqual([[1, 2], [5, 4], ['', 6]]);
    },
  },
  {
    title: 'clear takes content and look, or only one of them',
    source: guide(CLEAR, 'clear-only-contents-or-formatting'),
    run: () => batch(async (context) => {
      const all = rangeOf(context, 'A1:C1');
      all.values = [[1, 2, 3]];
      all.format.font.bold = true;
      rangeOf(context, 'A1').clear();
      rangeOf(context, 'B1').clear('Contents');
      rangeOf(context, 'C1').clear('Formats');
      const cells = ['A1', 'B1', 'C1'].map((address) => rangeOf(context, address));
      for (const cell of cells) cell.load('values,format/font/bold');
      await context.sync();
      expect(cells.map((cell) => [(cell.values as unknown[][])[0]?.[0], cell.format.font.bold])).toEqual([['', false], ['', true], [3, false]]);
    }),
  },
  {
    title: 'ranges adjust to rows that come before them, rows of a table do not: they stand for a place',
    source: api('TableRowCollection.getItemAt()'),
    run: () => batch(async (context) => {
      rangeOf(context, 'A1:A3').values = [['ID'], ['first'], ['second']];
      const table = sheetOf(context).tables.add('A1:A3', true);
      const [row, range] = [table.rows.getItemAt(1), rangeOf(context, 'A3')];
      range.load('address');
      await context.sync();
      table.rows.add(0, [['new']]);
      row.load('values');
      range.load('address,values');
      await context.sync();
      expect([row.values, range.address, range.values]).toEqual([[['first']], 'Sheet1!A4', [['second']]]);
    }),
  },
  {
    title: 'a hyperlink shows its text in the cell',
    source: api('RangeHyperlink.textToDisplay'),
    run: async () => {
      await batch(async (context) => {
        const cell = rangeOf(context, 'A1');
        cell.hyperlink = { textToDisplay: 'Threats', screenTip: 'Go there', documentReference: 'Sheet1!B5' };
        cell.load('hyperlink');
        await context.sync();
        expect(cell.hyperlink).toMatchObject({ textToDisplay: 'Threats', screenTip: 'Go there', documentReference: 'Sheet1!B5' });
      });
      expect(await valuesOf('A1')).toEqual([['Threats']]);
    },
  },
  {
    title: 'merged cells keep the content of the first',
    source: support('merge-and-unmerge-cells-5cbd15d5-9375-4540-907f-c673a93fcedf'),
    run: async () => {
      await batch((context) => {
        rangeOf(context, 'A1:B1').values = [['kept', 'lost']];
        rangeOf(context, 'A1:B1').merge();
      });
      expect(await valuesOf('A1:B1')).toEqual([['kept', '']]);
    },
  },
];
