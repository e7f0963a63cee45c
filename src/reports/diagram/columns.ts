import type { Arrangement } from './arrangement';

/** Room between a zone's border and what stands in it, in points. */
export const ZONE_PADDING = 8;
const GUTTER = 16;
/** Busy gutters are wider, so that lines in them can be told apart. */
const [ROOM_PER_LINE, MOST_ROOM] = [1, 12];

/** A column's left and right edge in points. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

function gutter(after: number, { items, zones, routes }: Arrangement): number {
  const columnOf = new Map(items.map(({ key, column }) => [key, column]));
  const lines = [...routes.values()].flatMap((stops) => stops.slice(1).map((stop, i) => [columnOf.get(stops[i] ?? '') ?? 0, columnOf.get(stop) ?? 0] as const))
    .filter(([a, b]) => Math.min(a, b) <= after && Math.max(a, b) > after).length;
  const ends = zones.some(({ last }) => last === after) ? ZONE_PADDING : 0;
  const begins = zones.some(({ first }) => first === after + 1) ? ZONE_PADDING : 0;
  return GUTTER + ends + begins + Math.min(MOST_ROOM, lines * ROOM_PER_LINE);
}

/** Left and right edges of the columns of an arrangement, in points from 0; each as wide as its widest item. */
export function columnsOf(arrangement: Arrangement): readonly Column[] {
  const count = 1 + Math.max(-1, ...arrangement.items.map(({ column }) => column));
  let left = ZONE_PADDING;
  return Array.from({ length: count }, (_, column) => {
    const width = Math.max(...arrangement.items.map((item) => (item.column === column ? item.width : 0)));
    const edges = { left, right: left + width };
    left += width + gutter(column, arrangement);
    return edges;
  });
}
