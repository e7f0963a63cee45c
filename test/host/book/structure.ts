import { ExcelError } from '../excel-error';
import type { Book } from './book';
import { mapReferences, renameSheetIn } from './formula';
import { followShift, rewriteFormulas } from './formulas';
import { fillNewRows, stretch, stretchUp } from './grow';
import { bottom, MAX_COLUMNS, MAX_ROWS, rectOf, right, shifted, type Rect, type Shift } from './rect';
import { isBlank, type Sheet } from './sheet';
import type { Table } from './table';

/**
 * Moves the cells of a sheet and everything that follows them: tables, names, formulas, validations, ranges that somebody holds.
 * @throws InsertDeleteConflict when a table would be torn; NonBlankCellOffSheet when cells would fall off the sheet
 */
export function shiftCells(book: Book, sheet: Sheet, change: Shift): void {
  checkTables(sheet, change);
  checkEdge(sheet, change);
  const before = new Map(sheet.tables.map((table) => [table, table.rect]));
  sheet.shift(change);
  for (const ref of sheet.refs) ref.shift(change);
  for (const [table, rect] of before) moveTable(book, table, rect, change);
  const selection = book.selection.get(sheet)?.flatMap((rect) => shifted(rect, change) ?? []);
  if (selection !== undefined && selection.length > 0) book.selection.set(sheet, selection);
  followShift(book, sheet, change);
}

// Excel: "This operation is not allowed. The operation is attempting to shift cells in a table"; of the documented codes InsertDeleteConflict says so. Deleting a
// header row without its table is refused by Excel as well.
function checkTables(sheet: Sheet, { axis, at, count, across }: Shift): void {
  for (const { rect, showHeaders } of sheet.tables) {
    const [start, end, low, high] = axis === 'row' ? [rect.row, bottom(rect), rect.column, right(rect)] : [rect.column, right(rect), rect.row, bottom(rect)];
    if (end < at) continue;
    if (across !== undefined && low <= across[1] && high >= across[0] && (low < across[0] || high > across[1])) throw new ExcelError('InsertDeleteConflict');
    const touched = across === undefined || (low <= across[1] && high >= across[0]);
    if (touched && showHeaders && axis === 'row' && count < 0 && at <= start && at - count > start && at - count <= end) throw new ExcelError('InsertDeleteConflict');
  }
}

// learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling#excel-specific-error-codes-and-messages: NonBlankCellOffSheet.
function checkEdge(sheet: Sheet, { axis, count, across }: Shift): void {
  if (count <= 0) return;
  const [first, last] = across ?? [0, axis === 'row' ? MAX_COLUMNS - 1 : MAX_ROWS - 1];
  const edge: Rect = axis === 'row' ? rectOf(MAX_ROWS - count, first, count, last - first + 1) : rectOf(first, MAX_COLUMNS - count, last - first + 1, count);
  sheet.each(edge, (cell) => {
    if (!isBlank(cell)) throw new ExcelError('NonBlankCellOffSheet');
  });
}

function moveTable(book: Book, table: Table, before: Rect, change: Shift): void {
  const after = shifted(before, change);
  if (after === undefined) {
    dropTable(book, table);
    return;
  }
  const hadTotals = table.showTotals && (change.count > 0 || change.axis === 'column' || bottom(before) < change.at || bottom(before) > change.at - change.count - 1);
  const body = table.body;
  table.rect = after;
  table.showTotals = hadTotals;
  if (after.width !== before.width) moveColumns(table, before, change);
  if (after.height > before.height) {
    if (change.at === body.row) stretchUp(table.sheet, body, change.count);
    if (change.at === bottom(body) + 1) stretch(table.sheet, body, change.count);
    fillNewRows(table, change.at === body.row ? change.at + change.count : change.at - 1, change.at, change.count);
  }
  // A table keeps a blank row when all of its rows are deleted.
  if (table.bodyHeight < 1) {
    const at = table.bodyRow;
    table.sheet.shift({ axis: 'row', at, count: 1, across: [after.column, right(after)] });
    table.rect = { ...after, height: after.height + 1 };
  }
}

function moveColumns(table: Table, before: Rect, { at, count }: Shift): void {
  const place = at - before.column;
  if (count < 0) {
    const from = Math.max(place, 0);
    table.columns.splice(from, place - count - from);
    return;
  }
  for (let i = 0; i < count; i += 1) {
    const column = table.newColumn(table.freeHeader(''));
    table.columns.splice(place + i, 0, column);
    if (table.showHeaders) table.sheet.fill(table.rect.row, at + i, { value: column.name });
  }
}

/** Takes a table out of the workbook; its cells stay. */
export function dropTable(book: Book, table: Table): void {
  table.deleted = true;
  table.sheet.tables = table.sheet.tables.filter((other) => other !== table);
  book.emit({ kind: 'tableDeleted', sheet: table.sheet, table });
}

