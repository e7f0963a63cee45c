import type { Book } from './book';
import { followHeaders } from './grow';
import { guardSheet } from './guard';
import { bottom, right } from './rect';
import { shiftCells } from './structure';
import type { Table } from './table';

/** Shows or hides the totals row, which takes or gives back a row below the body. */
// learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-showtotals-member; cells below move, as Excel does when something stands there.
export function toggleTotals(book: Book, table: Table, is: boolean): void {
  guardSheet(table.sheet);
  if (is === table.showTotals) return;
  const { rect } = table;
  const across: readonly [number, number] = [rect.column, right(rect)];
  if (is) {
    shiftCells(book, table.sheet, { axis: 'row', at: bottom(rect) + 1, count: 1, across });
    table.rect = { ...rect, height: rect.height + 1 };
    table.sheet.fill(bottom(table.rect), rect.column, { value: 'Total' });
  } else {
    shiftCells(book, table.sheet, { axis: 'row', at: bottom(rect), count: -1, across });
    table.rect = { ...rect, height: rect.height - 1 };
  }
  table.showTotals = is;
}

/** Shows or hides the header row; without it its cells are blank. */
export function toggleHeaders(book: Book, table: Table, is: boolean): void {
  guardSheet(table.sheet);
  if (is === table.showHeaders) return;
  const { rect, sheet } = table;
  if (is) {
    shiftCells(book, sheet, { axis: 'row', at: rect.row, count: 1, across: [rect.column, right(rect)] });
    table.showHeaders = true;
    table.rect = { ...rect, height: rect.height + 1 };
    table.columns.forEach(({ name }, i) => sheet.fill(rect.row, rect.column + i, { value: name }));
    followHeaders(table, table.rect);
  } else {
    for (let column = rect.column; column <= right(rect); column += 1) sheet.fill(rect.row, column, { value: '' });
    table.showHeaders = false;
    table.rect = { ...rect, row: rect.row + 1, height: rect.height - 1 };
  }
}
