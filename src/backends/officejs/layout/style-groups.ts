import type { CellLook } from '../../../blueprint/cell-looks';
import { STYLES, type CellStyle } from '../../../blueprint/styles';
import type { Rect } from '../read/rect';
import { addressLists, areasByKey, rectAddress } from './areas';
import { numberFormatOf } from './cell-values';
import { piece, type Piece } from './pieces';

export type Looks = ReadonlyMap<number, readonly (CellLook | undefined)[]>;

/** One side of how cells look: which cells share it, and how it is set. */
interface Aspect {
  /** Objects and properties it takes. */
  readonly operations: number;
  /** Undefined where there is nothing to set. */
  readonly key: (style: CellStyle) => string | undefined;
  readonly apply: (format: Excel.RangeFormat, style: CellStyle) => void;
}

const colour = (rgb: string): string => `#${rgb}`;

const ASPECTS: readonly Aspect[] = [
  {
    operations: 9,
    key: ({ size, bold, italic, underline, colour: ink }) => [size, bold, italic, underline, ink].join(),
    apply: ({ font }, style) => {
      font.name = 'Calibri';
      font.size = style.size ?? 11;
      font.bold = style.bold === true;
      font.italic = style.italic === true;
      font.underline = style.underline === true ? 'Single' : 'None';
      if (style.colour !== undefined) font.color = colour(style.colour);
    },
  },
  { operations: 4, key: ({ fill }) => fill, apply: ({ fill }, style) => { fill.color = colour(style.fill ?? ''); } },
  {
    operations: 6,
    key: ({ horizontal, vertical, indent, wrap }) => (horizontal === undefined && vertical === undefined && wrap === undefined ? undefined : [horizontal, vertical, indent, wrap].join()),
    apply: (format, { horizontal, vertical, indent, wrap }) => {
      if (horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[horizontal];
      if (vertical !== undefined) format.verticalAlignment = vertical === 'top' ? 'Top' : 'Center';
      if (indent !== undefined) format.indentLevel = indent;
      if (wrap === true) format.wrapText = true;
    },
  },
  { operations: 4, key: ({ unlocked }) => (unlocked === true ? 'open' : undefined), apply: ({ protection }) => { protection.locked = false; } },
];
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;

/** Fonts, fills, borders, alignment, number formats and locks of a sheet's cells: each once for all cells that share it. */
export function lookPieces(sheet: string, looks: Looks): readonly Piece[] {
  return [
    ...ASPECTS.flatMap((aspect) => {
      const samples = new Map<string, CellStyle>();
      const areas = areasByKey(keyed(looks, ({ style }) => {
        const look: CellStyle = STYLES[style];
        const key = aspect.key(look);
        if (key !== undefined && !samples.has(key)) samples.set(key, look);
        return key;
      }));
      return [...areas].flatMap(([key, rects]) => addressLists(rects.map(rectAddress)).map((list) =>
        piece(aspect.operations, list.length, (book) => { aspect.apply(book.areas(sheet, list).format, samples.get(key) ?? {}); })));
    }),
    ...[...areasByKey(keyed(looks, ({ style }) => (STYLES[style] as CellStyle).border))].flatMap(([line, rects]) => borderPieces(sheet, rects, colour(line))),
    ...numberFormatPieces(sheet, looks, numberFormatOf),
  ];
}

const keyed = (looks: Looks, key: (look: CellLook) => string | undefined): readonly (readonly [number, readonly (string | undefined)[]])[] =>
  [...looks].map(([row, cells]) => [row, Array.from(cells, (look) => (look === undefined ? undefined : key(look)))] as const);

/** Lines inside a block exist only where it has several rows or columns. */
const SIDES = [
  ['EdgeTop', () => true], ['EdgeBottom', () => true], ['EdgeLeft', () => true], ['EdgeRight', () => true],
  ['InsideHorizontal', ({ firstRow, lastRow }: Rect) => lastRow > firstRow], ['InsideVertical', ({ firstColumn, lastColumn }: Rect) => lastColumn > firstColumn],
] as const;

function borderPieces(sheet: string, rects: readonly Rect[], line: string): readonly Piece[] {
  const edges = SIDES.filter(([side]) => side.startsWith('Edge'));
  const inside = SIDES.filter(([side]) => side.startsWith('Inside'));
  const drawn = (sides: typeof SIDES[number][], within: readonly Rect[]): readonly Piece[] => addressLists(within.map(rectAddress)).map((list) => piece(3 + sides.length * 4, list.length, (book) => {
    const { borders } = book.areas(sheet, list).format;
    for (const [side] of sides) {
      const border = borders.getItem(side);
      border.style = 'Continuous';
      border.color = line;
    }
  }));
  return [...drawn(edges, rects), ...inside.flatMap((side) => drawn([side], rects.filter(side[1])))];
}

/** Number formats of a sheet's cells, once per block of cells: in Excel's API they belong to ranges, not to areas. */
export function numberFormatPieces(sheet: string, looks: Looks, formatOf: (look: CellLook) => string | undefined): readonly Piece[] {
  return [...areasByKey(keyed(looks, formatOf))].flatMap(([format, rects]) => rects.map((rect) => {
    const address = rectAddress(rect);
    return piece(3, address.length + format.length, (book) => { Object.assign(book.range(sheet, address), { numberFormat: format }); });
  }));
}
