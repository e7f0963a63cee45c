import { ExcelError, invalid } from '../excel-error';
import type { Book } from './book';
import { rewriteFormulas } from './formulas';
import { renameTableIn, offsetFormula } from './formula';
import { followCalculated, followHeaders, growTable } from './grow';
import { guardSheet } from './guard';
import { bottom, intersection, rectOf, right, same, type Rect } from './rect';
import type { Cell, Sheet } from './sheet';
import { shiftCells } from './structure';
import { Table } from './table';
import type { Raw } from './write';

/** Throws InvalidArgument for what is no name of a table or a range, ItemAlreadyExists for one that is taken in the workbook. */
// support.microsoft.com/office/names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1: letters, digits, points and underlines, not like a cell; no two alike.
export function checkName(book: Book, name: string, except?: Table): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || /^([A-Z]{1,3}\d+|R\d*C\d*|[RC])$/i.test(name)) throw invalid();
  const key = name.toLowerCase();
  if (book.tables.some((table) => table !== except && table.name.toLowerCase() === key) || book.names.some((other) => other.sheet === undefined && other.name.toLowerCase() === key)) throw new ExcelError('ItemAlreadyExists');
}

/**
 * Makes a table of cells. Without headers a header row is inserted above them, as documented.
 * @throws InvalidArgument where another table stands, MergedRangeConflict over merged cells, AccessDenied on a protected sheet
 */
export function addTable(book: Book, sheet: Sheet, cells: Rect, hasHeaders: boolean): Table {
  guardSheet(sheet);
  if (sheet.tables.some(({ rect }) => intersection(rect, cells) !== undefined)) throw invalid('A table can\'t overlap another table.');
  if (sheet.merges.some(({ rects }) => rects.some((rect) => intersection(rect, cells) !== undefined))) throw new ExcelError('MergedRangeConflict');
  // learn.microsoft.com/javascript/api/excel/excel.tablecollection#excel-excel-tablecollection-add-member(1): without headers one row is added and the data moves down.
  if (!hasHeaders) shiftCells(book, sheet, { axis: 'row', at: cells.row, count: 1, across: [cells.column, right(cells)] });
  const height = hasHeaders ? Math.max(2, cells.height) : cells.height + 1;
  let number = book.tables.length + 1;
  while (book.table(`Table${number}`) !== undefined) number += 1;
  const table = new Table(book.newId(), `Table${number}`, sheet, { ...cells, height }, Array.from({ length: cells.width }, () => ''));
  sheet.tables.push(table);
  followHeaders(table, table.rect);
  for (let column = 0; column < cells.width; column += 1) followCalculated(table, { ...table.body, column: cells.column + column, width: 1 });
  book.emit({ kind: 'tableAdded', sheet, table });
  return table;
}

/** Gives a table another name; formulas follow. */
export function renameTable(book: Book, table: Table, name: string): void {
  checkName(book, name, table);
  const before = table.name;
  table.name = name;
  if (before !== name) rewriteFormulas(book, (formula) => renameTableIn(formula, before, name));
}

/** Gives a table other cells. New rows get the formulas of calculated columns; columns are told by their place. */
// learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-resize-member(1): the header stays in its row and the new range overlaps the old one.
export function resizeTable(table: Table, rect: Rect): void {
  guardSheet(table.sheet);
  const { sheet, rect: before } = table;
  if (rect.row !== before.row || intersection(rect, before) === undefined || rect.height < (table.showHeaders ? 2 : 1)) throw invalid();
  if (sheet.tables.some((other) => other !== table && intersection(other.rect, rect) !== undefined)) throw invalid();
  if (same(rect, before)) return;
  const columns = Array.from({ length: rect.width }, (_, i) => table.columns[rect.column + i - before.column] ?? table.newColumn(''));
  if (table.showTotals && bottom(rect) !== bottom(before)) moveTotals(table, bottom(rect));
  else if (bottom(rect) > bottom(before)) growTable(table, bottom(rect));
  table.rect = rect;
  table.columns = columns;
  followHeaders(table, rect);
}

