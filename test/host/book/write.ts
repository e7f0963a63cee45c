import { ExcelError, invalid } from '../excel-error';
import type { Book } from './book';
import { withNumberFormat } from './format';
import { renameColumnIn } from './formula';
import { rewriteFormulas } from './formulas';
import { followCalculated, followHeaders, growTable } from './grow';
import { bottom, contains, intersection, rectOf, right, type Rect } from './rect';
import { isBlank, type Sheet } from './sheet';
import type { Table } from './table';
import { typed } from './typed';

export type Raw = string | number | boolean;
/** What each cell of an area is to hold, by row and column within it; null leaves the cell. */
export type Element = (row: number, column: number) => Raw | null;

// support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3: characters of a cell and of a formula.
const MOST_TEXT = 32_767;
const MOST_FORMULA = 8192;

/**
 * Sets cells as if typed. Tables grow over what is written directly below them, and their headers take what is written there.
 * @returns how many cells were written
 * @throws AccessDenied when one of them is locked on a protected sheet: then none is written; InvalidArgument for what no cell can hold
 */
export function writeCells(book: Book, sheet: Sheet, rect: Rect, at: Element): number {
  if (sheet.protection !== undefined) {
    for (let r = 0; r < rect.height; r += 1) for (let c = 0; c < rect.width; c += 1) if (at(r, c) !== null && sheet.format(rect.row + r, rect.column + c).locked) throw new ExcelError('AccessDenied');
  }
  const growing = sheet.tables.filter((table) => willGrow(table, rect, at));
  const single = rect.height === 1 && rect.width === 1;
  const before = single ? (sheet.cell(rect.row, rect.column)?.value ?? '') : undefined;
  let written = 0;
  for (let r = 0; r < rect.height; r += 1) {
    for (let c = 0; c < rect.width; c += 1) {
      const raw = at(r, c);
      if (raw === null) continue;
      setCell(book, sheet, rect.row + r, rect.column + c, raw);
      written += 1;
    }
  }
  for (const table of growing) growTable(table, Math.min(bottom(rect), lastFilledBelow(table)));
  const touched = sheet.tables.filter((table) => intersection(table.rect, rect) !== undefined);
  for (const table of touched) {
    for (const { before: was, after: is } of followHeaders(table, rect)) rewriteFormulas(book, (formula, home) => renameColumnIn(formula, table.name, was, is, home === sheet));
    followCalculated(table, rect);
  }
  const after = single ? (sheet.cell(rect.row, rect.column)?.value ?? '') : undefined;
  if (written > 0) book.emit({ kind: 'changed', sheet, rect, changeType: 'RangeEdited', tables: touched, ...(before === undefined || after === undefined ? {} : { before, after }) });
  return written;
}

/** Sets one cell as if typed, with nothing else happening. */
export function setCell(book: Book, sheet: Sheet, row: number, column: number, raw: Raw): void {
  const format = sheet.format(row, column);
  const { value, formula, numberFormat, isText } = typed(raw, format.numberFormat, book.date1904);
  // The file format's prefix for newer functions is no part of a formula as it is typed; Excel takes it for the name of a function that it does not know.
  if (formula !== undefined && (/_xlfn\./i.test(formula) || formula.length > MOST_FORMULA)) throw invalid();
  if (typeof value === 'string' && value.length > MOST_TEXT) throw invalid();
  const known = formula === undefined ? undefined : sheet.cell(row, column);
  const kept = known?.formula === undefined ? value : known.value;
  const look = numberFormat !== undefined && format.numberFormat === 'General' ? withNumberFormat(format, numberFormat) : format;
  sheet.put(row, column, formula === undefined ? { value, format: look, ...(isText ? { isText } : {}) } : { value: kept, formula, format: look });
}

// learn.microsoft.com/office/dev/add-ins/excel/co-authoring-in-excel-add-ins: values set directly below a table make it grow, through the API too, with data only,
// and not where the cells below it have a validation of their own. Excel does not do it above a totals row nor on a protected sheet.
function willGrow(table: Table, rect: Rect, at: Element): boolean {
  const { sheet } = table;
  const below = bottom(table.rect) + 1;
  if (table.showTotals || sheet.protection !== undefined || below < rect.row || below > bottom(rect)) return false;
  const area = intersection(rect, rectOf(below, table.rect.column, 1, table.rect.width));
  if (area === undefined || !contains({ ...table.rect, row: 0, height: below + rect.height }, { ...rect, row: below, height: 1 })) return false;
  for (let column = table.rect.column; column <= right(table.rect); column += 1) if (!isBlank(sheet.cell(below, column))) return false;
  if (sheet.boundOf('validation').some(({ rects }) => rects.some((r) => r.row >= below && intersection(r, area) !== undefined))) return false;
  for (let column = area.column; column <= right(area); column += 1) {
    const raw = at(below - rect.row, column - rect.column);
    if (raw !== null && raw !== '') return true;
  }
  return false;
}

function lastFilledBelow({ rect, sheet }: Table): number {
  let last = bottom(rect);
  const filled = (row: number): boolean => {
    for (let column = rect.column; column <= right(rect); column += 1) if (!isBlank(sheet.cell(row, column))) return true;
    return false;
  };
  while (filled(last + 1)) last += 1;
  return last;
}
