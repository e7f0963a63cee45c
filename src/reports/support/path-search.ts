export interface Edge {
  readonly from: string;
  readonly to: string;
}

export interface PathSearch {
  readonly edges: readonly Edge[];
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  readonly mostHops: number;
  /** Hops to try before the search stops; dense graphs have more paths than anyone can count. */
  readonly mostSteps?: number;
}

/** A path told backwards, so that paths share their beginnings. */
interface Trail {
  readonly node: string;
  readonly before: Trail | undefined;
}

const MOST_STEPS = 200_000;

/**
 * Paths from any start to any end that visit no node twice, of one hop or more.
 * Out: shortest first, else in the order of starts and edges; `complete` is false when the search stopped early.
 */
export function findPaths({ edges, starts, ends, mostHops, mostSteps = MOST_STEPS }: PathSearch): { readonly paths: readonly (readonly string[])[]; readonly complete: boolean } {
  const following = neighbours(edges, (edge) => [edge.from, edge.to]);
  const left = hopsLeft(neighbours(edges, (edge) => [edge.to, edge.from]), ends, mostHops);
  const isEnd = new Set(ends);
  const paths: (readonly string[])[] = [];
  let steps = 0;
  let trails: readonly Trail[] = starts.filter((node) => left.has(node)).map((node) => ({ node, before: undefined }));
  for (let hops = 1; hops <= mostHops && trails.length > 0; hops += 1) {
    const longer: Trail[] = [];
    for (const trail of trails) {
      for (const node of following.get(trail.node) ?? []) {
        if (steps === mostSteps) return { paths, complete: false };
        steps += 1;
        if ((left.get(node) ?? Infinity) > mostHops - hops || visits(trail, node)) continue;
        const next = { node, before: trail };
        if (isEnd.has(node)) paths.push(told(next));
        if (hops < mostHops) longer.push(next);
      }
    }
    trails = longer;
  }
  return { paths, complete: true };
}

function neighbours(edges: readonly Edge[], direction: (edge: Edge) => readonly [string, string]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const edge of edges) {
    const [from, to] = direction(edge);
    const nodes = found.get(from);
    if (nodes === undefined) found.set(from, new Set([to]));
    else nodes.add(to);
  }
  return found;
}

/** Hops from each node to the nearest end, as far as `most`; a trail that can no longer arrive in time is not followed. */
function hopsLeft(preceding: ReadonlyMap<string, ReadonlySet<string>>, ends: readonly string[], most: number): ReadonlyMap<string, number> {
  const left = new Map(ends.map((node) => [node, 0]));
  let reached: readonly string[] = ends;
  for (let hops = 1; hops <= most; hops += 1) {
    const next: string[] = [];
    for (const node of reached) {
      for (const before of preceding.get(node) ?? []) {
        if (left.has(before)) continue;
        left.set(before, hops);
        next.push(before);
      }
    }
    reached = next;
  }
  return left;
}

function visits(trail: Trail, node: string): boolean {
  for (let at: Trail | undefined = trail; at !== undefined; at = at.before) if (at.node === node) return true;
  return false;
}

function told(trail: Trail): readonly string[] {
  const nodes: string[] = [];
  for (let at: Trail | undefined = trail; at !== undefined; at = at.before) nodes.push(at.node);
  return nodes.reverse();
}
