import type { Arrangement, Item, ZoneSpan } from './arrangement';
import { ZONE_PADDING } from './columns';
import { settle, type Order, type Pull } from './settle';
import { tension, swapped } from './swap';

const GAP = { box: 12, route: 7, zone: 16 };
const MOST_ROUNDS = 8;
/** One point of height weighs as much as that many points of slope. */
const HEIGHT_WEIGHT = 20;

/** Middles of items, tops and bottoms of zones, in points from 0. */
export interface Rows {
  readonly middles: ReadonlyMap<string, number>;
  readonly zones: ReadonlyMap<string, { readonly top: number; readonly bottom: number }>;
  readonly height: number;
}

type Side = 'above' | 'in' | 'below';
interface Standing {
  readonly item: Item;
  readonly zone: string;
  readonly side: Side;
}

const top = (zone: string): string => `top ${zone}`;
const bottom = (zone: string): string => `bottom ${zone}`;
const isRoute = ({ width }: Item): boolean => width === 0;

/** Where the items in a zone's columns stand: in it are its components, and what dagre put there of flows that end in it. */
function standings(zone: ZoneSpan, members: ReadonlySet<string>, { items, routes }: Arrangement): readonly Standing[] {
  const ending = new Set([...routes.values()].filter((stops) => members.has(stops[0] ?? '') || members.has(stops.at(-1) ?? '')).flat());
  return items.filter(({ column }) => column >= zone.first && column <= zone.last).map((item) => {
    const inside = members.has(item.key) || (ending.has(item.key) && item.y > zone.top && item.y < zone.bottom);
    return { item, zone: zone.key, side: inside ? 'in' : item.y < (zone.top + zone.bottom) / 2 ? 'above' : 'below' };
  });
}

function zoneOrders(standing: readonly Standing[], heads: ReadonlyMap<string, number>): readonly Order[] {
  return standing.flatMap(({ item: { key, height, width }, zone, side }) => {
    const half = height / 2;
    if (side === 'above') return [{ above: key, below: top(zone), gap: half + GAP.route }];
    if (side === 'below') return [{ above: bottom(zone), below: key, gap: half + GAP.route }];
    return [{ above: top(zone), below: key, gap: (heads.get(zone) ?? 0) + half + (width === 0 ? 0 : 2) }, { above: key, below: bottom(zone), gap: half + ZONE_PADDING }];
  });
}

/** Zones above each other keep their distance, and each has room for its head. */
function orderZones(zones: readonly ZoneSpan[], heads: ReadonlyMap<string, number>): readonly Order[] {
  return zones.flatMap((a, i) => [
    { above: top(a.key), below: bottom(a.key), gap: (heads.get(a.key) ?? 0) + 2 * ZONE_PADDING },
    ...zones.slice(i + 1).filter((b) => a.first <= b.last && b.first <= a.last).map((b): Order => {
      const [upper, lower] = a.top + a.bottom <= b.top + b.bottom ? [a, b] : [b, a];
      return { above: bottom(upper.key), below: top(lower.key), gap: GAP.zone };
    }),
  ]);
}

/** The items of each column from top to bottom. */
function sequences({ items }: Arrangement, places: ReadonlyMap<string, number>): readonly (readonly Item[])[] {
  const columns = new Map<number, Item[]>();
  for (const item of items) columns.set(item.column, [...(columns.get(item.column) ?? []), item]);
  return [...columns.values()].map((column) => column.sort((a, b) => (places.get(a.key) ?? 0) - (places.get(b.key) ?? 0)));
}

const columnOrders = (columns: readonly (readonly Item[])[]): readonly Order[] => columns.flatMap((column) => column.slice(1).flatMap((item, i) => {
  const before = column[i];
  if (before === undefined) return [];
  return [{ above: before.key, below: item.key, gap: (before.height + item.height) / 2 + (isRoute(item) || isRoute(before) ? GAP.route : GAP.box) }];
}));

/** Lines want to be level; long ones most of all. */
function pullsOf({ items, routes }: Arrangement): readonly Pull[] {
  const routed = new Set(items.filter(isRoute).map(({ key }) => key));
  return [...routes.values()].flatMap((stops) => stops.slice(1).map((to, i): Pull => {
    const from = stops[i] ?? to;
    return { a: from, b: to, weight: routed.has(from) && routed.has(to) ? 8 : routed.has(from) || routed.has(to) ? 3 : 1 };
  }));
}

/** dagre's order, with what it left on the wrong side of a zone's border put where it belongs. */
function firstPlaces(arrangement: Arrangement, standing: readonly Standing[]): ReadonlyMap<string, number> {
  const places = new Map(arrangement.items.map(({ key, y }) => [key, y]));
  const spans = new Map(arrangement.zones.map((zone) => [zone.key, zone]));
  for (const { item: { key, y }, zone, side } of standing) {
    const { top: from = y, bottom: to = y } = spans.get(zone) ?? {};
    const at = places.get(key) ?? y;
    places.set(key, side === 'above' ? Math.min(at, from - 1) : side === 'below' ? Math.max(at, to + 1) : Math.min(Math.max(at, from + 1), to - 1));
  }
  for (const zone of arrangement.zones) places.set(top(zone.key), zone.top).set(bottom(zone.key), zone.bottom);
  return places;
}

/**
 * Vertical places of an arrangement: as low a picture as the boxes allow, zones never meeting what is not in them, and lines as level as that
 * permits. Begins with dagre's order and swaps neighbours where that makes lines shorter.
 * @param heads heights of the zones' heads, by key
 * @param members keys of the components of each zone
 */
export function rowsOf(arrangement: Arrangement, heads: ReadonlyMap<string, number>, members: ReadonlyMap<string, ReadonlySet<string>>): Rows {
  const standing = arrangement.zones.flatMap((zone) => standings(zone, members.get(zone.key) ?? new Set(), arrangement));
  const fixed = [...zoneOrders(standing, heads), ...orderZones(arrangement.zones, heads)];
  const pulls = pullsOf(arrangement);
  const margins = new Map(arrangement.items.map(({ key, height }) => [key, height / 2]));
  const hugging = arrangement.zones.map(({ key }) => [top(key), bottom(key)] as const);
  const solve = (places: ReadonlyMap<string, number>) => settle({ places, orders: [...fixed, ...columnOrders(sequences(arrangement, places))], pulls, margins, hugging });
  const cost = (solution: ReturnType<typeof solve>): number => tension(pulls, solution.places) + solution.height * HEIGHT_WEIGHT;

  const sides = new Map<string, string>();
  for (const { item, zone, side } of standing) sides.set(item.key, `${sides.get(item.key) ?? ''} ${zone} ${side}`);
  let best = solve(firstPlaces(arrangement, standing));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = solve(swapped(sequences(arrangement, best.places), best.places, pulls, (key) => sides.get(key) ?? ''));
    if (cost(next) >= cost(best)) break;
    best = next;
  }
  const { places, height } = best;
  const zones = new Map(arrangement.zones.map(({ key }) => [key, { top: places.get(top(key)) ?? 0, bottom: places.get(bottom(key)) ?? 0 }]));
  return { middles: places, zones, height };
}