/** Inserts blank rows or columns, the look of those before them included, and tells of it. */
export function insertCells(book: Book, sheet: Sheet, rect: Rect, axis: 'row' | 'column'): void {
  const whole = axis === 'row' ? rect.width >= MAX_COLUMNS : rect.height >= MAX_ROWS;
  const change: Shift = axis === 'row'
    ? { axis, at: rect.row, count: rect.height, ...(whole ? {} : { across: [rect.column, right(rect)] as const }) }
    : { axis, at: rect.column, count: rect.width, ...(whole ? {} : { across: [rect.row, bottom(rect)] as const }) };
  shiftCells(book, sheet, change);
  // support.microsoft.com/office/insert-or-delete-rows-and-columns-6f40e6e4-85af-45e0-b39d-65dd504a3246: new cells look like those above or to the left.
  if (axis === 'row' && rect.row > 0) sheet.each({ ...rect, row: rect.row - 1, height: 1 }, ({ format }, _, column) => {
    for (let row = rect.row; row <= bottom(rect); row += 1) if (sheet.cell(row, column) === undefined) sheet.put(row, column, { value: '', format });
  });
  const changeType = whole ? (axis === 'row' ? 'RowInserted' : 'ColumnInserted') : 'CellInserted';
  book.emit({ kind: 'changed', sheet, rect, changeType, ...(whole ? {} : { shift: axis === 'row' ? 'ShiftCellDown' as const : 'ShiftCellRight' as const }), tables: tablesAt(sheet, rect) });
}

/** Deletes cells; what stands below or to the right moves up or to the left. */
export function deleteCells(book: Book, sheet: Sheet, rect: Rect, axis: 'row' | 'column'): void {
  const whole = axis === 'row' ? rect.width >= MAX_COLUMNS : rect.height >= MAX_ROWS;
  const tables = tablesAt(sheet, rect);
  const change: Shift = axis === 'row'
    ? { axis, at: rect.row, count: -rect.height, ...(whole ? {} : { across: [rect.column, right(rect)] as const }) }
    : { axis, at: rect.column, count: -rect.width, ...(whole ? {} : { across: [rect.row, bottom(rect)] as const }) };
  shiftCells(book, sheet, change);
  const changeType = whole ? (axis === 'row' ? 'RowDeleted' : 'ColumnDeleted') : 'CellDeleted';
  book.emit({ kind: 'changed', sheet, rect, changeType, ...(whole ? {} : { shift: axis === 'row' ? 'ShiftCellUp' as const : 'ShiftCellLeft' as const }), tables });
}

const tablesAt = (sheet: Sheet, rect: Rect): readonly Table[] => sheet.tables.filter(({ rect: own }) => own.row <= bottom(rect) && bottom(own) >= rect.row && own.column <= right(rect) && right(own) >= rect.column);

/** Gives a sheet another name; formulas follow. Throws InvalidArgument, ItemAlreadyExists, AccessDenied. */
export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  book.checkStructure();
  book.checkSheetName(name, sheet);
  const before = sheet.name;
  sheet.name = name;
  rewriteFormulas(book, (formula) => renameSheetIn(formula, before, name));
  book.emit({ kind: 'sheetRenamed', sheet, before });
}

// learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-delete-member(1): a very hidden sheet fails with InvalidOperation, and so does the last visible one.
/** Deletes a sheet; what refers to it becomes `#REF!`. Throws InvalidOperation, AccessDenied. */
export function deleteSheet(book: Book, sheet: Sheet): void {
  book.checkStructure();
  if (sheet.visibility === 'VeryHidden') throw new ExcelError('InvalidOperation');
  if (sheet.visibility === 'Visible' && book.sheets.filter(({ visibility }) => visibility === 'Visible').length === 1) throw new ExcelError('InvalidOperation');
  const place = book.sheets.indexOf(sheet);
  sheet.deleted = true;
  for (const table of sheet.tables) table.deleted = true;
  book.names = book.names.filter((name) => name.sheet !== sheet);
  rewriteFormulas(book, (formula) => mapReferences(formula, (reference) => (reference.sheet?.toLowerCase() === sheet.name.toLowerCase() ? undefined : reference)).replaceAll(/(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!#REF!/gu, '#REF!'));
  book.sheets = book.sheets.filter((other) => other !== sheet);
  book.selection.delete(sheet);
  if (book.activeSheet === sheet) book.activeSheet = book.sheets.slice(place).concat(book.sheets.slice(0, place).reverse()).find(({ visibility }) => visibility === 'Visible') ?? book.activeSheet;
  book.emit({ kind: 'sheetDeleted', sheet });
}
