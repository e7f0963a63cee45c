import type { Item } from './arrangement';
import type { Pull } from './settle';

const MOST_PASSES = 12;
/** A swap is worth this many points of slope at least, and a crossing of lines as much as that many. */
const [WORTH, CROSSING] = [1, 120];

/** How far from level lines are, in weighted points. */
export function tension(pulls: readonly Pull[], places: ReadonlyMap<string, number>): number {
  return pulls.reduce((sum, { a, b, weight }) => sum + weight * Math.abs((places.get(a) ?? 0) - (places.get(b) ?? 0)), 0);
}

interface Joint {
  readonly to: string;
  readonly weight: number;
  readonly left: boolean;
}

function jointsOf(columns: readonly (readonly Item[])[], pulls: readonly Pull[]): (key: string) => readonly Joint[] {
  const column = new Map(columns.flat().map((item) => [item.key, item.column]));
  const joints = new Map<string, Joint[]>();
  const join = (from: string, to: string, weight: number) => joints.set(from, [...(joints.get(from) ?? []), { to, weight, left: (column.get(to) ?? 0) < (column.get(from) ?? 0) }]);
  for (const { a, b, weight } of pulls) {
    join(a, b, weight);
    join(b, a, weight);
  }
  return (key) => joints.get(key) ?? [];
}

/**
 * Places after neighbours in a column changed theirs wherever that uncrosses lines or makes them more level.
 * @param columns items from top to bottom
 * @param side where an item stands to the zones; only items with the same change places
 */
export function swapped(columns: readonly (readonly Item[])[], from: ReadonlyMap<string, number>, pulls: readonly Pull[], side: (key: string) => string): ReadonlyMap<string, number> {
  const places = new Map(from);
  const place = (key: string): number => places.get(key) ?? 0;
  const joints = jointsOf(columns, pulls);
  const slope = (key: string, at: number): number => joints(key).reduce((sum, { to, weight }) => sum + weight * Math.abs(at - place(to)), 0);
  /** Lines that cross when the first stands above the second, less those that cross when it stands below. */
  const crossings = (upper: string, lower: string): number => joints(upper).reduce((sum, u) => sum + joints(lower).reduce((more, l) => more + (u.left === l.left ? Math.sign(place(u.to) - place(l.to)) : 0), 0), 0);

  const exchange = (column: Item[], i: number): boolean => {
    const [upper, lower] = [column[i], column[i + 1]];
    if (upper === undefined || lower === undefined || side(upper.key) !== side(lower.key)) return false;
    const [a, b] = [place(upper.key), place(lower.key)];
    const [up, down] = [a + (lower.height - upper.height) / 2, b + (lower.height - upper.height) / 2];
    const gain = slope(upper.key, a) + slope(lower.key, b) - slope(upper.key, down) - slope(lower.key, up) + CROSSING * crossings(upper.key, lower.key);
    if (gain < WORTH) return false;
    places.set(upper.key, down).set(lower.key, up);
    column.splice(i, 2, lower, upper);
    return true;
  };
  for (const sequence of columns) {
    const column = [...sequence];
    for (let pass = 0, moved = true; moved && pass < MOST_PASSES; pass += 1) {
      moved = false;
      for (let i = 0; i + 1 < column.length; i += 1) moved = exchange(column, i) || moved;
    }
  }
  return places;
}
