import { diagramOf, layoutDiagram, type DiagramGraph } from '../reports/diagram';
import type { Ratings } from '../model/ratings';
import type { ThreatModel } from '../model/threat-model';
import type { BlueprintNote, BlueprintSheet } from './blueprint';
import { diagramShapes, legendShapes } from './diagram-shapes';
import { tabColour } from './sheet-frame';

const NAME = '2 Diagram';
const OBJECTIVE = 'How data moves between components and trust zones, and how well each boundary is guarded. Drawn from the tables; refresh draws it anew.';
const READING = 'Trust rises from left to right. Each arrow is a data flow: protocol, encryption, authentication, then the boundary it crosses; a dashed line is not known to be encrypted.';
const EMPTY = 'Nothing to draw yet. Fill Components and DataFlows on sheet 2 Architecture, then Zones and Crossings on 4 Trust Boundaries; the next refresh draws them here.';
/** Heights of the rows above the picture, and where legend and picture begin, in points. */
const HEIGHTS = { 1: 30, 2: 18, 3: 18, 4: 18 } as const;
const TOP = { legend: 88, picture: 118 } as const;
const LEFT = 6;

const counted = (count: number, one: string, many: string): string[] => (count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]);

/** What of the tables the picture leaves out, in a sentence; undefined when it shows all. */
function leftOut({ left }: DiagramGraph): string | undefined {
  const parts = [
    ...counted(left.zones, 'zone', 'zones'), ...counted(left.components, 'component', 'components'),
    ...counted(left.flows, 'data flow', 'data flows'), ...counted(left.crossings, 'crossing', 'crossings'),
  ];
  return parts.length === 0 ? undefined : `Not drawn: ${parts.join(', ')} (an end is unknown, an ID is missing or used twice, or the picture would be too large); the tables hold all.`;
}

/**
 * The sheet `2 Diagram` (METHOD section 17): zones as containers with their rank, components, data flows with protocol, encryption and authentication,
 * and the strength of every boundary in words and colour, as native shapes measured in points. Prints on one landscape page.
 * An empty model gives a sheet that says what to fill first.
 */
export function diagramSheet(model: ThreatModel, ratings: Ratings): BlueprintSheet {
  const graph = diagramOf(model, ratings);
  const empty = graph.zones.length === 0 && graph.nodes.length === 0;
  const missing = leftOut(graph);
  const notes: BlueprintNote[] = [
    { row: 1, column: 0, value: 'Phase 2: Diagram', style: 'title' },
    { row: 2, column: 0, value: OBJECTIVE, style: 'objective' },
    { row: 3, column: 0, value: empty ? EMPTY : READING, style: empty ? 'warning' : 'description' },
    ...(missing === undefined ? [] : [{ row: 4, column: 0, value: missing, style: 'warning' } as const]),
  ];
  return {
    name: NAME, visibility: 'visible', tabColour: tabColour(NAME), widths: {}, heights: HEIGHTS, print: { pagesWide: 1, pagesHigh: 1 },
    tables: [], notes, blocks: [], charts: [], locked: false,
    shapes: empty ? [] : [...legendShapes(graph, { x: LEFT, y: TOP.legend }), ...diagramShapes(graph, layoutDiagram(graph), { x: LEFT, y: TOP.picture })],
  };
}
