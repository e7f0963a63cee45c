import { flag, integer, text } from '../args';
import { colour } from '../book/colours';
import type { CellFormat } from '../book/format';
import { changeLook, commonLook } from '../book/looks';
import type { RangeRef } from '../book/refs';
import { fitColumns, resize, sizeOf } from '../book/sizes';
import { invalid } from '../excel-error';
import { HostClass, type ClassSpec } from '../host-object';
import { BORDERS } from './range-borders';
import { RANGE } from './range';
import { RANGE_AREAS } from './range-areas';

type Members = Required<Pick<ClassSpec<RangeRef>, 'get' | 'set'>>;

/** A property of how cells look: how it is read from a look, and what a look is like with another value. */
function look(read: (format: CellFormat) => unknown, write: (format: CellFormat, value: unknown) => CellFormat): readonly [Members['get'][string], Members['set'][string]] {
  return [
    ({ sheet, rects }) => commonLook(sheet, rects, read),
    ({ sheet, rects }, value) => {
      // learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values#null-input-for-a-property
      if (value === null || value === undefined) throw invalid();
      changeLook(sheet, rects, (format) => write(format, value));
    },
  ];
}

function members(all: Readonly<Record<string, ReturnType<typeof look>>>): Members {
  return { get: Object.fromEntries(Object.entries(all).map(([name, [get]]) => [name, get])), set: Object.fromEntries(Object.entries(all).map(([name, [, set]]) => [name, set])) };
}

const inFont = <K extends keyof CellFormat['font']>(key: K, parse: (value: unknown) => CellFormat['font'][K]): ReturnType<typeof look> =>
  look(({ font }) => font[key], (format, value) => ({ ...format, font: { ...format.font, [key]: parse(value) } }));

function size(value: unknown): number {
  if (typeof value !== 'number' || value < 1 || value > 409) throw invalid();
  return value;
}

// learn.microsoft.com/javascript/api/excel/excel.rangefont#excel-excel-rangefont-name-member: at most 31 characters.
function fontName(value: unknown): string {
  if (text(value).length > 31) throw invalid();
  return text(value);
}

const FONT = new HostClass<RangeRef>('RangeFont', members({
  name: inFont('name', fontName), size: inFont('size', size), bold: inFont('bold', flag), italic: inFont('italic', flag), color: inFont('color', colour), underline: inFont('underline', text), strikethrough: inFont('strikethrough', flag),
}));

const FILL = new HostClass<RangeRef>('RangeFill', {
  ...members({ color: look(({ fill }) => (fill === '' ? '#FFFFFF' : fill), (format, value) => ({ ...format, fill: value === '' ? '' : colour(value) })) }),
  call: { clear: ({ sheet, rects }) => changeLook(sheet, rects, (format) => ({ ...format, fill: '' })) },
});

const PROTECTION = new HostClass<RangeRef>('FormatProtection', members({ locked: look(({ locked }) => locked, (format, value) => ({ ...format, locked: flag(value) })) }));

const own = members({
  horizontalAlignment: look(({ horizontal }) => horizontal, (format, value) => ({ ...format, horizontal: text(value) })),
  verticalAlignment: look(({ vertical }) => vertical, (format, value) => ({ ...format, vertical: text(value) })),
  wrapText: look(({ wrap }) => wrap, (format, value) => ({ ...format, wrap: flag(value) })),
  // learn.microsoft.com/javascript/api/excel/excel.rangeformat#excel-excel-rangeformat-indentlevel-member: 0 to 250.
  indentLevel: look(({ indent }) => indent, (format, value) => {
    if (integer(value, 0) > 250) throw invalid();
    return { ...format, indent: integer(value), horizontal: format.horizontal === 'General' && value !== 0 ? 'Left' : format.horizontal };
  }),
});

function points(value: unknown): number {
  if (typeof value !== 'number' || !(value >= 0)) throw invalid();
  return value;
}

const FORMAT = new HostClass<RangeRef>('RangeFormat', {
  get: {
    ...own.get,
    font: (range) => FONT.of(range),
    fill: (range) => FILL.of(range),
    borders: (range) => BORDERS.of(range),
    protection: (range) => PROTECTION.of(range),
    columnWidth: ({ sheet, rects }) => sizeOf(sheet, rects, 'column'),
    rowHeight: ({ sheet, rects }) => sizeOf(sheet, rects, 'row'),
  },
  set: {
    ...own.set,
    columnWidth: ({ sheet, rects }, value) => resize(sheet, rects, 'column', points(value)),
    rowHeight: ({ sheet, rects }, value) => resize(sheet, rects, 'row', points(value)),
    useStandardWidth: ({ sheet, rects }, value) => { if (value === true) resize(sheet, rects, 'column', undefined); },
    useStandardHeight: ({ sheet, rects }, value) => { if (value === true) resize(sheet, rects, 'row', undefined); },
  },
  call: {
    autofitColumns: ({ sheet, rects }) => fitColumns(sheet, rects),
    autofitRows: ({ sheet, rects }) => resize(sheet, rects, 'row', undefined),
  },
});

RANGE.extend({ get: { format: (range) => FORMAT.of(range) } });
RANGE_AREAS.extend({ get: { format: (range) => FORMAT.of(range) } });
