import { integer } from '../args';
import { rectOf, type Rect } from '../book/rect';
import type { Table } from '../book/table';
import { deleteTableRows, insertTableRows } from '../book/tables';
import { writeCells } from '../book/write';
import { invalid } from '../excel-error';
import { HostClass, isHostObject, type HostObject } from '../host-object';
import { range } from './range';
import { elements } from './matrix';

interface RowOf {
  readonly table: Table;
  readonly index: number;
}
const rectOfRow = ({ table, index }: RowOf): Rect => ({ ...table.body, row: table.bodyRow + index, height: 1 });
const isRow = (state: unknown): state is RowOf => typeof state === 'object' && state !== null && 'table' in state && 'index' in state;

export const TABLE_ROW: HostClass<RowOf> = new HostClass<RowOf>('TableRow', {
  get: {
    index: ({ index }) => index,
    values: (self) => [Array.from({ length: self.table.rect.width }, (_, c) => self.table.sheet.cell(rectOfRow(self).row, self.table.rect.column + c)?.value ?? '')],
  },
  set: {
    values: (self, values, { book, count }) => {
      count.cellsWritten += writeCells(book, self.table.sheet, rectOfRow(self), elements(values, rectOfRow(self)));
    },
  },
  call: {
    getRange: (self) => range(self.table.sheet, rectOfRow(self)),
    delete: (self, _, { book }) => deleteTableRows(book, self.table, rectOfRow(self).row, 1),
  },
});

function rowAt(table: Table, index: unknown): HostObject {
  if (integer(index, 0) >= table.bodyHeight) throw invalid();
  return TABLE_ROW.of({ table, index: integer(index) });
}

export const TABLE_ROWS: HostClass<Table> = new HostClass<Table>('TableRowCollection', {
  items: (table) => Array.from({ length: table.bodyHeight }, (_, index) => TABLE_ROW.of({ table, index })),
  get: { count: ({ bodyHeight }) => bodyHeight },
  call: {
    getCount: ({ bodyHeight }) => bodyHeight,
    getItemAt: (table, [index]) => rowAt(table, index),
    // learn.microsoft.com/javascript/api/excel/excel.tablerowcollection#excel-excel-tablerowcollection-add-member(1): at the end without an index or with -1; the first
    // new row is answered. A table whose only row is blank still gets a row added, for alwaysInsert is true unless it is said.
    add: (table, [index, values], { book, count }) => {
      const at = index === undefined || index === null || index === -1 ? table.bodyHeight : integer(index, 0);
      if (at > table.bodyHeight) throw invalid();
      const height = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
      const rect = rectOf(table.bodyRow + at, table.rect.column, height, table.rect.width);
      const cells = values === undefined || values === null ? undefined : elements(Array.isArray(values) && !Array.isArray(values[0]) ? [values] : values, rect);
      insertTableRows(book, table, rect.row, height);
      if (cells !== undefined) count.cellsWritten += writeCells(book, table.sheet, rect, cells);
      return TABLE_ROW.of({ table, index: at });
    },
    deleteRowsAt: (table, [index, count], { book }) => deleteTableRows(book, table, table.bodyRow + integer(index, 0), integer(count ?? 1, 1)),
    deleteRows: (table, [rows], { book }) => {
      if (!Array.isArray(rows)) throw invalid();
      const places = rows.map((row: unknown) => (isHostObject(row) && isRow(row.state) ? row.state.index : integer(row, 0)));
      for (const place of [...new Set(places)].sort((a, b) => b - a)) deleteTableRows(book, table, table.bodyRow + place, 1);
    },
  },
});
