import { ExcelError, invalid } from '../excel-error';
import type { Book } from './book';
import type { Rect } from './rect';
import type { Sheet } from './sheet';

/** Brings a sheet to the front. Throws InvalidOperation for a hidden one. */
// learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-activate-member(1); that hidden sheets refuse is known of Excel.
export function activateSheet(book: Book, sheet: Sheet): void {
  if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation');
  if (book.activeSheet === sheet) return;
  const before = book.activeSheet;
  book.activeSheet = sheet;
  book.emit({ kind: 'sheetDeactivated', sheet: before });
  book.emit({ kind: 'sheetActivated', sheet });
}

/** Selects cells and brings their sheet to the front. */
export function selectCells(book: Book, sheet: Sheet, rects: readonly Rect[]): void {
  activateSheet(book, sheet);
  book.selection.set(sheet, rects);
  book.emit({ kind: 'selected', sheet, rects });
}

/** Shows or hides a sheet. Throws InvalidOperation for the last visible one, AccessDenied when the list of sheets is protected. */
export function setVisibility(book: Book, sheet: Sheet, visibility: Sheet['visibility']): void {
  const before = sheet.visibility;
  if (before === visibility) return;
  book.checkStructure();
  const others = book.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  // Excel keeps one sheet in sight at all times; the documentation names no code for it.
  if (visibility !== 'Visible' && others.length === 0) throw new ExcelError('InvalidOperation');
  sheet.visibility = visibility;
  if (book.activeSheet === sheet && visibility !== 'Visible' && others[0] !== undefined) activateSheet(book, others[0]);
  book.emit({ kind: 'sheetVisibility', sheet, before });
}

/** Moves a sheet to a place in the order, from 0. */
export function moveSheet(book: Book, sheet: Sheet, position: number): void {
  book.checkStructure();
  if (position < 0 || position >= book.sheets.length) throw invalid();
  const before = book.sheets.indexOf(sheet);
  book.sheets.splice(before, 1);
  book.sheets.splice(position, 0, sheet);
  if (before !== position) book.emit({ kind: 'sheetMoved', sheet, before, after: position });
}
