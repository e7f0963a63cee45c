import { integer } from '../args';
import { intersection, MAX_COLUMNS, MAX_ROWS, parseAddress, type Rect } from '../book/rect';
import { RangeRef } from '../book/refs';
import type { Sheet } from '../book/sheet';
import { invalid, notFound } from '../excel-error';
import { HostClass, type HostObject } from '../host-object';
import { rangeOf } from './places';
import { keep, range, required } from './range';
import { WORKSHEET } from './worksheet';

// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-multiple-ranges#understand-limitations: an address string holds at most 8,192 characters.
const MOST_CHARACTERS = 8192;

/** Several areas of one sheet as the client gets them. */
export const areas = (sheet: Sheet, rects: readonly Rect[]): HostObject => RANGE_AREAS.of(new RangeRef(sheet, rects));

// learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getranges-member(1): separated by commas or semicolons.
/** `A1:B2,C4` as areas. Throws InvalidArgument above the length that Excel takes. */
export function parseAreas(sheet: Sheet, addresses: string): HostObject {
  if (addresses.length > MOST_CHARACTERS) throw invalid();
  return areas(sheet, addresses.split(/[,;]/).map((part) => parseAddress(part.replace(/^.*!/, ''))));
}

export const RANGE_COLLECTION: HostClass<RangeRef> = new HostClass<RangeRef>('RangeCollection', {
  items: ({ sheet, rects }) => rects.map((rect) => range(sheet, rect)),
  call: {
    getCount: ({ rects }) => rects.length,
    getItemAt: ({ sheet, rects }, [index]) => {
      const rect = rects[integer(index, 0)];
      if (rect === undefined) throw notFound();
      return range(sheet, rect);
    },
  },
});

const each = ({ sheet, rects }: RangeRef, map: (rect: Rect) => Rect): HostObject => areas(sheet, rects.map(map));

const common = (self: RangeRef, other: unknown): HostObject | null => {
  const { sheet, rects } = self;
  const with_ = rangeOf(other);
  const theirs = with_ === undefined ? [parseAddress(String(other).replace(/^.*!/, ''))] : with_.rects;
  const found = rects.flatMap((rect) => theirs.flatMap((their) => intersection(rect, their) ?? []));
  return found.length === 0 || (with_ !== undefined && with_.sheet !== sheet) ? null : areas(sheet, found);
};

const used = ({ sheet, rects }: RangeRef, valuesOnly: unknown): HostObject | null => {
  const found = rects.flatMap((rect) => sheet.used(valuesOnly === true, rect) ?? []);
  return found.length === 0 ? null : areas(sheet, found);
};

/** Several areas. What hangs on them (format, validation …) is added in other files with `RANGE_AREAS.extend`. */
export const RANGE_AREAS: HostClass<RangeRef> = new HostClass<RangeRef>('RangeAreas', {
  reference: ({ id }) => id,
  keep: (self, machine) => keep(self, machine, 'A'),
  get: {
    address: ({ address }) => address.slice(0, MOST_CHARACTERS),
    addressLocal: ({ address }) => address.slice(0, MOST_CHARACTERS),
    areaCount: ({ rects }) => rects.length,
    cellCount: ({ rects }) => rects.reduce((sum, { height, width }) => sum + height * width, 0),
    isEntireColumn: ({ rects }) => rects.every(({ height }) => height === MAX_ROWS),
    isEntireRow: ({ rects }) => rects.every(({ width }) => width === MAX_COLUMNS),
    areas: (self) => RANGE_COLLECTION.of(self),
    worksheet: ({ sheet }) => WORKSHEET.of(sheet),
  },
  call: {
    calculate: () => null,
    setDirty: () => null,
    getEntireRow: (self) => each(self, (rect) => ({ ...rect, column: 0, width: MAX_COLUMNS })),
    getEntireColumn: (self) => each(self, (rect) => ({ ...rect, row: 0, height: MAX_ROWS })),
    getOffsetRangeAreas: (self, [rows, columns]) => each(self, (rect) => ({ ...rect, row: rect.row + integer(rows), column: rect.column + integer(columns) })),
    getIntersection: (self, [other]) => required(common(self, other)),
    getIntersectionOrNullObject: (self, [other]) => common(self, other),
    getUsedRangeAreas: (self, [valuesOnly]) => required(used(self, valuesOnly)),
    getUsedRangeAreasOrNullObject: (self, [valuesOnly]) => used(self, valuesOnly),
  },
});
