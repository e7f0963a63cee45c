import type { Column } from './columns';

export type Point = readonly [x: number, y: number];

/** A rectangle in points from the picture's top left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Something a route runs through: a box with its place, or the height at which it passes a column. */
export type Stop = { readonly column: number } & ({ readonly place: Place } | { readonly y: number });

/** Lines keep this far from boxes they have nothing to do with, in points. */
const CLEARANCE = 3;

const middle = ({ y, height }: Place): number => y + height / 2;

/** Whether a straight line touches the inside of a rectangle: the line is cut at each pair of sides (Liang and Barsky). */
function crosses([x1, y1]: Point, [x2, y2]: Point, { x, y, width, height }: Place): boolean {
  let [enter, leave] = [0, 1];
  for (const [start, step, low, high] of [[x1, x2 - x1, x - CLEARANCE, x + width + CLEARANCE], [y1, y2 - y1, y - CLEARANCE, y + height + CLEARANCE]] as const) {
    if (step === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const [a, b] = [(low - start) / step, (high - start) / step];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter < leave;
}

/** A route with the corners left out that nothing needs. */
function straightened(points: readonly Point[], obstacles: readonly Place[]): readonly Point[] {
  const result: Point[] = [];
  for (let at = 0; at < points.length;) {
    const from = points[at];
    if (from === undefined) break;
    result.push(from);
    let next = at + 1;
    for (let far = points.length - 1; far > next; far -= 1) {
      const to = points[far];
      if (to !== undefined && !obstacles.some((obstacle) => crosses(from, to, obstacle))) {
        next = far;
        break;
      }
    }
    at = next;
  }
  return result;
}

function stretch(stops: readonly Stop[], columns: readonly Column[], obstacles: readonly Place[]): readonly Point[] {
  const points = stops.flatMap((stop, i): Point[] => {
    const rightwards = (stops[i + 1]?.column ?? stop.column) > (stops[i - 1]?.column ?? stop.column);
    const { left = 0, right = 0 } = columns[stop.column] ?? {};
    if ('place' in stop) {
      const { x, width } = stop.place;
      const y = middle(stop.place);
      const [site, edge]: readonly [Point, Point] = rightwards === (i === 0) ? [[x + width, y], [right, y]] : [[x, y], [left, y]];
      if (Math.abs(site[0] - edge[0]) < 1) return [site];
      return i === 0 ? [site, edge] : [edge, site];
    }
    return rightwards ? [[left, stop.y], [right, stop.y]] : [[right, stop.y], [left, stop.y]];
  });
  return straightened(points, obstacles);
}

/**
 * The corners of a route from box to box through its label, in points: it leaves and enters boxes in the middle of a side, runs through columns
 * at the height kept free for it, and straight wherever no box is in the way.
 * @param label place in `stops` of the label; 0 where the route begins at it, as that of a flow from a component to itself
 */
export function routeOf(stops: readonly Stop[], label: number, columns: readonly Column[], boxes: readonly Place[]): readonly Point[] {
  const own = (part: readonly Stop[]): readonly Place[] => part.flatMap((stop) => ('place' in stop ? [stop.place] : []));
  return (label === 0 ? [stops] : [stops.slice(0, label + 1), stops.slice(label)]).flatMap((part) => {
    const ends = new Set(own(part));
    return stretch(part, columns, boxes.filter((box) => !ends.has(box)));
  });
}
