import { arrange, type Manner } from './arrange';
import type { Arrangement, Boxes } from './arrangement';
import { flowBox, nodeBox, zoneHead, type TextBox } from './boxes';
import { ZONE_PADDING, columnsOf, type Column } from './columns';
import type { DiagramCrossing, DiagramFlow, DiagramGraph, DiagramNode, DiagramZone } from './graph';
import { plainArrangement } from './plain';
import { routeOf, type Place, type Point, type Stop } from './routes';
import { rowsOf } from './rows';

interface Drawn extends Place {
  /** The first is bold. */
  readonly lines: readonly string[];
}

/** A diagram with places, in points from its top left corner. */
export interface DiagramLayout {
  readonly width: number;
  readonly height: number;
  readonly zones: readonly (Drawn & { readonly zone: DiagramZone })[];
  readonly nodes: readonly (Drawn & { readonly node: DiagramNode })[];
  /** Each flow with its label's place and the corners of its line, which runs from one component through the label to the other. */
  readonly flows: readonly (Drawn & { readonly flow: DiagramFlow; readonly points: readonly Point[] })[];
  readonly crossings: readonly (Drawn & { readonly crossing: DiagramCrossing })[];
}

/** An empty zone's width in points. */
const EMPTY_WIDTH = 150;
const GAP = 16;

function zoneWidth(first: Column | undefined, last: Column | undefined): number {
  return (last?.right ?? 0) - (first?.left ?? 0) + 2 * ZONE_PADDING;
}

type ZoneDrawn = DiagramLayout['zones'][number];

/** Zones that hold no component stand in rows below the picture. */
function emptyZones(zones: readonly DiagramZone[], graph: DiagramGraph, width: number, from: number): readonly ZoneDrawn[] {
  let [x, y, deepest] = [0, from + GAP, 0];
  return zones.map((zone) => {
    const { lines, height } = zoneHead(zone, EMPTY_WIDTH, graph);
    if (x > 0 && x + EMPTY_WIDTH > width) [x, y, deepest] = [0, y + deepest + GAP, 0];
    const place = { zone, lines, x, y, width: EMPTY_WIDTH, height: height + ZONE_PADDING };
    deepest = Math.max(deepest, place.height);
    x += EMPTY_WIDTH + GAP;
    return place;
  });
}

function drawnFlows(graph: DiagramGraph, arrangement: Arrangement, columns: readonly Column[], stops: ReadonlyMap<string, Stop>, boxes: ReadonlyMap<string, TextBox>, titles: readonly Place[]): DiagramLayout['flows'] {
  const places = [...titles, ...[...stops.values()].flatMap((stop) => ('place' in stop ? [stop.place] : []))];
  return graph.flows.flatMap((flow) => {
    const label = stops.get(flow.key);
    const keys = arrangement.routes.get(flow.key) ?? [];
    const route = keys.flatMap((key) => stops.get(key) ?? []);
    if (label === undefined || !('place' in label)) return [];
    return [{ flow, lines: boxes.get(flow.key)?.lines ?? [], ...label.place, points: routeOf(route, keys.indexOf(flow.key), columns, places) }];
  });
}

/** The boxes of a diagram, each as large as its text needs. */
function boxesOf(graph: DiagramGraph): Boxes {
  const crossings = new Map(graph.crossings.map((crossing) => [crossing.key, crossing]));
  return { nodes: new Map(graph.nodes.map((node) => [node.key, nodeBox(node)])), flows: new Map(graph.flows.map((flow) => [flow.key, flowBox(flow, crossings.get(flow.crossing ?? ''))])) };
}

/** A layout of a diagram, in points; undefined where dagre cannot arrange it in that manner. */
export function placeDiagram(graph: DiagramGraph, manner: Manner): DiagramLayout | undefined {
  const boxes = boxesOf(graph);
  const arrangement = arrange(graph, boxes, manner);
  return arrangement === undefined ? undefined : placed(graph, boxes, arrangement);
}

/** The layout that always works, without dagre; its lines are longer. */
export function plainDiagram(graph: DiagramGraph): DiagramLayout {
  const boxes = boxesOf(graph);
  return placed(graph, boxes, plainArrangement(graph, boxes));
}

function placed(graph: DiagramGraph, { nodes: nodeBoxes, flows: flowBoxes }: Boxes, arrangement: Arrangement): DiagramLayout {
  const columns = columnsOf(arrangement);

  const members = new Map(arrangement.zones.map(({ key }) => [key, new Set(graph.nodes.filter(({ zone }) => zone === key).map((node) => node.key))]));
  const heads = new Map(arrangement.zones.flatMap((span) => {
    const zone = graph.zones.find(({ key }) => key === span.key);
    return zone === undefined ? [] : [[span.key, zoneHead(zone, zoneWidth(columns[span.first], columns[span.last]), graph)] as const];
  }));
  const rows = rowsOf(arrangement, new Map([...heads].map(([key, { height }]) => [key, height])), members);

  const stops = new Map(arrangement.items.map(({ key, column, width, height }): [string, Stop] => {
    const [{ left = 0, right = 0 } = {}, y = 0] = [columns[column], rows.middles.get(key)];
    return [key, width === 0 ? { column, y } : { column, place: { x: (left + right - width) / 2, y: y - height / 2, width, height } }];
  }));
  const nodes = graph.nodes.flatMap((node) => {
    const stop = stops.get(node.key);
    return stop === undefined || !('place' in stop) ? [] : [{ node, lines: nodeBoxes.get(node.key)?.lines ?? [], ...stop.place }];
  });
  const full = arrangement.zones.flatMap((span): readonly ZoneDrawn[] => {
    const [zone, place, head] = [graph.zones.find(({ key }) => key === span.key), rows.zones.get(span.key), heads.get(span.key)];
    if (zone === undefined || place === undefined || head === undefined) return [];
    return [{ zone, lines: head.lines, x: (columns[span.first]?.left ?? 0) - ZONE_PADDING, y: place.top, width: zoneWidth(columns[span.first], columns[span.last]), height: place.bottom - place.top }];
  });
  const titles = full.flatMap(({ zone, x, y }) => {
    const title = heads.get(zone.key)?.title;
    return title === undefined ? [] : [{ x, y, ...title }];
  });
  const width = (columns.at(-1)?.right ?? 0) + ZONE_PADDING;
  const zones = [...full, ...emptyZones(graph.zones.filter(({ key }) => !heads.has(key)), graph, width, rows.height)];
  const crossings = zones.flatMap(({ zone, x, y, width: wide }) => zoneHead(zone, wide, graph).pills.map(({ text, ...pill }) => ({ crossing: pill.crossing, lines: [text], x: x + pill.x, y: y + pill.y, width: pill.width, height: pill.height })));
  return {
    zones, nodes, crossings, flows: drawnFlows(graph, arrangement, columns, stops, flowBoxes, [...titles, ...crossings]),
    width: Math.max(width, ...zones.map((zone) => zone.x + zone.width)), height: Math.max(rows.height, ...zones.map((zone) => zone.y + zone.height)),
  };
}
