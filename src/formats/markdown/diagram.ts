import type { Component } from '../../model/component';
import { groupBy } from '../../scoring/model-index';
import type { ReportContext } from './report-context';

/** Larger pictures are refused by the programs that draw them. */
const MOST_NODES = 200;
const MOST_EDGES = 300;

/** Text in a Mermaid label: everything but letters, digits and plain punctuation as a character code. */
export function label(text: string): string {
  return Array.from(text.replace(/\s+/g, ' ').trim().slice(0, 80), (c) => (/[\p{L}\p{N}\p{M} .,:()/+-]/u.test(c) ? c : `#${c.codePointAt(0) ?? 63};`)).join('');
}

/** Zones, components and flows with protocol, encryption and authentication, and the strength of each crossing, as a Mermaid flowchart (METHOD section 17). */
export function diagram({ model, ratings }: ReportContext): readonly string[] {
  const components = model.components.filter((c) => c.id !== undefined || c.name !== undefined).slice(0, MOST_NODES);
  if (components.length === 0) return [];
  const nodes = new Map(components.flatMap((c, i) => (c.id === undefined ? [] : [[c.id, `c${i}`] as const])).reverse());
  const zoneIds = new Map(model.zones.slice(0, MOST_NODES).flatMap((z, i) => (z.id === undefined ? [] : [[z.id, `z${i}`] as const])).reverse());
  const node = (c: Component) => `c${components.indexOf(c)}["${label([c.id, c.name].filter(Boolean).join(' '))}${c.type === undefined ? '' : `<br/>${label(c.type)}`}"]`;
  const byZone = groupBy(components, (c) => (c.zone !== undefined && zoneIds.has(c.zone) ? c.zone : undefined));
  const zones = model.zones.flatMap((zone) => {
    const id = zone.id === undefined ? undefined : zoneIds.get(zone.id);
    if (id === undefined || zone !== model.zones[Number(id.slice(1))]) return [];
    const rank = zone.trustRank === undefined ? '' : ` (rank ${zone.trustRank})`;
    return [`  subgraph ${id}["${label([zone.id, zone.name].filter(Boolean).join(' '))}${rank}"]`, ...(byZone.get(zone.id ?? '') ?? []).map((c) => `    ${node(c)}`), '  end'];
  });
  const outside = components.filter((c) => c.zone === undefined || !zoneIds.has(c.zone)).map((c) => `  ${node(c)}`);
  const flows = model.dataFlows.flatMap((flow) => {
    const [from, to] = [nodes.get(flow.from ?? ''), nodes.get(flow.to ?? '')];
    if (from === undefined || to === undefined) return [];
    const encryption = flow.encrypted === undefined ? 'encryption unknown' : flow.encrypted === 'Yes' ? 'encrypted' : 'not encrypted';
    const parts = [flow.id, flow.protocol, encryption, flow.authentication === undefined ? 'authentication unknown' : `auth: ${flow.authentication}`];
    return [`  ${from} -->|"${parts.filter((p) => p !== undefined).map(label).join('<br/>')}"| ${to}`];
  });
  const crossings = model.crossings.flatMap((crossing) => {
    const [from, to] = [zoneIds.get(crossing.fromZone ?? ''), zoneIds.get(crossing.toZone ?? '')];
    const strength = crossing.strength ?? ratings.crossing(crossing).suggestedStrength ?? 'not rated';
    return from === undefined || to === undefined || from === to ? [] : [`  ${from} -.->|"${label(`${crossing.id ?? ''} ${strength} boundary`)}"| ${to}`];
  });
  const edges = [...flows, ...crossings];
  const left = { nodes: model.components.length - components.length, edges: model.dataFlows.length + model.crossings.length - Math.min(edges.length, MOST_EDGES) };
  const note = left.nodes + left.edges > 0 ? ['', `Not drawn: ${left.nodes} components and ${left.edges} flows or crossings (an end is unknown, both ends are one zone, or the picture would be too large); the tables hold all.`] : [];
  return ['```mermaid', 'flowchart LR', ...zones, ...outside, ...edges.slice(0, MOST_EDGES), '```', ...note];
}
