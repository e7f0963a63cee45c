import type { Arrangement, Boxes, Item } from './arrangement';
import type { DiagramGraph } from './graph';

const ABOVE_ALL = -1000;
const STEP = 100;

/**
 * The arrangement that always works: each zone a column of components, in order of trust, each followed by a column of labels;
 * lines to zones further away run above those between.
 */
export function plainArrangement(graph: DiagramGraph, boxes: Boxes): Arrangement {
  const zones = graph.zones.filter(({ key }) => graph.nodes.some(({ zone }) => zone === key)).sort((a, b) => (a.trustRank ?? 0) - (b.trustRank ?? 0)).map(({ key }) => key);
  const groups: readonly (string | undefined)[] = graph.nodes.some(({ zone }) => zone === undefined) ? [undefined, ...zones] : zones;
  const groupOf = new Map(graph.nodes.map(({ key, zone }) => [key, groups.indexOf(zone)]));
  const items: Item[] = groups.flatMap((group, g) => graph.nodes.filter(({ zone }) => zone === group).map(({ key }, i) => ({ key, column: 2 * g, y: i * STEP, width: boxes.nodes.get(key)?.width ?? 0, height: boxes.nodes.get(key)?.height ?? 0 })));
  const routes = new Map(graph.flows.map(({ key, from, to }, i): [string, readonly string[]] => {
    const [start, end] = [groupOf.get(from) ?? 0, groupOf.get(to) ?? 0];
    const label = 2 * Math.min(start, end) + 1;
    items.push({ key, column: label, y: i * STEP, width: boxes.flows.get(key)?.width ?? 0, height: boxes.flows.get(key)?.height ?? 0 });
    const passes = Array.from({ length: Math.max(0, 2 * Math.max(start, end) - label - 1) }, (_, at) => ({ key: `${key} ${at}`, column: label + 1 + at, y: ABOVE_ALL, width: 0, height: 0 }));
    items.push(...passes);
    if (from === to) return [key, [key, from]];
    const upwards = [key, ...passes.map((pass) => pass.key)];
    return [key, [from, ...(start <= end ? upwards : upwards.reverse()), to]];
  }));
  const spans = zones.map((key) => {
    const column = 2 * groups.indexOf(key);
    return { key, first: column, last: column, top: -STEP, bottom: graph.nodes.length * STEP };
  });
  return { items, zones: spans, routes };
}
