/** One thing stands above another, their places at least `gap` apart. */
export interface Order {
  readonly above: string;
  readonly below: string;
  readonly gap: number;
}

/** Two things that want to stand level. */
export interface Pull {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

export interface Problem {
  /** Wanted order: what has the smaller number stands above. Orders against it are dropped, so that there is no circle. */
  readonly places: ReadonlyMap<string, number>;
  readonly orders: readonly Order[];
  readonly pulls: readonly Pull[];
  /** Half heights: nothing reaches above 0 or below the height. */
  readonly margins: ReadonlyMap<string, number>;
  /** Tops and bottoms that close in on what is between them. */
  readonly hugging: readonly (readonly [top: string, bottom: string])[];
}

const ROUNDS = 60;

interface Bounds {
  readonly above: Map<string, Order[]>;
  readonly below: Map<string, Order[]>;
}

function boundsOf(sequence: readonly string[], orders: readonly Order[]): Bounds {
  const at = new Map(sequence.map((key, i) => [key, i]));
  const bounds: Bounds = { above: new Map(sequence.map((key) => [key, []])), below: new Map(sequence.map((key) => [key, []])) };
  for (const order of orders) {
    if ((at.get(order.above) ?? 0) >= (at.get(order.below) ?? 0)) continue;
    bounds.above.get(order.below)?.push(order);
    bounds.below.get(order.above)?.push(order);
  }
  return bounds;
}

/**
 * Places on a line that keep every order, in as little height as that takes, with the pulls followed as far as there is room.
 * The same problem gives the same places.
 */
export function settle({ places: wanted, orders, pulls, margins, hugging }: Problem): { readonly places: ReadonlyMap<string, number>; readonly height: number } {
  const sequence = [...wanted.keys()].sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
  const { above, below } = boundsOf(sequence, orders);
  const places = new Map<string, number>();
  const margin = (key: string): number => margins.get(key) ?? 0;
  const place = (key: string): number => places.get(key) ?? 0;
  const lowest = (key: string): number => Math.max(margin(key), ...(above.get(key) ?? []).map((order) => place(order.above) + order.gap));
  for (const key of sequence) places.set(key, lowest(key));
  const height = Math.max(0, ...sequence.map((key) => place(key) + margin(key)));
  const highest = (key: string): number => Math.min(height - margin(key), ...(below.get(key) ?? []).map((order) => place(order.below) - order.gap));

  const pulling = new Map<string, { readonly to: string; readonly weight: number }[]>();
  const pull = (key: string, to: string, weight: number) => pulling.set(key, [...(pulling.get(key) ?? []), { to, weight }]);
  for (const { a, b, weight } of pulls) {
    pull(a, b, weight);
    pull(b, a, weight);
  }
  const wish = (key: string): number | undefined => {
    const others = pulling.get(key);
    if (others === undefined) return undefined;
    const weight = others.reduce((sum, other) => sum + other.weight, 0);
    return others.reduce((sum, other) => sum + place(other.to) * other.weight, 0) / weight;
  };
  const move = (keys: readonly string[]) => {
    for (const key of keys) {
      const to = wish(key);
      if (to !== undefined) places.set(key, Math.max(lowest(key), Math.min(highest(key), to)));
    }
  };
  const hug = (open: boolean) => {
    for (const [top, bottom] of hugging) {
      places.set(top, open ? lowest(top) : highest(top));
      places.set(bottom, open ? highest(bottom) : lowest(bottom));
    }
  };
  const backwards = [...sequence].reverse();
  for (let round = 0; round < ROUNDS; round += 1) {
    hug(round % 2 === 0);
    move(round % 4 < 2 ? backwards : sequence);
  }
  hug(false);
  return { places, height };
}
