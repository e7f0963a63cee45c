import { ExcelError } from '../excel-error';
import { bottom, right, type Rect } from './rect';
import type { Sheet } from './sheet';

/** Throws AccessDenied when a cell of the area is locked on a protected sheet. */
// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets#data-protection: protection keeps locked cells from being changed, for the API as for people.
export function guardCells(sheet: Sheet, rect: Rect): void {
  if (sheet.protection === undefined) return;
  for (let row = rect.row; row <= bottom(rect); row += 1) {
    for (let column = rect.column; column <= right(rect); column += 1) if (sheet.format(row, column).locked) throw new ExcelError('AccessDenied');
    // Cells below the last one that exists look alike.
    if (row >= sheet.rows.length) return;
  }
}

/** Throws AccessDenied on a protected sheet, unless its options allow it: `allowInsertRows`, `allowFormatCells` … */
// learn.microsoft.com/javascript/api/excel/excel.worksheetprotectionoptions: what stays allowed is named there; everything else is refused.
export function guardSheet(sheet: Sheet, option?: string): void {
  if (sheet.protection !== undefined && (option === undefined || sheet.protection.options[option] !== true)) throw new ExcelError('AccessDenied');
}
