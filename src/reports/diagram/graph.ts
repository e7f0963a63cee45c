import type { Component } from '../../model/component';
import type { Crossing } from '../../model/crossing';
import type { DataFlow } from '../../model/data-flow';
import type { Ratings } from '../../model/ratings';
import type { ThreatModel } from '../../model/threat-model';
import type { BoundaryStrength } from '../../model/vocabulary';

/** Larger pictures cannot be read. */
const MOST_NODES = 200;
const MOST_EDGES = 300;

/** A trust zone: a container. Keys are unique in the graph, IDs are what people wrote. */
export interface DiagramZone {
  readonly key: string;
  readonly id: string;
  readonly name: string | undefined;
  /** 0 public to 5 privileged. */
  readonly trustRank: number | undefined;
}

export interface DiagramNode {
  readonly key: string;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly type: Component['type'];
  /** Key of its zone; undefined when it stands outside. */
  readonly zone: string | undefined;
}

export interface DiagramFlow {
  readonly key: string;
  readonly id: string | undefined;
  /** Keys of components. */
  readonly from: string;
  readonly to: string;
  /** ID and protocol, encryption, authentication. */
  readonly lines: readonly string[];
  /** Key of the boundary crossing it passes. */
  readonly crossing: string | undefined;
}

export interface DiagramCrossing {
  readonly key: string;
  readonly id: string | undefined;
  /** Keys of zones; the same twice when the boundary lies within a zone. */
  readonly from: string;
  readonly to: string;
  /** The team's rating, else the suggested one. */
  readonly strength: BoundaryStrength | 'not rated';
}

/** What the diagram shows (METHOD section 17), without places. */
export interface DiagramGraph {
  readonly zones: readonly DiagramZone[];
  readonly nodes: readonly DiagramNode[];
  readonly flows: readonly DiagramFlow[];
  readonly crossings: readonly DiagramCrossing[];
  /** Begun rows that are not drawn: an end is unknown, an ID is used twice, or the picture would be too large. */
  readonly left: { readonly zones: number; readonly components: number; readonly flows: number; readonly crossings: number };
}

function keysById(rows: readonly { readonly id: string | undefined }[], prefix: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  rows.forEach(({ id }, i) => {
    if (id !== undefined && !keys.has(id)) keys.set(id, `${prefix}${i}`);
  });
  return keys;
}

const encryptionOf = ({ encrypted }: DataFlow): string => (encrypted === undefined ? 'encryption unknown' : encrypted === 'Yes' ? 'encrypted' : 'not encrypted');
const authenticationOf = ({ authentication }: DataFlow): string => (authentication === undefined ? 'authentication unknown' : `auth: ${authentication}`);
const linesOf = (flow: DataFlow): readonly string[] =>
  [[flow.id, flow.protocol].filter((part) => part !== undefined).join(' '), encryptionOf(flow), authenticationOf(flow)].filter((line) => line !== '');

function crossingsOf(crossings: readonly Crossing[], zoneKeys: ReadonlyMap<string, string>, ratings: Ratings): readonly DiagramCrossing[] {
  return crossings.flatMap((crossing, i) => {
    const [from, to] = [zoneKeys.get(crossing.fromZone ?? ''), zoneKeys.get(crossing.toZone ?? '')];
    if (from === undefined || to === undefined) return [];
    return [{ key: `b${i}`, id: crossing.id, from, to, strength: crossing.strength ?? ratings.crossing(crossing).suggestedStrength ?? 'not rated' }];
  });
}

/** The crossing a flow passes: the first that lists it, else the first from its zone to the other. */
function passes(flow: DataFlow, zones: readonly [string | undefined, string | undefined], rows: readonly Crossing[], drawn: readonly DiagramCrossing[]): string | undefined {
  const listing = flow.id === undefined ? undefined : drawn.find(({ key }) => rows[Number(key.slice(1))]?.dataFlows.includes(flow.id ?? ''));
  if (listing !== undefined || zones[0] === undefined || zones[0] === zones[1]) return listing?.key;
  return drawn.find(({ from, to }) => from === zones[0] && to === zones[1])?.key;
}

const begun = (row: { readonly id: string | undefined; readonly name: string | undefined }): boolean => row.id !== undefined || row.name !== undefined;

/**
 * Zones, components, flows and boundary crossings of a model as a graph (METHOD section 17). Pure.
 * Of rows that share an ID flows and zones mean the first. At most 200 zones, 200 components and 300 flows and crossings; the rest is counted.
 */
export function diagramOf(model: ThreatModel, ratings: Ratings): DiagramGraph {
  const zoneKeys = keysById(model.zones.slice(0, MOST_NODES), 'z');
  const zones = [...zoneKeys].flatMap(([id, key]) => {
    const zone = model.zones[Number(key.slice(1))];
    return zone === undefined ? [] : [{ key, id, name: zone.name, trustRank: zone.trustRank }];
  });
  const components = model.components.filter(begun).slice(0, MOST_NODES);
  const nodeKeys = keysById(components, 'c');
  const nodes = components.map(({ id, name, type, zone }, i): DiagramNode => ({ key: `c${i}`, id, name, type, zone: zoneKeys.get(zone ?? '') }));
  const zoneOf = new Map(nodes.map(({ key, zone }) => [key, zone]));
  const crossings = crossingsOf(model.crossings, zoneKeys, ratings);
  const flows = model.dataFlows.flatMap((flow, i): DiagramFlow[] => {
    const [from, to] = [nodeKeys.get(flow.from ?? ''), nodeKeys.get(flow.to ?? '')];
    if (from === undefined || to === undefined) return [];
    return [{ key: `f${i}`, id: flow.id, from, to, lines: linesOf(flow), crossing: passes(flow, [zoneOf.get(from), zoneOf.get(to)], model.crossings, crossings) }];
  });
  const drawnFlows = flows.slice(0, MOST_EDGES);
  const drawnCrossings = crossings.slice(0, MOST_EDGES - drawnFlows.length);
  return {
    zones, nodes, flows: drawnFlows, crossings: drawnCrossings,
    left: {
      zones: model.zones.filter(begun).length - zones.length,
      components: model.components.filter(begun).length - nodes.length,
      flows: model.dataFlows.filter((flow) => flow.id !== undefined || flow.from !== undefined || flow.to !== undefined).length - drawnFlows.length,
      crossings: model.crossings.filter((crossing) => crossing.id !== undefined || crossing.fromZone !== undefined).length - drawnCrossings.length,
    },
  };
}
