import { expect } from '@jest/globals';
import { api, batch, fails, guide, rangeOf, sheetOf, support, tableOf, valuesOf, type DocumentedCase } from './case';

const TABLES = 'excel/excel-add-ins-tables';
const RENAME = support('rename-an-excel-table-fbf49a4f-82a3-43eb-8ba2-44d21233b114');
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
  {
    title: 'a table grows when values are set right below it',
    source: guide('excel/co-authoring-in-excel-add-ins', 'use-rangevalues-to-add-rows'),
    run: () => batch(async (context) => {
      const table = tableOf(context, ROWS);
      table.getDataBodyRange().getRowsBelow(1).values = [['c', 3]];
      const body = table.getDataBodyRange();
      body.load('address,values');
      await context.sync();
      expect([body.address, body.values]).toEqual(['Sheet1!A2:B4', [['a', 1], ['b', 2], ['c', 3]]]);
    }),
  },
  {
    title: 'only data makes a table grow',
    source: guide('excel/co-authoring-in-excel-add-ins', 'additional-requirements'),
    run: () => batch(async (context) => {
      const table = tableOf(context, ROWS);
      table.getDataBodyRange().getRowsBelow(1).values = [['', '']];
      const body = table.getDataBodyRange();
      body.load('address');
      await context.sync();
      expect(body.address).toBe('Sheet1!A2:B3');
    }),
  },
  {
    title: 'a formula in a column of a table fills the column, and new rows',
    source: support('use-calculated-columns-in-an-excel-table-873fbac6-7110-4300-8f6f-aafa2ea11ce8'),
    run: async (host) => {
      await batch((context) => {
        const table = tableOf(context, ROWS);
        table.columns.add(undefined, [['Double'], ['=[@Cost]*2'], ['=[@Cost]*2']]);
      });
      host.user.setCell('Sheet1', 'A4', 'c');
      await batch(async (context) => {
        const column = context.workbook.tables.getItem('Expenses').columns.getItem('Double').getDataBodyRange();
        column.load('formulas,rowCount');
        await context.sync();
        expect(column.rowCount).toBe(3);
        expect(new Set(column.formulas.flat()).size).toBe(1);
        expect(String(column.formulas[2]?.[0])).toMatch(/^=/);
      });
    },
  },
  {
    title: 'headers of a table are unique: a second of the same name gets a number',
    source: support('overview-of-excel-tables-7ab0bb7d-3a9e-4b56-a3c9-6c94334e492c'),
    run: async () => {
      await batch((context) => void tableOf(context, [['ID', 'ID'], ['a', 'b']]));
      expect(await valuesOf('A1:B1')).toEqual([['ID', 'ID2']]);
    },
  },
  {
    title: 'two tables cannot have the same name, whatever its case',
    source: RENAME,
    run: () => fails((context) => {
      tableOf(context, ROWS);
      sheetOf(context).tables.add('D1:E3', true).name = 'EXPENSES';
    }),
  },
  {
    title: 'names of tables have no spaces, start with a letter and are no cell references',
    source: RENAME,
    run: async () => {
      await batch((context) => void tableOf(context, ROWS));
      for (const name of ['Two words', '1st', 'Z$100', 'R1C1', '']) await fails((context) => { context.workbook.tables.getItem('Expenses').name = name; });
    },
  },
  {
    title: 'the id of a table outlives a new name',
    source: api('Table.id'),
    run: () => batch(async (context) => {
      const table = tableOf(context, ROWS);
      table.load('id');
      await context.sync();
      const id = table.id;
      table.name = 'Costs';
      const again = context.workbook.tables.getItem(id);
      again.load('id,name');
      await context.sync();
      expect([again.id, again.name]).toEqual([id, 'Costs']);
    }),
  },
  {
    title: 'a table that becomes a range keeps its data',
    source: api('Table.convertToRange()'),
    run: async () => {
      await batch(async (context) => {
        tableOf(context, ROWS).convertToRange();
        const count = context.workbook.tables.getCount();
        await context.sync();
        expect(count.value).toBe(0);
      });
      expect(await valuesOf('A1:B3')).toEqual(ROWS);
    },
  },
  {
    title: 'rows of a table are sorted by a column',
    source: guide(TABLES, 'sort-data-in-a-table'),
    run: async () => {
      await batch((context) => { tableOf(context, [['ID', 'Cost'], ['a', 1], ['b', 3], ['c', 2]]).sort.apply([{ key: 1, ascending: false }]); });
      expect(await valuesOf('A2:B4')).toEqual([['b', 3], ['c', 2], ['a', 1]]);
    },
  },
  {
    title: 'a row of totals can be shown and hidden',
    source: api('Table.showTotals'),
    run: () => batch(async (context) => {
      const table = tableOf(context, ROWS);
      table.showTotals = true;
      const [totals, body] = [table.getTotalRowRange(), table.getDataBodyRange()];
      totals.load('address');
      body.load('address');
      await context.sync();
      expect([totals.address, body.address]).toEqual(['Sheet1!A4:B4', 'Sheet1!A2:B3']);
    }),
  },
];
