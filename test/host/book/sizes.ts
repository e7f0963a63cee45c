import { guardSheet } from './guard';
import { bottom, MAX_COLUMNS, right, type Rect } from './rect';
import type { Sheet } from './sheet';

/** Points. */
export const ROW_HEIGHT = 15;

export const widthOf = (sheet: Sheet, column: number): number => sheet.widths.get(column) ?? sheet.standardWidth;
export const heightOf = (sheet: Sheet, row: number): number => sheet.heights.get(row) ?? ROW_HEIGHT;

type Axis = 'row' | 'column';
const span = (rect: Rect, axis: Axis): readonly [first: number, last: number] => (axis === 'row' ? [rect.row, bottom(rect)] : [rect.column, right(rect)]);

/** Sets the height of rows or the width of columns, in points. Throws AccessDenied on a protected sheet that does not allow it. */
export function resize(sheet: Sheet, rects: readonly Rect[], axis: Axis, size: number | undefined): void {
  guardSheet(sheet, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  const sizes = axis === 'row' ? sheet.heights : sheet.widths;
  for (const rect of rects) {
    const [first, last] = span(rect, axis);
    if (last - first + 1 >= MAX_COLUMNS && axis === 'column' && size !== undefined) {
      sheet.standardWidth = size;
      sizes.clear();
      continue;
    }
    for (let i = first; i <= last; i += 1) {
      if (size === undefined) sizes.delete(i);
      else sizes.set(i, size);
    }
  }
}

/** The size that all rows or columns share, in points; null where they differ. */
export function sizeOf(sheet: Sheet, rects: readonly Rect[], axis: Axis): number | null {
  const sizes = axis === 'row' ? sheet.heights : sheet.widths;
  const found = new Set<number>();
  for (const rect of rects) {
    const [first, last] = span(rect, axis);
    let own = 0;
    for (const [i, size] of sizes) {
      if (i < first || i > last) continue;
      own += 1;
      found.add(size);
    }
    if (own < last - first + 1) found.add(axis === 'row' ? ROW_HEIGHT : sheet.standardWidth);
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** Hides or shows rows or columns. */
export function hide(sheet: Sheet, rects: readonly Rect[], axis: Axis, hidden: boolean): void {
  guardSheet(sheet, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  const set = axis === 'row' ? sheet.hiddenRows : sheet.hiddenColumns;
  for (const rect of rects) {
    const [first, last] = span(rect, axis);
    for (let i = first; i <= last; i += 1) {
      if (hidden) set.add(i);
      else set.delete(i);
    }
  }
}

// learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-columnhidden-member: true when all are hidden, false when none is, null in between.
/** Whether rows or columns are hidden; null when some are. */
export function isHidden(sheet: Sheet, rects: readonly Rect[], axis: Axis): boolean | null {
  const set = axis === 'row' ? sheet.hiddenRows : sheet.hiddenColumns;
  let [all, none] = [true, true];
  for (const rect of rects) {
    const [first, last] = span(rect, axis);
    const count = [...set].filter((i) => i >= first && i <= last).length;
    if (count > 0) none = false;
    if (count < last - first + 1) all = false;
  }
  return all ? true : none ? false : null;
}

/** How far the top or left edge of a row or column is from that of the sheet, in points. */
export function offset(sheet: Sheet, axis: Axis, at: number): number {
  const [sizes, usual, hidden] = axis === 'row' ? [sheet.heights, ROW_HEIGHT, sheet.hiddenRows] : [sheet.widths, sheet.standardWidth, sheet.hiddenColumns];
  let sum = at * usual;
  for (const [i, size] of sizes) if (i < at) sum += size - usual;
  for (const i of hidden) if (i < at) sum -= sizes.get(i) ?? usual;
  return sum;
}

/** About the best width for what cells hold, in points. */
export function fitColumns(sheet: Sheet, rects: readonly Rect[]): void {
  for (const rect of rects) {
    const longest = new Map<number, number>();
    sheet.each(rect, ({ value }, _, column) => longest.set(column, Math.max(longest.get(column) ?? 0, String(value).length)));
    for (const [column, length] of longest) if (length > 0) resize(sheet, [{ ...rect, column, width: 1 }], 'column', Math.round(length * 5.25 + 5));
  }
}
