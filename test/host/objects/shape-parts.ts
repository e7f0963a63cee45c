import { integer, integerOr, text } from '../args';
import { colour } from '../book/colours';
import type { Shape } from '../book/drawing';
import { invalid } from '../excel-error';
import { HostClass } from '../host-object';
import { plain, type Plain } from './plain';

/** The blue of Excel's first theme, in which new shapes are drawn. */
const USUAL_FILL = '#4472C4';

export const SHAPE_FILL = new HostClass<Shape>('ShapeFill', {
  get: {
    ...plain<Shape>(({ fill }) => fill, { foregroundColor: USUAL_FILL, transparency: 0 }).get,
    type: ({ fill }) => fill['type'] ?? 'Solid',
  },
  set: plain<Shape>(({ fill }) => fill, { foregroundColor: USUAL_FILL, transparency: 0 }).set,
  call: {
    // learn.microsoft.com/javascript/api/excel/excel.shapefill#excel-excel-shapefill-setsolidcolor-member(1)
    setSolidColor: ({ fill }, [value]) => {
      fill['foregroundColor'] = colour(value);
      fill['type'] = 'Solid';
    },
    clear: ({ fill }) => { fill['type'] = 'NoFill'; },
  },
});

const OUTLINE = { color: '#2F528F', dashStyle: 'Solid', style: 'Single', transparency: 0, visible: true, weight: 1 };
const outline = plain<Shape>(({ outline: bag }) => bag, OUTLINE);
export const SHAPE_LINE_FORMAT = new HostClass<Shape>('ShapeLineFormat', {
  ...outline,
  set: {
    ...outline.set,
    weight: (shape, value) => {
      if (typeof value !== 'number' || value < 0) throw invalid();
      shape.outline['weight'] = value;
    },
  },
});

interface Passage {
  readonly shape: Shape;
  /** Undefined for the whole text. */
  readonly part: { readonly start: number; readonly length: number; readonly font: Plain } | undefined;
}

const FONT = { bold: false, color: '#FFFFFF', italic: false, name: 'Calibri', size: 11, underline: 'None' };
const SHAPE_FONT = new HostClass<Passage>('ShapeFont', plain(({ shape, part }) => part?.font ?? shape.font, FONT));

const TEXT_RANGE: HostClass<Passage> = new HostClass<Passage>('TextRange', {
  get: {
    text: ({ shape, part }) => (part === undefined ? shape.text : shape.text.slice(part.start, part.start + part.length)),
    font: (passage) => SHAPE_FONT.of(passage),
  },
  set: {
    text: ({ shape, part }, value) => {
      shape.text = part === undefined ? text(value) : shape.text.slice(0, part.start) + text(value) + shape.text.slice(part.start + part.length);
      if (part === undefined) shape.parts.length = 0;
    },
  },
  call: {
    // learn.microsoft.com/javascript/api/excel/excel.textrange#excel-excel-textrange-getsubstring-member(1): from a place on, to the end when no length is given.
    getSubstring: ({ shape }, [start, length]) => {
      const from = integer(start, 0);
      const count = integerOr(length, shape.text.length - from);
      if (from + count > shape.text.length) throw invalid();
      const known = shape.parts.find((one) => one.start === from && one.length === count);
      const part = known ?? { start: from, length: count, font: {} };
      if (known === undefined) shape.parts.push(part);
      return TEXT_RANGE.of({ shape, part });
    },
  },
});

const FRAME = {
  autoSizeSetting: 'AutoSizeNone', bottomMargin: 3.6, leftMargin: 7.2, rightMargin: 7.2, topMargin: 3.6, horizontalAlignment: 'Left', horizontalOverflow: 'Overflow', orientation: 'Horizontal', readingOrder: 'LeftToRight',
  verticalAlignment: 'Top', verticalOverflow: 'Overflow',
};
const frame = plain<Shape>(({ frame: bag }) => bag, FRAME);
export const TEXT_FRAME = new HostClass<Shape>('TextFrame', {
  get: { ...frame.get, hasText: (shape) => shape.text !== '', textRange: (shape) => TEXT_RANGE.of({ shape, part: undefined }) },
  set: frame.set,
  call: {
    deleteText: (shape) => {
      shape.text = '';
      shape.parts.length = 0;
    },
  },
});
