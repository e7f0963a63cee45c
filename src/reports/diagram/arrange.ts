import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import type { TextBox } from './boxes';
import type { DiagramFlow, DiagramGraph } from './graph';

/** Something that takes room in a column: a component, a label, a zone without components, or a route that passes by. */
export interface Item {
  readonly key: string;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  /** Where dagre put its middle. */
  readonly y: number;
}

/** The rectangle dagre gave a zone, in columns across and points down. */
export interface ZoneSpan {
  readonly key: string;
  readonly first: number;
  readonly last: number;
  readonly top: number;
  readonly bottom: number;
}

/** Columns from left to right, and who stands in them in which order. */
export interface Arrangement {
  readonly items: readonly Item[];
  readonly zones: readonly ZoneSpan[];
  /** Keys of the items a flow runs through, from its start to its end; its label bears the flow's own key. */
  readonly routes: ReadonlyMap<string, readonly string[]>;
}

type Drawing = Graph<GraphLabel, NodeLabel, EdgeLabel>;
export interface Boxes {
  readonly nodes: ReadonlyMap<string, TextBox>;
  readonly flows: ReadonlyMap<string, TextBox>;
}

const SPACING = { rankdir: 'LR', nodesep: 12, edgesep: 10, ranksep: 40 } as const;
/** dagre counts lengths in half columns. */
const ONE_COLUMN = 0.5;
const LEAST_WEIGHT = 0.01;
const entry = (zone: string): string => `entry ${zone}`;

/** Zones begin the further right, the more they are trusted: entries in a row, each before the components of its zone. */
function addEntries(drawing: Drawing, graph: DiagramGraph): void {
  const filled = graph.zones.filter(({ key, trustRank }) => trustRank !== undefined && graph.nodes.some(({ zone }) => zone === key));
  const ranks = [...new Set(filled.map(({ trustRank }) => trustRank))].sort((a, b) => (a ?? 0) - (b ?? 0));
  const follow = (from: string, to: string) => drawing.setEdge(from, to, { width: 0, height: 0, minlen: ONE_COLUMN, weight: LEAST_WEIGHT }, 'order');
  for (const { key, trustRank } of filled) {
    drawing.setNode(entry(key), { width: 0, height: 0 });
    drawing.setParent(entry(key), key);
    for (const node of graph.nodes) if (node.zone === key) follow(entry(key), node.key);
    const next = ranks[ranks.indexOf(trustRank) + 1];
    if (next !== undefined) for (const other of filled) if (other.trustRank === next) follow(entry(key), entry(other.key));
  }
}

/** Flows between zones are laid out upwards in trust, whichever way they run. */
function runsBackwards(graph: DiagramGraph): (flow: DiagramFlow) => boolean {
  const ranks = new Map(graph.zones.map(({ key, trustRank }) => [key, trustRank ?? 0]));
  const rankOf = new Map(graph.nodes.map(({ key, zone }) => [key, zone === undefined ? undefined : ranks.get(zone)]));
  return ({ from, to }) => (rankOf.get(from) ?? 0) > (rankOf.get(to) ?? rankOf.get(from) ?? 0);
}

/** A flow from a component to itself: its label stands beside the component. */
function addLoop(drawing: Drawing, { key, from }: DiagramFlow, size: { readonly width: number; readonly height: number }): void {
  drawing.setNode(key, { ...size });
  const zone = drawing.parent(from);
  if (zone !== undefined) drawing.setParent(key, zone);
  drawing.setEdge(from, key, { width: 0, height: 0, minlen: ONE_COLUMN }, key);
}

function drawingOf(graph: DiagramGraph, boxes: Boxes, backwards: (flow: DiagramFlow) => boolean): Drawing {
  const drawing: Drawing = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ compound: true, multigraph: true });
  drawing.setGraph({ ...SPACING });
  for (const { key } of graph.zones) drawing.setNode(key, { width: 0, height: 0 });
  for (const { key, zone } of graph.nodes) {
    const { width = 0, height = 0 } = boxes.nodes.get(key) ?? {};
    drawing.setNode(key, { width, height });
    if (zone !== undefined) drawing.setParent(key, zone);
  }
  for (const flow of graph.flows) {
    const { width = 0, height = 0 } = boxes.flows.get(flow.key) ?? {};
    if (flow.from === flow.to) {
      addLoop(drawing, flow, { width, height });
      continue;
    }
    const [from, to] = backwards(flow) ? [flow.to, flow.from] : [flow.from, flow.to];
    drawing.setEdge(from, to, { width, height, labelpos: 'c' }, flow.key);
  }
  addEntries(drawing, graph);
  return drawing;
}

/**
 * Columns and vertical order of a graph, by dagre: zones as clusters, labels with the room they need.
 * The same graph gives the same arrangement. Zones without components are left out.
 */
export function arrange(graph: DiagramGraph, boxes: Boxes): Arrangement {
  const backwards = runsBackwards(graph);
  const zones = graph.zones.filter(({ key }) => graph.nodes.some(({ zone }) => zone === key));
  const drawing = drawingOf({ ...graph, zones }, boxes, backwards);
  layout(drawing);
  return arrangementOf(drawing, graph, zones.map(({ key }) => key), backwards);
}

function arrangementOf(drawing: Drawing, graph: DiagramGraph, zones: readonly string[], backwards: (flow: DiagramFlow) => boolean): Arrangement {
  const raw: (Omit<Item, 'column'> & { readonly x: number })[] = graph.nodes.map(({ key }) => ({ key, ...placed(drawing.node(key)) }));
  const routes = new Map<string, readonly string[]>();
  for (const flow of graph.flows) {
    if (flow.from === flow.to) {
      raw.push({ key: flow.key, ...placed(drawing.node(flow.key)) });
      routes.set(flow.key, [flow.from, flow.key]);
      continue;
    }
    const [from, to] = backwards(flow) ? [flow.to, flow.from] : [flow.from, flow.to];
    const edge = drawing.edge(from, to, flow.key);
    const label = placed(edge);
    const stops = (edge.points ?? []).slice(1, -1).map(({ x, y }, i) => (Math.abs(x - label.x) < 1 ? { key: flow.key, ...label } : { key: `${flow.key} ${i}`, x, y, width: 0, height: 0 }));
    raw.push(...stops);
    const keys = [from, ...stops.map(({ key }) => key), to];
    routes.set(flow.key, backwards(flow) ? keys.reverse() : keys);
  }
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

const placed = ({ x = 0, y = 0, width = 0, height = 0 }: NodeLabel | EdgeLabel): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } => ({ x, y, width, height });
