import type { BlueprintShape } from '../../blueprint/blueprint';
import type { Box } from './box-look';

export type Arrow = Extract<BlueprintShape, { kind: 'arrow' }>;
type Point = readonly [x: number, y: number];

/** Connection sites of a rectangle in the numbering of Office: top, left, bottom, right. */
const SITES: readonly ((box: Box) => Point)[] = [
  ({ x, y, width }) => [x + width / 2, y],
  ({ x, y, height }) => [x, y + height / 2],
  ({ x, y, width, height }) => [x + width / 2, y + height],
  ({ x, y, width, height }) => [x + width, y + height / 2],
];

/** Points in the unit in which files measure drawings. */
const EMU_PER_POINT = 12_700;
const pointKey = ([x, y]: Point): string => `${Math.round(x * EMU_PER_POINT)} ${Math.round(y * EMU_PER_POINT)}`;

/** A place where a connector can be glued to a box. */
export interface Site {
  /** Name of the box. */
  readonly box: string;
  readonly index: number;
}

function nearest(box: Box | undefined, [x, y]: Point): Site | undefined {
  if (box === undefined) return undefined;
  const distances = SITES.map((site) => {
    const [siteX, siteY] = site(box);
    return Math.hypot(siteX - x, siteY - y);
  });
  return { box: box.name, index: distances.indexOf(Math.min(...distances)) };
}

/** The boxes of a drawing: by name, and by the places where connectors can be glued to them. */
export class Glue {
  readonly #boxes: ReadonlyMap<string, Box>;
  readonly #sites: ReadonlyMap<string, Site>;

  constructor(shapes: readonly BlueprintShape[]) {
    const boxes = shapes.flatMap((shape) => (shape.kind === 'box' ? [shape] : []));
    this.#boxes = new Map(boxes.map((box) => [box.name, box]));
    this.#sites = new Map(boxes.flatMap((box) => SITES.map((site, index) => [pointKey(site(box)), { box: box.name, index }] as const)));
  }

  /** Where an arrow's end is glued: to the box that has a site exactly there, else to the nearest site of the named one. */
  end(name: string, point: Point): Site | undefined {
    return this.joint(point) ?? nearest(this.#boxes.get(name), point);
  }

  /** The site of any box that stands exactly there. */
  joint(point: Point): Site | undefined {
    return this.#sites.get(pointKey(point));
  }
}

/** A straight piece of an arrow. Measures in points. */
export interface Stretch {
  /** Unique on its sheet as far as arrows' names are. */
  readonly name: string;
  readonly from: Point;
  readonly to: Point;
  readonly start: Site | undefined;
  readonly end: Site | undefined;
  /** It carries the arrow head. */
  readonly head: boolean;
}

/**
 * An arrow as straight connectors, one per stretch of its route, glued to the boxes it joins and to those it runs through, which follow when people move them;
 * the head on the last: LibreOffice 7.4 gives bent and free connectors a route of its own. A stretch from one side of a box to another, as through a label,
 * needs no line.
 */
export function stretchesOf(arrow: Arrow, glue: Glue): readonly Stretch[] {
  const last = arrow.points.length - 1;
  const sites = arrow.points.map((point, i) => (i === 0 ? glue.end(arrow.from, point) : i === last ? glue.end(arrow.to, point) : glue.joint(point)));
  const stretches = arrow.points.slice(1).flatMap((to, i) => {
    const [from, start, end] = [arrow.points[i] ?? to, sites[i], sites[i + 1]];
    const inside = last > 1 && start !== undefined && start.box === end?.box;
    return inside ? [] : [{ from, to, start, end, head: i + 1 === last }];
  });
  return stretches.map((stretch, i) => ({ ...stretch, name: i === 0 ? arrow.name : `${arrow.name} (${i + 1})` }));
}
