import { integer, oneOf, text } from '../args';
import { colour } from '../book/colours';
import { NO_BORDER, type CellFormat } from '../book/format';
import { changeLook, commonLook } from '../book/looks';
import { bottom, right, type Rect } from '../book/rect';
import type { RangeRef } from '../book/refs';
import { invalid } from '../excel-error';
import { HostClass, type HostObject } from '../host-object';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const;
type Side = (typeof SIDES)[number];
type CellSide = Exclude<Side, `Inside${string}`>;
type Line = CellFormat['borders'][string];

interface Border {
  readonly range: RangeRef;
  readonly side: Side;
}

/** Which cells of an area have a line on which of their sides: lines inside belong to two cells each. */
function places(rect: Rect, side: Side): readonly (readonly [CellSide, Rect])[] {
  switch (side) {
    case 'EdgeTop': return [['EdgeTop', { ...rect, height: 1 }]];
    case 'EdgeBottom': return [['EdgeBottom', { ...rect, row: bottom(rect), height: 1 }]];
    case 'EdgeLeft': return [['EdgeLeft', { ...rect, width: 1 }]];
    case 'EdgeRight': return [['EdgeRight', { ...rect, column: right(rect), width: 1 }]];
    case 'InsideHorizontal': return rect.height < 2 ? [] : [['EdgeBottom', { ...rect, height: rect.height - 1 }], ['EdgeTop', { ...rect, row: rect.row + 1, height: rect.height - 1 }]];
    case 'InsideVertical': return rect.width < 2 ? [] : [['EdgeRight', { ...rect, width: rect.width - 1 }], ['EdgeLeft', { ...rect, column: rect.column + 1, width: rect.width - 1 }]];
    default: return [[side, rect]];
  }
}

function draw({ range: { sheet, rects }, side }: Border, change: (line: Line) => Line): void {
  // Excel refuses lines inside a range that has no inside.
  if (rects.every((rect) => places(rect, side).length === 0)) throw invalid();
  for (const rect of rects) {
    for (const [own, cells] of places(rect, side)) changeLook(sheet, [cells], (format) => ({ ...format, borders: { ...format.borders, [own]: change(format.borders[own] ?? NO_BORDER) } }));
  }
}

function read<K extends keyof Line>({ range: { sheet, rects }, side }: Border, key: K): Line[K] | null {
  const values = new Set(rects.flatMap((rect) => places(rect, side).map(([own, cells]) => commonLook(sheet, [cells], ({ borders }) => (borders[own] ?? NO_BORDER)[key]))));
  const [first] = values;
  return values.size === 1 ? (first ?? null) : null;
}

const BORDER = new HostClass<Border>('RangeBorder', {
  id: ({ side }) => side,
  get: {
    sideIndex: ({ side }) => side,
    style: (border) => read(border, 'style'),
    color: (border) => read(border, 'color'),
    weight: (border) => read(border, 'weight'),
  },
  set: {
    style: (border, value) => draw(border, (line) => ({ ...line, style: text(value) })),
    color: (border, value) => draw(border, (line) => ({ ...line, style: line.style === 'None' ? 'Continuous' : line.style, color: colour(value) })),
    weight: (border, value) => draw(border, (line) => ({ ...line, style: line.style === 'None' ? 'Continuous' : line.style, weight: text(value) })),
  },
});

export const BORDERS = new HostClass<RangeRef>('RangeBorderCollection', {
  items: (range) => SIDES.map((side): HostObject => BORDER.of({ range, side })),
  get: { count: () => SIDES.length },
  call: {
    getItem: (range, [side]) => BORDER.of({ range, side: oneOf(side, SIDES) }),
    getItemAt: (range, [index]) => {
      const side = SIDES[integer(index, 0)];
      if (side === undefined) throw invalid();
      return BORDER.of({ range, side });
    },
  },
});
