import { expect } from '@jest/globals';
import { api, batch, fails, guide, rangeOf, sheetOf, tableOf, valuesOf, type DocumentedCase } from './case';

const TABLES = 'excel/excel-add-ins-tables';
const ROWS = [['ID', 'Cost'], ['a', 1], ['b', 2]];

export const TABLE_CASES: readonly DocumentedCase[] = [
  {
    title: 'a table is created over cells and then given its name',
    source: guide(TABLES, 'create-a-table'),
    run: () => batch(async (context) => {
      const table = tableOf(context, ROWS);
      const [header, body] = [table.getHeaderRowRange(), table.getDataBodyRange()];
      header.load('values');
      body.load('values,address');
      table.load('name');
      await context.sync();
      expect([table.name, header.values, body.values, body.address]).toEqual(['Expenses', [['ID', 'Cost']], [['a', 1], ['b', 2]], 'Sheet1!A2:B3']);
    }),
  },
  {
    title: 'without headers Excel makes them and moves the data down by a row',
    source: api('TableCollection.add()'),
    run: async (host) => {
      host.user.setCell('Sheet1', 'A1', 'data');
      await batch(async (context) => {
        const table = context.workbook.tables.add('Sheet1!A1:B1', false);
        const range = table.getRange();
        range.load('address');
        await context.sync();
        expect(range.address).toBe('Sheet1!A1:B2');
      });
      expect(await valuesOf('A1:B2')).toEqual([['Column1', 'Column2'], ['data', '']]);
    },
  },
  {
    title: 'a table cannot overlap another',
    source: api('TableCollection.add()'),
    run: () => fails((context) => {
      tableOf(context, ROWS);
      sheetOf(context).tables.add('B2:C5', true);
    }),
  },
  {
    title: 'rows go to the end when no place is given, and to their place when one is',
    source: api('TableRowCollection.add()'),
    run: async () => {
      await batch(async (context) => {
        const table = tableOf(context, ROWS);
        const last = table.rows.add(undefined, [['c', 3], ['d', 4]]);
        const first = table.rows.add(0, [['new', 0]]);
        last.load('index');
        first.load('index');
        await context.sync();
        expect([last.index, first.index]).toEqual([2, 0]);
      });
      expect(await valuesOf('A1:B6')).toEqual([['ID', 'Cost'], ['new', 0], ['a', 1], ['b', 2], ['c', 3], ['d', 4]]);
    },
  },
  {
    title: 'a column with its header and values is added after the others',
    source: guide(TABLES, 'add-a-column-that-contains-static-values'),
    run: async () => {
      await batch(async (context) => {
        const table = tableOf(context, ROWS);
        table.columns.add(undefined, [['Day'], ['Monday'], ['Sunday']]);
        const day = table.columns.getItem('Day').getDataBodyRange();
        day.load('address');
        await context.sync();
        expect(day.address).toBe('Sheet1!C2:C3');
      });
      expect(await valuesOf('C1:C3')).toEqual([['Day'], ['Monday'], ['Sunday']]);
    },
  },
  {
    title: 'a table is resized without changing cells',
    source: guide(TABLES, 'resize-a-table'),
    run: async (host) => {
      host.user.setCell('Sheet1', 'A5', 'there before');
      await batch(async (context) => {
        const table = tableOf(context, ROWS);
        table.resize('A1:B6');
        const body = table.getDataBodyRange();
        body.load('address');
        await context.sync();
        expect(body.address).toBe('Sheet1!A2:B6');
      });
      expect(await valuesOf('A5')).toEqual([['there before']]);
    },
  },
  {
    title: 'a table is not resized to other rows of headers, nor away from where it is',
    source: api('Table.resize()'),
    run: async () => {
      await batch((context) => void tableOf(context, ROWS));
      await fails((context) => { context.workbook.tables.getItem('Expenses').resize('A2:B6'); });
      await fails((context) => { context.workbook.tables.getItem('Expenses').resize('D1:E6'); });
    },
  },
  {
    title: 'the name of a column is its header cell',
    source: guide(TABLES, 'rename-a-column'),
    run: async () => {
      await batch((context) => { tableOf(context, ROWS).columns.getItemAt(0).name = 'Purchase'; });
      expect(await valuesOf('A1')).toEqual([['Purchase']]);
      await batch(async (context) => {
        rangeOf(context, 'B1').values = [['Amount']];
        const columns = context.workbook.tables.getItem('Expenses').columns;
        columns.load('items/name');
        await context.sync();
        expect(columns.items.map(({ name }) => name)).toEqual(['Purchase', 'Amount']);
      });
    },
  },
];
