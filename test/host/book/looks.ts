import type { CellFormat } from './format';
import { DEFAULT_FORMAT } from './format';
import { guardSheet } from './guard';
import { bottom, right, type Rect } from './rect';
import type { Sheet } from './sheet';

/** Changes how cells look. Throws AccessDenied on a protected sheet that does not allow it. */
export function changeLook(sheet: Sheet, rects: readonly Rect[], change: (format: CellFormat) => CellFormat): void {
  guardSheet(sheet, 'allowFormatCells');
  for (const rect of rects) sheet.restyle(rect, change);
}

/** The different looks that cells have. */
export function looksOf(sheet: Sheet, rects: readonly Rect[]): ReadonlySet<CellFormat> {
  const found = new Set<CellFormat>();
  let far = -1;
  for (const cells of sheet.rows) far = Math.max(far, (cells?.length ?? 0) - 1);
  for (const column of sheet.columnFormats.keys()) far = Math.max(far, column);
  for (const rect of rects) {
    const [last, end] = [Math.min(bottom(rect), sheet.rows.length - 1), Math.min(right(rect), far)];
    for (let row = rect.row; row <= last; row += 1) for (let column = rect.column; column <= end; column += 1) found.add(sheet.format(row, column));
    if (bottom(rect) > last) for (let column = rect.column; column <= end; column += 1) found.add(sheet.columnFormats.get(column) ?? DEFAULT_FORMAT);
    if (right(rect) > end) found.add(DEFAULT_FORMAT);
  }
  return found;
}

// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values#null-property-values-in-the-response: null where values differ.
/** What all cells share of how they look; null where they differ. */
export function commonLook<T>(sheet: Sheet, rects: readonly Rect[], read: (format: CellFormat) => T): T | null {
  const values = new Set([...looksOf(sheet, rects)].map(read));
  const [first] = values;
  return values.size === 1 && first !== undefined ? first : null;
}
