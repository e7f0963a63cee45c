import type { Book } from './book';
import { DEFAULT_FORMAT } from './format';
import { followHeaders } from './grow';
import { guardCells, guardSheet } from './guard';
import { contains, intersection, without, type Rect } from './rect';
import type { Sheet } from './sheet';

export type ClearHow = 'All' | 'Contents' | 'Formats' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents';

/** Takes a kind of things off cells: what covers more of the sheet stays on the rest. */
export function unbind(sheet: Sheet, kind: string, rect: Rect): void {
  const list = sheet.bound.get(kind);
  if (list === undefined) return;
  for (const bound of list) bound.rects = bound.rects.flatMap((one) => without(one, rect));
  sheet.bound.set(kind, list.filter(({ rects }) => rects.length > 0));
}

/** Clears cells. Throws AccessDenied on a protected sheet. */
// learn.microsoft.com/javascript/api/excel/excel.clearapplyto; as in Excel, clearing everything takes validations, conditional formats and merges along,
// clearing formats the conditional formats.
export function clearCells(book: Book, sheet: Sheet, rect: Rect, how: ClearHow): void {
  if (how === 'All' || how === 'Contents' || how === 'ResetContents') guardCells(sheet, rect);
  if (how === 'All' || how === 'Formats') guardSheet(sheet, 'allowFormatCells');
  const kinds = how === 'All' ? [...sheet.bound.keys()] : how === 'Formats' ? ['conditionalFormat'] : how.endsWith('Hyperlinks') ? ['hyperlink'] : [];
  for (const kind of kinds) unbind(sheet, kind, rect);
  if (how.endsWith('Hyperlinks')) return;
  if (how === 'All' || how === 'Formats') {
    sheet.merges = sheet.merges.filter(({ rects }) => !rects.some((merged) => intersection(merged, rect) !== undefined));
    for (const column of sheet.columnFormats.keys()) if (contains(rect, { row: 0, column, height: 1_048_576, width: 1 })) sheet.columnFormats.delete(column);
  }
  sheet.each(rect, (cell, row, column) => {
    if (how === 'Formats') sheet.put(row, column, { ...cell, format: DEFAULT_FORMAT });
    else if (how === 'All') sheet.clear(row, column);
    else sheet.put(row, column, { value: '', format: cell.format });
  });
  const tables = sheet.tables.filter((table) => intersection(table.rect, rect) !== undefined);
  if (how === 'Formats') return;
  for (const table of tables) {
    followHeaders(table, rect);
    for (const [i, column] of table.columns.entries()) if (contains(rect, { ...table.body, column: table.rect.column + i, width: 1 })) column.formula = undefined;
  }
  book.emit({ kind: 'changed', sheet, rect, changeType: 'RangeEdited', tables });
}
