import type { Rect } from '../read/rect';
import { blockAddress } from './matrices';

/** Excel takes addresses of fewer than 8,192 characters. */
const LONGEST = 8_000;

export const rectAddress = ({ firstRow, firstColumn, lastRow, lastColumn }: Rect): string => blockAddress(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1);

/**
 * Cells of the same key as rectangles: runs of a row, joined with the same run in the row above.
 * @param rows keys by sheet row and 0-based column
 */
export function areasByKey(rows: Iterable<readonly [row: number, keys: readonly (string | undefined)[]]>): ReadonlyMap<string, readonly Rect[]> {
  const areas = new Map<string, Rect[]>();
  let open = new Map<string, { rect: Rect; key: string }>();
  let previous = -1;
  for (const [row, keys] of [...rows].sort(([a], [b]) => a - b)) {
    const next: typeof open = new Map();
    for (let first = 0; first < keys.length; first += 1) {
      const key = keys[first];
      if (key === undefined) continue;
      let last = first;
      while (keys[last + 1] === key) last += 1;
      const run = `${first} ${last} ${key}`;
      const above = row === previous + 1 ? open.get(run)?.rect : undefined;
      const rect = { firstRow: above?.firstRow ?? row, lastRow: row, firstColumn: first, lastColumn: last };
      next.set(run, { rect, key });
      open.delete(above === undefined ? '' : run);
      first = last;
    }
    close(open, areas);
    open = next;
    previous = row;
  }
  close(open, areas);
  return areas;
}

function close(open: ReadonlyMap<string, { rect: Rect; key: string }>, areas: Map<string, Rect[]>): void {
  for (const { rect, key } of open.values()) {
    const closed = areas.get(key);
    if (closed === undefined) areas.set(key, [rect]);
    else closed.push(rect);
  }
}

/** Addresses as lists that are short enough for one `RangeAreas` each. */
export function addressLists(addresses: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST) lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
