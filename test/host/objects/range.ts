import { integer, integerOr, text } from '../args';
import { bottom, intersection, MAX_COLUMNS, MAX_ROWS, rectOf, right, type Rect } from '../book/rect';
import { RangeRef } from '../book/refs';
import type { Sheet } from '../book/sheet';
import { invalid, notFound } from '../excel-error';
import { HostClass, type HostObject } from '../host-object';
import type { Machine } from '../machine';
import { placeOf } from './places';
import { areas, RANGE_AREAS } from './range-areas';
import { WORKSHEET } from './worksheet';

/** A range of a sheet as the client gets it. Throws InvalidArgument when it reaches beyond the sheet. */
export function range(sheet: Sheet, rect: Rect): HostObject {
  if (rect.row < 0 || rect.column < 0 || rect.height < 1 || rect.width < 1 || bottom(rect) >= MAX_ROWS || right(rect) >= MAX_COLUMNS) throw invalid();
  return RANGE.of(new RangeRef(sheet, [rect]));
}

const used = ({ sheet, rect }: RangeRef, valuesOnly: unknown): HostObject | null => {
  const found = sheet.used(valuesOnly === true, rect);
  return found === undefined ? null : range(sheet, found);
};

const common = ({ sheet, rect }: RangeRef, other: unknown, { book }: Machine): HostObject | null => {
  const place = placeOf(book, sheet, other);
  const found = place.sheet === sheet ? intersection(rect, place.rect) : undefined;
  return found === undefined ? null : range(sheet, found);
};

export function required(found: HostObject | null): HostObject {
  if (found === null) throw notFound();
  return found;
}

/** Rows or columns beside a range; a negative count lies on the other side. */
function beside({ sheet, rect }: RangeRef, count: number, side: 'above' | 'below' | 'before' | 'after'): HostObject {
  if (count === 0) throw invalid();
  const size = Math.abs(count);
  const forth = (side === 'below' || side === 'after') === count > 0;
  if (side === 'above' || side === 'below') return range(sheet, { ...rect, row: forth ? bottom(rect) + 1 : rect.row - size, height: size });
  return range(sheet, { ...rect, column: forth ? right(rect) + 1 : rect.column - size, width: size });
}

/** One area. What hangs on a range beside its cells (format, validation …) is added in other files with `RANGE.extend`. */
export const RANGE: HostClass<RangeRef> = new HostClass<RangeRef>('Range', {
  reference: ({ id }) => id,
  keep: (self, machine) => keep(self, machine),
  get: {
    address: ({ address }) => address,
    addressLocal: ({ address }) => address,
    rowIndex: ({ rect }) => rect.row,
    columnIndex: ({ rect }) => rect.column,
    rowCount: ({ rect }) => rect.height,
    columnCount: ({ rect }) => rect.width,
    // learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-cellcount-member: -1 above 2^31 - 1.
    cellCount: ({ rect }) => (rect.height * rect.width > 2 ** 31 - 1 ? -1 : rect.height * rect.width),
    isEntireColumn: ({ rect }) => rect.height === MAX_ROWS,
    isEntireRow: ({ rect }) => rect.width === MAX_COLUMNS,
    worksheet: ({ sheet }) => WORKSHEET.of(sheet),
  },
  call: {
    getCell: ({ sheet, rect }, [row, column]) => range(sheet, rectOf(rect.row + integer(row), rect.column + integer(column))),
    getRow: ({ sheet, rect }, [row]) => range(sheet, { ...rect, row: rect.row + integer(row), height: 1 }),
    getColumn: ({ sheet, rect }, [column]) => range(sheet, { ...rect, column: rect.column + integer(column), width: 1 }),
    getLastCell: ({ sheet, rect }) => range(sheet, rectOf(bottom(rect), right(rect))),
    getLastRow: ({ sheet, rect }) => range(sheet, { ...rect, row: bottom(rect), height: 1 }),
    getLastColumn: ({ sheet, rect }) => range(sheet, { ...rect, column: right(rect), width: 1 }),
    getEntireRow: ({ sheet, rect }) => range(sheet, { ...rect, column: 0, width: MAX_COLUMNS }),
    getEntireColumn: ({ sheet, rect }) => range(sheet, { ...rect, row: 0, height: MAX_ROWS }),
    getOffsetRange: ({ sheet, rect }, [rows, columns]) => range(sheet, { ...rect, row: rect.row + integer(rows), column: rect.column + integer(columns) }),
    getResizedRange: ({ sheet, rect }, [rows, columns]) => range(sheet, { ...rect, height: rect.height + integer(rows), width: rect.width + integer(columns) }),
    getAbsoluteResizedRange: ({ sheet, rect }, [rows, columns]) => range(sheet, { ...rect, height: integer(rows, 1), width: integer(columns, 1) }),
    getRowsAbove: (self, [count]) => beside(self, integerOr(count, 1), 'above'),
    getRowsBelow: (self, [count]) => beside(self, integerOr(count, 1), 'below'),
    getColumnsBefore: (self, [count]) => beside(self, integerOr(count, 1), 'before'),
    getColumnsAfter: (self, [count]) => beside(self, integerOr(count, 1), 'after'),
    getBoundingRect: ({ sheet, rect }, [other], { book }) => {
      const place = placeOf(book, sheet, other);
      if (place.sheet !== sheet) throw invalid();
      const [row, column] = [Math.min(rect.row, place.rect.row), Math.min(rect.column, place.rect.column)];
      return range(sheet, rectOf(row, column, Math.max(bottom(rect), bottom(place.rect)) - row + 1, Math.max(right(rect), right(place.rect)) - column + 1));
    },
    getIntersection: (self, [other], machine) => required(common(self, other, machine)),
    getIntersectionOrNullObject: (self, [other], machine) => common(self, other, machine),
    // learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getusedrange-member(1): ItemNotFound where there is nothing.
    getUsedRange: (self, [valuesOnly]) => required(used(self, valuesOnly)),
    getUsedRangeOrNullObject: (self, [valuesOnly]) => used(self, valuesOnly),
    getMergedAreasOrNullObject: ({ sheet, rect }) => {
      const rects = sheet.merges.flatMap((merge) => merge.rects).filter((merged) => intersection(merged, rect) !== undefined);
      return rects.length === 0 ? null : areas(sheet, rects);
    },
  },
});

/** Lets a range be found again by its reference; references to several areas begin with an A. */
export function keep(self: RangeRef, { book }: Machine, prefix = 'R'): void {
  self.id ??= `${prefix}${book.nextNumber()}`;
  book.references.set(self.id, self);
}

/** What a reference that the client has kept stands for. Throws ItemNotFound for one that was given up. */
export function byReference(id: unknown, { book }: Machine): HostObject {
  const found = book.references.get(text(id));
  if (found === undefined) throw notFound();
  return found.id?.startsWith('A') === true ? RANGE_AREAS.of(found) : RANGE.of(found);
}
