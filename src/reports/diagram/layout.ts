import type { Manner } from './arrange';
import type { DiagramGraph } from './graph';
import { placeDiagram, plainDiagram, type DiagramLayout } from './place';
import type { Point } from './routes';
import { isSound } from './sound';

const [BEST, FAST] = ['network-simplex', 'tight-tree'] as const;
/** In how many manners a diagram of so many components and flows is laid out, to choose from: the better ones take seconds for large diagrams. */
const CHOICES: readonly { readonly most: number; readonly manners: readonly Manner[] }[] = [
  { most: 60, manners: [{ ranker: BEST, firmness: 3 }, { ranker: BEST, firmness: 1 }] },
  { most: 150, manners: [{ ranker: BEST, firmness: 3 }] },
  { most: Infinity, manners: [{ ranker: FAST, firmness: 3 }] },
];
/** What is tried when none of them is sound. */
const LAST_RESORTS: readonly Manner[] = [{ ranker: FAST, firmness: 3 }, { ranker: FAST, firmness: 1 }];
/** A landscape page. */
const PAGE = 1.5;
/** What a crossing of lines and a point of the picture's height weigh, in points of line. */
const WEIGHT = { crossing: 60, height: 8 } as const;

const turn = (a: Point, b: Point, c: Point): number => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
const cross = ([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean => turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

/** How hard a layout is to read: long lines, lines that cross, and text that shrinks on the page. */
function strain({ flows, width, height }: DiagramLayout): number {
  const lines = flows.map(({ points }) => points.slice(1).map((to, i) => [points[i] ?? to, to] as const));
  const length = lines.flat().reduce((sum, [[x1, y1], [x2, y2]]) => sum + Math.hypot(x2 - x1, y2 - y1), 0);
  const crossings = lines.reduce((sum, line, i) => sum + lines.slice(i + 1).flat().reduce((more, other) => more + line.filter((own) => cross(own, other)).length, 0), 0);
  return length + crossings * WEIGHT.crossing + Math.max(height, width / PAGE) * WEIGHT.height;
}

/**
 * Places for everything in a diagram, in points (METHOD section 17): zones as containers that begin further right the more they are trusted,
 * components in columns, each flow's label in a place of its own on its line. No two boxes overlap. The same graph gives the same layout.
 */
export function layoutDiagram(graph: DiagramGraph): DiagramLayout {
  const sound = (manner: Manner): readonly DiagramLayout[] => {
    const layout = placeDiagram(graph, manner);
    return layout !== undefined && isSound(layout) ? [layout] : [];
  };
  const size = graph.nodes.length + graph.flows.length;
  const [best] = (CHOICES.find(({ most }) => size <= most)?.manners ?? []).flatMap(sound).sort((a, b) => strain(a) - strain(b));
  if (best !== undefined) return best;
  for (const manner of LAST_RESORTS) {
    const [layout] = sound(manner);
    if (layout !== undefined) return layout;
  }
  return plainDiagram(graph);
}
