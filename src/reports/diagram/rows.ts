import type { Arrangement, Item, ZoneSpan } from './arrange';
import { ZONE_PADDING } from './columns';
import { settle, type Order, type Pull } from './settle';

const GAP = { box: 12, route: 7, zone: 16 };

/** Middles of items, tops and bottoms of zones, in points from 0. */
export interface Rows {
  readonly middles: ReadonlyMap<string, number>;
  readonly zones: ReadonlyMap<string, { readonly top: number; readonly bottom: number }>;
  readonly height: number;
}

const top = (zone: string): string => `top ${zone}`;
const bottom = (zone: string): string => `bottom ${zone}`;
const isRoute = ({ width }: Item): boolean => width === 0;

/** Whether an item belongs in a zone's rectangle: what dagre put there of the zone's components and of flows that end in it. */
function belongs(item: Item, zone: ZoneSpan, flows: ReadonlySet<string>, members: ReadonlySet<string>): boolean {
  return members.has(item.key) || (flows.has(item.key) && item.y > zone.top && item.y < zone.bottom);
}

interface Draft {
  readonly places: Map<string, number>;
  readonly orders: Order[];
}

function orderZone(zone: ZoneSpan, head: number, members: ReadonlySet<string>, arrangement: Arrangement, draft: Draft): void {
  draft.places.set(top(zone.key), zone.top);
  draft.places.set(bottom(zone.key), zone.bottom);
  draft.orders.push({ above: top(zone.key), below: bottom(zone.key), gap: head + 2 * ZONE_PADDING });
  const ending = new Set([...arrangement.routes.values()].filter((stops) => members.has(stops[0] ?? '') || members.has(stops.at(-1) ?? '')).flat());
  for (const item of arrangement.items.filter(({ column }) => column >= zone.first && column <= zone.last)) {
    const half = item.height / 2;
    if (belongs(item, zone, ending, members)) {
      draft.orders.push({ above: top(zone.key), below: item.key, gap: head + half + (isRoute(item) ? 0 : 2) }, { above: item.key, below: bottom(zone.key), gap: half + ZONE_PADDING });
      draft.places.set(item.key, Math.min(Math.max(draft.places.get(item.key) ?? item.y, zone.top + 1), zone.bottom - 1));
    } else if (item.y < (zone.top + zone.bottom) / 2) {
      draft.orders.push({ above: item.key, below: top(zone.key), gap: half + GAP.route });
      draft.places.set(item.key, Math.min(item.y, zone.top - 1));
    } else {
      draft.orders.push({ above: bottom(zone.key), below: item.key, gap: half + GAP.route });
      draft.places.set(item.key, Math.max(item.y, zone.bottom + 1));
    }
  }
}

function orderColumns({ items }: Arrangement, { places, orders }: Draft): void {
  const columns = new Map<number, Item[]>();
  for (const item of items) columns.set(item.column, [...(columns.get(item.column) ?? []), item]);
  for (const column of columns.values()) {
    column.sort((a, b) => (places.get(a.key) ?? a.y) - (places.get(b.key) ?? b.y));
    column.slice(1).forEach((item, i) => {
      const before = column[i];
      if (before === undefined) return;
      const gap = isRoute(item) || isRoute(before) ? GAP.route : GAP.box;
      orders.push({ above: before.key, below: item.key, gap: before.height / 2 + item.height / 2 + gap });
    });
  }
}

function orderZones(zones: readonly ZoneSpan[], { orders }: Draft): void {
  zones.forEach((a, i) => {
    for (const b of zones.slice(i + 1)) {
      if (a.first > b.last || b.first > a.last) continue;
      const [upper, lower] = a.top + a.bottom <= b.top + b.bottom ? [a, b] : [b, a];
      orders.push({ above: bottom(upper.key), below: top(lower.key), gap: GAP.zone });
    }
  });
}

/** Lines want to be level; long ones most of all. */
function pullsOf({ items, routes }: Arrangement): readonly Pull[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const routed = (key: string): boolean => (byKey.get(key)?.width ?? 1) === 0;
  return [...routes.values()].flatMap((stops) => stops.slice(1).map((to, i): Pull => {
    const from = stops[i] ?? to;
    return { a: from, b: to, weight: routed(from) && routed(to) ? 8 : routed(from) || routed(to) ? 3 : 1 };
  }));
}

/**
 * Vertical places of an arrangement: as low a picture as the boxes allow, in dagre's order, zones never meeting what is not in them,
 * and lines as level as that permits.
 * @param heads heights of the zones' heads, by key
 * @param members keys of the components of each zone
 */
export function rowsOf(arrangement: Arrangement, heads: ReadonlyMap<string, number>, members: ReadonlyMap<string, ReadonlySet<string>>): Rows {
  const draft: Draft = { places: new Map(arrangement.items.map(({ key, y }) => [key, y])), orders: [] };
  for (const zone of arrangement.zones) orderZone(zone, heads.get(zone.key) ?? 0, members.get(zone.key) ?? new Set(), arrangement, draft);
  orderColumns(arrangement, draft);
  orderZones(arrangement.zones, draft);
  const margins = new Map(arrangement.items.map(({ key, height }) => [key, height / 2]));
  const hugging = arrangement.zones.map(({ key }) => [top(key), bottom(key)] as const);
  const { places, height } = settle({ ...draft, pulls: pullsOf(arrangement), margins, hugging });
  const zones = new Map(arrangement.zones.map(({ key }) => [key, { top: places.get(top(key)) ?? 0, bottom: places.get(bottom(key)) ?? 0 }]));
  return { middles: places, zones, height };
}
