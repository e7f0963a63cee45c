import { integer, text } from '../args';
import { guardSheet } from '../book/guard';
import { bottom, right, type Rect } from '../book/rect';
import { shiftCells } from '../book/structure';
import type { Table, TableColumn } from '../book/table';
import { writeCells } from '../book/write';
import { invalid } from '../excel-error';
import { HostClass, type HostObject } from '../host-object';
import { range, required } from './range';
import { elements } from './matrix';

interface ColumnOf {
  readonly table: Table;
  readonly column: TableColumn;
}
const placeOf = ({ table, column }: ColumnOf): number => table.columns.indexOf(column);
const within = (self: ColumnOf, rect: Rect): HostObject => range(self.table.sheet, { ...rect, column: rect.column + placeOf(self), width: 1 });

const FILTER = new HostClass<TableColumn>('Filter', {
  get: { criteria: ({ filter }) => filter ?? null },
  call: {
    apply: (column, [criteria]) => void (column.filter = criteria),
    applyValuesFilter: (column, [values]) => void (column.filter = { filterOn: 'Values', values }),
    applyCustomFilter: (column, [criterion1, criterion2, operator]) => void (column.filter = { filterOn: 'Custom', criterion1, criterion2, operator }),
    clear: (column) => void (column.filter = undefined),
  },
});

export const TABLE_COLUMN: HostClass<ColumnOf> = new HostClass<ColumnOf>('TableColumn', {
  id: ({ column }) => column.id,
  get: {
    id: ({ column }) => column.id,
    name: ({ column }) => column.name,
    index: placeOf,
    filter: ({ column }) => FILTER.of(column),
    values: (self) => {
      const { sheet, rect } = self.table;
      return Array.from({ length: rect.height }, (_, r) => [sheet.cell(rect.row + r, rect.column + placeOf(self))?.value ?? '']);
    },
  },
  set: {
    name: (self, name, { book }) => {
      const { header, sheet } = self.table;
      if (header === undefined) self.column.name = self.table.freeHeader(text(name), self.column);
      else writeCells(book, sheet, { ...header, column: header.column + placeOf(self), width: 1 }, () => `'${text(name)}`);
    },
    values: (self, values, { book, count }) => {
      const rect = { ...self.table.rect, column: self.table.rect.column + placeOf(self), width: 1 };
      count.cellsWritten += writeCells(book, self.table.sheet, rect, elements(values, rect));
    },
  },
  call: {
    getRange: (self) => within(self, self.table.rect),
    getDataBodyRange: (self) => within(self, self.table.body),
    getHeaderRowRange: (self) => required(self.table.header === undefined ? null : within(self, self.table.header)),
    getTotalRowRange: (self) => required(self.table.totals === undefined ? null : within(self, self.table.totals)),
    delete: (self, _, { book }) => {
      const { sheet, rect } = self.table;
      guardSheet(sheet);
      if (self.table.columns.length === 1) throw invalid();
      shiftCells(book, sheet, { axis: 'column', at: rect.column + placeOf(self), count: -1, across: [rect.row, bottom(rect)] });
    },
  },
});

function find(table: Table, key: unknown): HostObject | null {
  const column = table.columns.find(({ id, name }) => id === key || (typeof key === 'string' && name.toLowerCase() === key.toLowerCase()));
  return column === undefined ? null : TABLE_COLUMN.of({ table, column });
}

export const TABLE_COLUMNS: HostClass<Table> = new HostClass<Table>('TableColumnCollection', {
  items: (table) => table.columns.map((column) => TABLE_COLUMN.of({ table, column })),
  get: { count: ({ columns }) => columns.length },
  call: {
    getItem: (table, [key]) => required(find(table, key)),
    getItemOrNullObject: (table, [key]) => find(table, key),
    getItemAt: (table, [index]) => {
      const column = table.columns[integer(index)];
      if (column === undefined) throw invalid();
      return TABLE_COLUMN.of({ table, column });
    },
    getCount: ({ columns }) => columns.length,
    // learn.microsoft.com/javascript/api/excel/excel.tablecolumncollection#excel-excel-tablecolumncollection-add-member(1): at the end without an index or with -1;
    // values are one for all, or a matrix of the column with its header.
    add: (table, [index, values, name], { book, count }) => {
      guardSheet(table.sheet);
      const at = index === undefined || index === null || index === -1 ? table.columns.length : integer(index, 0);
      if (at > table.columns.length) throw invalid();
      const column = insertColumn(table, at, (change) => shiftCells(book, table.sheet, change));
      const rect = { ...table.rect, column: table.rect.column + at, width: 1, height: table.rect.height - (table.showTotals ? 1 : 0) };
      const target = Array.isArray(values) ? rect : { ...table.body, column: rect.column, width: 1 };
      if (values !== undefined && values !== null) count.cellsWritten += writeCells(book, table.sheet, target, elements(values, target));
      if (name !== undefined && name !== null) writeCells(book, table.sheet, { ...rect, height: 1 }, () => `'${text(name)}`);
      return TABLE_COLUMN.of({ table, column });
    },
  },
});

function insertColumn(table: Table, at: number, shift: (change: { axis: 'column'; at: number; count: 1; across: readonly [number, number] }) => void): TableColumn {
  const { rect, columns } = table;
  const before = new Set(columns);
  shift({ axis: 'column', at: rect.column + at, count: 1, across: [rect.row, bottom(rect)] });
  if (at === 0) table.rect = { ...rect, width: rect.width + 1 };
  else if (at === before.size) table.rect = { ...rect, width: right(rect) - rect.column + 2 };
  const made = table.columns.find((column) => !before.has(column));
  if (made !== undefined) return made;
  const column = table.newColumn(table.freeHeader(''));
  table.columns.splice(at, 0, column);
  if (table.showHeaders) table.sheet.fill(table.rect.row, rect.column + at, { value: column.name });
  return column;
}
