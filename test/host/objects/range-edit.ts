import { flag, oneOf } from '../args';
import { clearCells, type ClearHow } from '../book/clear';
import { copyCells } from '../book/copy';
import { guardCells, guardSheet } from '../book/guard';
import { bottom, intersection, MAX_COLUMNS, MAX_ROWS, rectOf, right, type Rect } from '../book/rect';
import type { RangeRef } from '../book/refs';
import { selectCells } from '../book/sheets';
import { deleteCells, insertCells } from '../book/structure';
import { sortRows } from '../book/tables';
import { ExcelError } from '../excel-error';
import { HostClass } from '../host-object';
import { placeOf } from './places';
import { range, RANGE } from './range';
import { RANGE_AREAS } from './range-areas';
import { sortFields } from './sort-fields';

const CLEAR: readonly ClearHow[] = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'];
const clearHow = (value: unknown): ClearHow => oneOf(value ?? 'All', CLEAR);

/** Whole rows can only move down or up, whole columns to the right or left. */
const axisOf = (rect: Rect, across: boolean): 'row' | 'column' => (rect.width === MAX_COLUMNS ? 'row' : rect.height === MAX_ROWS ? 'column' : across ? 'column' : 'row');

/** What inserting or deleting needs to be allowed on a protected sheet. */
function guardStructure({ sheet, rect }: RangeRef, verb: 'Insert' | 'Delete'): void {
  guardSheet(sheet, rect.width === MAX_COLUMNS ? `allow${verb}Rows` : rect.height === MAX_ROWS ? `allow${verb}Columns` : undefined);
}

/** Whether each of the rows or columns is hidden; null when some are. */
function hidden(set: ReadonlySet<number>, first: number, count: number): boolean | null {
  let found = 0;
  for (const key of set) if (key >= first && key < first + count) found += 1;
  return found === count ? true : found === 0 ? false : null;
}

function hide(set: Set<number>, first: number, count: number, is: boolean): void {
  for (let key = first; key < first + count; key += 1) if (is) set.add(key); else set.delete(key);
}

function merge({ sheet, rect }: RangeRef, across: boolean): void {
  guardSheet(sheet, 'allowFormatCells');
  // learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling#excel-specific-error-codes-and-messages: tables and merged cells exclude each other.
  if (sheet.tables.some((table) => intersection(table.rect, rect) !== undefined)) throw new ExcelError('MergedRangeConflict');
  const rects = across ? Array.from({ length: rect.height }, (_, r) => rectOf(rect.row + r, rect.column, 1, rect.width)) : [rect];
  unmerge(sheet, rect);
  for (const one of rects.filter(({ height, width }) => height * width > 1)) {
    sheet.each(one, (cell, row, column) => {
      if (row > one.row || column > one.column) sheet.put(row, column, { value: '', format: cell.format });
    });
    sheet.merges.push({ rects: [one], what: 'merge' });
  }
}

function unmerge(sheet: RangeRef['sheet'], rect: Rect): void {
  sheet.merges = sheet.merges.filter(({ rects }) => !rects.some((merged) => intersection(merged, rect) !== undefined));
}

const RANGE_SORT = new HostClass<RangeRef>('RangeSort', {
  call: {
    apply: ({ sheet, rect }, [fields, , hasHeaders], { book }) => {
      guardSheet(sheet, 'allowSort');
      guardCells(sheet, rect);
      const skip = hasHeaders === true ? 1 : 0;
      sortRows(book, sheet, { ...rect, row: rect.row + skip, height: rect.height - skip }, sortFields(fields));
    },
  },
});

RANGE.extend({
  get: {
    sort: (self) => RANGE_SORT.of(self),
    rowHidden: ({ sheet, rect }) => hidden(sheet.hiddenRows, rect.row, rect.height),
    columnHidden: ({ sheet, rect }) => hidden(sheet.hiddenColumns, rect.column, rect.width),
    hidden: ({ sheet, rect }) => hidden(sheet.hiddenRows, rect.row, rect.height) === true || hidden(sheet.hiddenColumns, rect.column, rect.width) === true,
  },
  set: {
    rowHidden: ({ sheet, rect }, is) => {
      guardSheet(sheet, 'allowFormatRows');
      hide(sheet.hiddenRows, rect.row, rect.height, flag(is));
    },
    columnHidden: ({ sheet, rect }, is) => {
      guardSheet(sheet, 'allowFormatColumns');
      hide(sheet.hiddenColumns, rect.column, rect.width, flag(is));
    },
  },
  call: {
    // learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-insert-member(1): answers with the new, blank range.
    insert: (self, [shift], { book }) => {
      guardStructure(self, 'Insert');
      const { sheet, rect } = self;
      insertCells(book, sheet, rect, axisOf(rect, oneOf(shift, ['Down', 'Right']) === 'Right'));
      return range(sheet, rect);
    },
    delete: (self, [shift], { book }) => {
      guardStructure(self, 'Delete');
      deleteCells(book, self.sheet, self.rect, axisOf(self.rect, oneOf(shift, ['Up', 'Left']) === 'Left'));
    },
    clear: ({ sheet, rect }, [how], { book }) => clearCells(book, sheet, rect, clearHow(how)),
    copyFrom: ({ sheet, rect }, [from, how, skipBlanks, transpose], { book, count }) => {
      const source = placeOf(book, sheet, from);
      const { height, width } = copyCells(book, source, { sheet, rect }, oneOf(how ?? 'All', ['All', 'Formulas', 'Values', 'Formats']), skipBlanks === true, transpose === true);
      count.cellsWritten += height * width;
    },
    merge: (self, [across]) => merge(self, across === true),
    unmerge: ({ sheet, rect }) => {
      guardSheet(sheet, 'allowFormatCells');
      unmerge(sheet, rect);
    },
    select: ({ sheet, rect }, _, { book }) => selectCells(book, sheet, [rect]),
    getSurroundingRegion: ({ sheet, rect }) => range(sheet, region(sheet, rect)),
  },
});

/** Grows a rectangle while anything stands directly beside it. */
function region(sheet: RangeRef['sheet'], start: Rect): Rect {
  let rect = start;
  for (;;) {
    const around = rectOf(Math.max(0, rect.row - 1), Math.max(0, rect.column - 1), bottom(rect) + 2 - Math.max(0, rect.row - 1), right(rect) + 2 - Math.max(0, rect.column - 1));
    const used = sheet.used(true, around);
    if (used === undefined) return rect;
    const [row, column] = [Math.min(rect.row, used.row), Math.min(rect.column, used.column)];
    const next = rectOf(row, column, Math.max(bottom(rect), bottom(used)) - row + 1, Math.max(right(rect), right(used)) - column + 1);
    if (next.height === rect.height && next.width === rect.width) return rect;
    rect = next;
  }
}

RANGE_AREAS.extend({
  call: {
    clear: ({ sheet, rects }, [how], { book }) => {
      for (const rect of rects) clearCells(book, sheet, rect, clearHow(how));
    },
  },
});
