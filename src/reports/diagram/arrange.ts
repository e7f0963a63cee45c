import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import type { Arrangement, Boxes, ZoneSpan } from './arrangement';
import type { DiagramFlow, DiagramGraph } from './graph';

type Drawing = Graph<GraphLabel, NodeLabel, EdgeLabel>;
const SPACING = { rankdir: 'LR', nodesep: 12, edgesep: 10, ranksep: 40 } as const;
/** How dagre is asked to arrange. */
export interface Manner {
  /** The way to choose columns: the better one, or the faster one. */
  readonly ranker: 'network-simplex' | 'tight-tree';
  /** How much more flows pull their ends together than the order of zones does; a whole number, as dagre fails on the rounding of others. */
  readonly firmness: number;
}

/** Flows between zones are laid out upwards in trust, whichever way they run. */
function runsBackwards(graph: DiagramGraph): (flow: DiagramFlow) => boolean {
  const ranks = new Map(graph.zones.map(({ key, trustRank }) => [key, trustRank ?? 0]));
  const rankOf = new Map(graph.nodes.map(({ key, zone }) => [key, zone === undefined ? undefined : ranks.get(zone)]));
  return ({ from, to }) => (rankOf.get(from) ?? 0) > (rankOf.get(to) ?? rankOf.get(from) ?? 0);
}

/** Zones begin the further right, the more they are trusted: somewhere right of where each zone of the next lower rank begins. */
function orderZones(drawing: Drawing, graph: DiagramGraph): void {
  const zoneOf = new Map(graph.nodes.map(({ key, zone }) => [key, zone]));
  const entered = new Set(graph.flows.filter(({ from, to }) => from !== to && zoneOf.get(from) === zoneOf.get(to)).map(({ to }) => to));
  const entries = (key: string): number => drawing.inEdges(key)?.length ?? 0;
  const zones = graph.zones.map(({ key, trustRank }) => ({ trustRank, starts: graph.nodes.filter((node) => node.zone === key && !entered.has(node.key)).sort((a, b) => entries(a.key) - entries(b.key)) }));
  const ranks = [...new Set(zones.map(({ trustRank }) => trustRank))].filter((rank) => rank !== undefined).sort((a, b) => a - b);
  const of = (rank: number | undefined) => zones.filter(({ trustRank }) => trustRank === rank);
  const steps = ranks.slice(1).flatMap((rank, i) => of(ranks[i]).flatMap(({ starts }) => starts.slice(0, 1).flatMap((from) => of(rank).flatMap((zone) => zone.starts.map((to) => [from.key, to.key] as const)))));
  for (const [from, to] of steps) drawing.setEdge(from, to, { minlen: 1, weight: 1 });
}

function drawingOf(graph: DiagramGraph, boxes: Boxes, backwards: (flow: DiagramFlow) => boolean, { ranker, firmness }: Manner): Drawing {
  const drawing: Drawing = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ compound: true });
  drawing.setGraph({ ...SPACING, ranker });
  for (const { key } of graph.zones) drawing.setNode(key, { width: 0, height: 0 });
  for (const { key, zone } of graph.nodes) {
    const { width = 0, height = 0 } = boxes.nodes.get(key) ?? {};
    drawing.setNode(key, { width, height });
    if (zone !== undefined) drawing.setParent(key, zone);
  }
  const zoneOf = new Map(graph.nodes.map(({ key, zone }) => [key, zone]));
  for (const flow of graph.flows) {
    const { width = 0, height = 0 } = boxes.flows.get(flow.key) ?? {};
    drawing.setNode(flow.key, { width, height });
    const [from, to] = backwards(flow) ? [flow.to, flow.from] : [flow.from, flow.to];
    const zone = zoneOf.get(to);
    if (zone !== undefined) drawing.setParent(flow.key, zone);
    drawing.setEdge(from, flow.key, { weight: firmness });
    if (from !== to) drawing.setEdge(flow.key, to, { weight: firmness });
  }
  orderZones(drawing, graph);
  return drawing;
}

/**
 * Columns and vertical order of a graph, by dagre: zones as clusters, labels with the room they need; undefined for the few graphs that dagre cannot do.
 * The same graph gives the same arrangement. Zones without components are left out.
 */
export function arrange(graph: DiagramGraph, boxes: Boxes, manner: Manner): Arrangement | undefined {
  const backwards = runsBackwards(graph);
  const zones = graph.zones.filter(({ key }) => graph.nodes.some(({ zone }) => zone === key));
  const drawing = drawingOf({ ...graph, zones }, boxes, backwards, manner);
  try {
    layout(drawing);
  } catch {
    // dagre 3.1.3 throws where it puts two nodes on one spot ("Not possible to find intersection"): another manner may do.
    return undefined;
  }
  return arrangementOf(drawing, graph, zones.map(({ key }) => key), backwards);
}

interface Placed {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function arrangementOf(drawing: Drawing, graph: DiagramGraph, zones: readonly string[], backwards: (flow: DiagramFlow) => boolean): Arrangement {
  const boxes = [...graph.nodes, ...graph.flows].map(({ key }) => ({ key, ...placed(drawing.node(key)) }));
  const passes: Placed[] = [];
  const between = (from: string, to: string): readonly string[] => (drawing.edge(from, to).points ?? []).slice(1, -1).map(({ x, y }, i) => {
    const key = `${from} ${to} ${i}`;
    passes.push({ key, x, y, width: 0, height: 0 });
    return key;
  });
  const routes = new Map(graph.flows.map((flow): [string, readonly string[]] => {
    if (flow.from === flow.to) return [flow.key, [flow.key, ...[...between(flow.from, flow.key)].reverse(), flow.from]];
    const [from, to] = backwards(flow) ? [flow.to, flow.from] : [flow.from, flow.to];
    const stops = [from, ...between(from, flow.key), flow.key, ...between(flow.key, to), to];
    return [flow.key, backwards(flow) ? stops.reverse() : stops];
  }));
  const raw = [...boxes, ...passes];
  const xs = [...new Set(raw.map(({ x }) => Math.round(x)))].sort((a, b) => a - b);
  const columns = xs.filter((x) => raw.some((item) => Math.round(item.x) === x && item.width > 0));
  const columnOf = (x: number): number => columns.indexOf(Math.round(x));
  const items = raw.filter(({ x }) => columnOf(x) >= 0).map(({ key, width, height, x, y }) => ({ key, width, height, y, column: columnOf(x) }));
  const kept = new Set(items.map(({ key }) => key));
  const spans = zones.map((key): ZoneSpan => {
    const members = items.filter((item) => graph.nodes.some((node) => node.key === item.key && node.zone === key)).map(({ column }) => column);
    const { y, height } = placed(drawing.node(key));
    return { key, first: Math.min(...members), last: Math.max(...members), top: y - height / 2, bottom: y + height / 2 };
  });
  return { items, zones: spans, routes: new Map([...routes].map(([key, stops]) => [key, stops.filter((stop) => kept.has(stop))])) };
}

const placed = ({ x = 0, y = 0, width = 0, height = 0 }: NodeLabel): Omit<Placed, 'key'> => ({ x, y, width, height });
