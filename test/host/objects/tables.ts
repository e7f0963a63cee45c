import { flag, integer, text } from '../args';
import { clearCells } from '../book/clear';
import { guardCells, guardSheet } from '../book/guard';
import type { Sheet } from '../book/sheet';
import { dropTable } from '../book/structure';
import type { Table } from '../book/table';
import { addTable, renameTable, resizeTable, sortRows } from '../book/tables';
import { invalid } from '../excel-error';
import { HostClass, type HostObject } from '../host-object';
import type { Machine } from '../machine';
import { placeOf } from './places';
import { range, required } from './range';
import { sortFields } from './sort-fields';
import { TABLE_COLUMNS } from './table-columns';
import { TABLE_ROWS } from './table-rows';
import { toggleHeaders, toggleTotals } from '../book/table-rows';
import { WORKSHEET } from './worksheet';

const TABLE_SORT = new HostClass<Table>('TableSort', {
  get: { fields: ({ sort }) => sort, matchCase: () => false, method: () => 'PinYin' },
  call: {
    apply: (table, [fields], { book }) => {
      guardSheet(table.sheet, 'allowSort');
      guardCells(table.sheet, table.body);
      table.sort = sortFields(fields);
      sortRows(book, table.sheet, table.body, table.sort);
    },
    clear: (table) => void (table.sort = []),
    reapply: (table, _, { book }) => sortRows(book, table.sheet, table.body, table.sort),
  },
});

/** The criteria of a table's filter are kept by column; rows are not hidden. */
const AUTO_FILTER = new HostClass<Table>('AutoFilter', {
  get: { enabled: ({ showFilterButton }) => showFilterButton, isDataFiltered: ({ columns }) => columns.some(({ filter }) => filter !== undefined) },
  call: { clearCriteria: (table) => clearFilters(table), reapply: () => null },
});

const clearFilters = ({ columns }: Table): void => {
  for (const column of columns) column.filter = undefined;
};

export const TABLE: HostClass<Table> = new HostClass<Table>('Table', {
  id: ({ id }) => id,
  get: {
    id: ({ id }) => id,
    legacyId: ({ id }) => id,
    name: ({ name }) => name,
    style: ({ style }) => style,
    showHeaders: ({ showHeaders }) => showHeaders,
    showTotals: ({ showTotals }) => showTotals,
    showBandedRows: ({ showBandedRows }) => showBandedRows,
    showBandedColumns: ({ showBandedColumns }) => showBandedColumns,
    showFilterButton: ({ showFilterButton }) => showFilterButton,
    highlightFirstColumn: ({ highlightFirstColumn }) => highlightFirstColumn,
    highlightLastColumn: ({ highlightLastColumn }) => highlightLastColumn,
    columns: (table) => TABLE_COLUMNS.of(table),
    rows: (table) => TABLE_ROWS.of(table),
    sort: (table) => TABLE_SORT.of(table),
    autoFilter: (table) => AUTO_FILTER.of(table),
    worksheet: ({ sheet }) => WORKSHEET.of(sheet),
  },
  set: {
    name: (table, name, { book }) => renameTable(book, table, text(name)),
    style: (table, style) => void (table.style = text(style)),
    showHeaders: (table, is, { book }) => toggleHeaders(book, table, flag(is)),
    showTotals: (table, is, { book }) => toggleTotals(book, table, flag(is)),
    showBandedRows: (table, is) => void (table.showBandedRows = flag(is)),
    showBandedColumns: (table, is) => void (table.showBandedColumns = flag(is)),
    showFilterButton: (table, is) => void (table.showFilterButton = flag(is)),
    highlightFirstColumn: (table, is) => void (table.highlightFirstColumn = flag(is)),
    highlightLastColumn: (table, is) => void (table.highlightLastColumn = flag(is)),
  },
  call: {
    getRange: ({ sheet, rect }) => range(sheet, rect),
    getDataBodyRange: ({ sheet, body }) => range(sheet, body),
    getHeaderRowRange: ({ sheet, header }) => required(header === undefined ? null : range(sheet, header)),
    getTotalRowRange: ({ sheet, totals }) => required(totals === undefined ? null : range(sheet, totals)),
    resize: (table, [to], { book }) => {
      const place = placeOf(book, table.sheet, to);
      if (place.sheet !== table.sheet) throw invalid();
      resizeTable(table, place.rect);
    },
    // learn.microsoft.com/office/vba/api/excel.listobject.delete: takes the cells' data along; the other page on it says no more than that the table is deleted.
    delete: (table, _, { book }) => {
      guardSheet(table.sheet);
      dropTable(book, table);
      clearCells(book, table.sheet, table.rect, 'All');
    },
    convertToRange: (table, _, { book }) => {
      guardSheet(table.sheet);
      dropTable(book, table);
      return range(table.sheet, table.rect);
    },
    clearFilters,
    reapplyFilters: () => null,
  },
});

/** Tables of a sheet, or of the workbook. */
export interface TableScope {
  readonly sheet: Sheet | undefined;
}

const tablesIn = ({ sheet }: TableScope, { book }: Machine): readonly Table[] => sheet?.tables ?? book.tables;

function find(scope: TableScope, key: unknown, machine: Machine): HostObject | null {
  const wanted = text(key).toLowerCase();
  const table = tablesIn(scope, machine).find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  return table === undefined ? null : TABLE.of(table);
}

export function itemAt(tables: readonly Table[], index: unknown): HostObject {
  const table = tables[integer(index)];
  if (table === undefined) throw invalid();
  return TABLE.of(table);
}

export const TABLES: HostClass<TableScope> = new HostClass<TableScope>('TableCollection', {
  items: (scope, machine) => tablesIn(scope, machine).map((table) => TABLE.of(table)),
  get: {
    count: (scope, machine) => tablesIn(scope, machine).length,
    _eventTargetId: ({ sheet }) => sheet?.id ?? 'Workbook',
  },
  call: {
    getItem: (scope, [key], machine) => required(find(scope, key, machine)),
    getItemOrNullObject: (scope, [key], machine) => find(scope, key, machine),
    getItemAt: (scope, [index], machine) => itemAt(tablesIn(scope, machine), index),
    getCount: (scope, _, machine) => tablesIn(scope, machine).length,
    add: ({ sheet }, [address, hasHeaders], { book }) => {
      const place = placeOf(book, sheet ?? book.activeSheet, address);
      if (sheet !== undefined && place.sheet !== sheet) throw invalid();
      return TABLE.of(addTable(book, place.sheet, place.rect, flag(hasHeaders)));
    },
  },
});