/** The totals row goes along with the lower edge of a table. */
function moveTotals(table: Table, row: number): void {
  const { sheet, rect } = table;
  const from = bottom(rect);
  for (let column = rect.column; column <= right(rect); column += 1) {
    const cell = sheet.cell(from, column);
    sheet.remove(from, column);
    if (cell !== undefined) sheet.put(row, column, cell);
  }
  table.showTotals = false;
  table.rect = { ...rect, height: rect.height - 1 };
  growTable(table, row - 1);
  table.rect = { ...table.rect, height: row - rect.row + 1 };
  table.showTotals = true;
}

/** Inserts rows into a table before a row of the sheet, over its columns only; behind its last row when that is where they go. */
export function insertTableRows(book: Book, table: Table, at: number, count: number): void {
  guardSheet(table.sheet);
  const { body } = table;
  const atEnd = at > bottom(body);
  shiftCells(book, table.sheet, { axis: 'row', at, count, across: [table.rect.column, right(table.rect)] });
  if (atEnd && !table.showTotals) growTable(table, bottom(body) + count);
  book.emit({ kind: 'changed', sheet: table.sheet, rect: rectOf(at, table.rect.column, count, table.rect.width), changeType: 'RowInserted', tables: [table] });
}

/** Deletes rows of the sheet from a table, over its columns only. */
export function deleteTableRows(book: Book, table: Table, at: number, count: number): void {
  guardSheet(table.sheet);
  if (at < table.bodyRow || at + count - 1 > bottom(table.body)) throw invalid();
  const rect = rectOf(at, table.rect.column, count, table.rect.width);
  shiftCells(book, table.sheet, { axis: 'row', at, count: -count, across: [table.rect.column, right(table.rect)] });
  book.emit({ kind: 'changed', sheet: table.sheet, rect, changeType: 'RowDeleted', tables: [table] });
}

export interface SortField {
  /** Offset from the first column. */
  readonly key: number;
  readonly ascending: boolean;
}

const rank = (value: Raw): number => (value === '' ? 3 : typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

function compare(a: Raw, b: Raw, ascending: boolean): number {
  const difference = rank(a) - rank(b);
  if (rank(a) === 3 || rank(b) === 3) return difference;
  if (difference !== 0) return ascending ? difference : -difference;
  const [x, y] = [typeof a === 'string' ? a.toLowerCase() : a, typeof b === 'string' ? b.toLowerCase() : b];
  return x === y ? 0 : (x < y) === ascending ? -1 : 1;
}

/** Sorts rows by columns: numbers, then text without regard to case, then truth values, blanks always last; looks stay where they are. */
// support.microsoft.com/office/sort-data-in-a-range-or-table-62d0b95d-2a90-4610-a6ae-2e545c4a4654
export function sortRows(book: Book, sheet: Sheet, rect: Rect, fields: readonly SortField[]): void {
  if (fields.some(({ key }) => key < 0 || key >= rect.width)) throw invalid();
  const rows = Array.from({ length: rect.height }, (_, r) => Array.from({ length: rect.width }, (_c, c) => sheet.cell(rect.row + r, rect.column + c)));
  const order = rows.map((cells, r) => ({ cells, r })).sort((a, b) => {
    for (const { key, ascending } of fields) {
      const difference = compare(a.cells[key]?.value ?? '', b.cells[key]?.value ?? '', ascending);
      if (difference !== 0) return difference;
    }
    return a.r - b.r;
  });
  order.forEach(({ cells, r: from }, r) => cells.forEach((cell, c) => place(sheet, rect.row + r, rect.column + c, cell, r - from)));
  book.emit({ kind: 'sorted', sheet, rect, axis: 'row' });
}

function place(sheet: Sheet, row: number, column: number, cell: Cell | undefined, moved: number): void {
  if (cell === undefined && sheet.cell(row, column) === undefined) return;
  sheet.put(row, column, { value: cell?.value ?? '', ...(cell?.formula === undefined ? {} : { formula: offsetFormula(cell.formula, moved, 0) }), format: sheet.format(row, column) });
}
