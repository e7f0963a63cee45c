import { addressOf, sheetPrefix } from '../book/rect';
import type { RangeRef } from '../book/refs';
import { ExcelError } from '../excel-error';
import { HostClass, type HostObject } from '../host-object';
import type { Machine } from '../machine';

/** One area. What hangs on a range beside its cells (format, validation …) is added to it in other files with `RANGE.extend`. */
export const RANGE = new HostClass<RangeRef>('Range', {
  reference: ({ id }) => id,
  keep: (range, { book }) => {
    range.id ??= `R${book.nextNumber()}`;
    book.references.set(range.id, range);
  },
  get: {
    address: ({ sheet, rect }) => sheetPrefix(sheet.name) + addressOf(rect),
    rowIndex: ({ rect }) => rect.row,
    columnIndex: ({ rect }) => rect.column,
    rowCount: ({ rect }) => rect.height,
    columnCount: ({ rect }) => rect.width,
    values: ({ sheet, rect }) => Array.from({ length: rect.height }, (_, r) => Array.from({ length: rect.width }, (_c, c) => sheet.cell(rect.row + r, rect.column + c)?.value ?? '')),
  },
});

/** What a reference that the client has kept stands for. Throws ItemNotFound for one that was given up. */
export function rangeByReference(id: string, { book }: Machine): HostObject {
  const range = book.references.get(id);
  if (range === undefined) throw new ExcelError('ItemNotFound');
  return RANGE.of(range);
}
