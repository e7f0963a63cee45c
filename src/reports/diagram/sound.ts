import type { DiagramLayout } from './place';
import type { Place } from './routes';

const SLACK = 0.01;

function overlap(a: Place, b: Place): boolean {
  return a.x < b.x + b.width - SLACK && b.x < a.x + a.width - SLACK && a.y < b.y + b.height - SLACK && b.y < a.y + a.height - SLACK;
}

const holds = (outer: Place, inner: Place): boolean =>
  inner.x >= outer.x - SLACK && inner.y >= outer.y - SLACK && inner.x + inner.width <= outer.x + outer.width + SLACK && inner.y + inner.height <= outer.y + outer.height + SLACK;

const disjoint = (places: readonly Place[]): boolean => places.every((a, i) => places.slice(i + 1).every((b) => !overlap(a, b)));

/** Whether no two boxes and no two zones of a layout overlap, and each component stands in its own zone and in no other. */
export function isSound({ zones, nodes, flows, crossings }: DiagramLayout): boolean {
  return disjoint(zones) && disjoint([...nodes, ...flows, ...crossings])
    && zones.every((zone) => nodes.every((node) => (node.node.zone === zone.zone.key ? holds(zone, node) : !overlap(zone, node))));
}
