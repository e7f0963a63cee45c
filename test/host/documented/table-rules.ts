import { expect } from '@jest/globals';
import { api, batch, fails, guide, sheetOf, support, tableOf, valuesOf, type DocumentedCase } from './case';

const TABLES = 'excel/excel-add-ins-tables';
const RENAME = support('rename-an-excel-table-fbf49a4f-82a3-43eb-8ba2-44d21233b114');
const ROWS = [['ID', 'Cost'], ['a', 1], ['b', 2]];

/** How tables grow, what they are called, and what becomes of them. */
export const TABLE_RULES: readonly DocumentedCase[] = [
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
