import type { BlueprintShape } from '../../../blueprint/blueprint';
import { emu, identity, solidFill } from './drawing-xml';

type Arrow = Extract<BlueprintShape, { kind: 'arrow' }>;
type Box = Extract<BlueprintShape, { kind: 'box' }>;
type Point = readonly [x: number, y: number];

/** A box with the id it has in the drawing. */
export interface PlacedBox {
  readonly id: number;
  readonly box: Box;
}

/** Connection sites of a rectangle in the numbering of the file format: top, left, bottom, right. */
const SITES: readonly ((box: Box) => Point)[] = [
  ({ x, y, width }) => [x + width / 2, y],
  ({ x, y, height }) => [x, y + height / 2],
  ({ x, y, width, height }) => [x + width / 2, y + height],
  ({ x, y, width, height }) => [x + width, y + height / 2],
];

const emuKey = ([x, y]: Point): string => `${emu(x)} ${emu(y)}`;

interface Site {
  readonly id: number;
  readonly idx: number;
}

function nearest(placed: PlacedBox | undefined, [x, y]: Point): Site | undefined {
  if (placed === undefined) return undefined;
  const distances = SITES.map((site) => {
    const [siteX, siteY] = site(placed.box);
    return Math.hypot(siteX - x, siteY - y);
  });
  return { id: placed.id, idx: distances.indexOf(Math.min(...distances)) };
}

/** The boxes of a drawing: by name, and by the places where connectors can be glued to them. */
export class Glue {
  readonly #boxes: ReadonlyMap<string, PlacedBox>;
  readonly #sites: ReadonlyMap<string, Site>;

  constructor(boxes: readonly PlacedBox[]) {
    this.#boxes = new Map(boxes.map((placed) => [placed.box.name, placed]));
    this.#sites = new Map(boxes.flatMap(({ id, box }) => SITES.map((site, idx) => [emuKey(site(box)), { id, idx }] as const)));
  }

  /** Where an arrow's end is glued: to the box that has a site exactly there, else to the nearest site of the named one. */
  end(name: string, point: Point): Site | undefined {
    const named = nearest(this.#boxes.get(name), point);
    return this.joint(point) ?? named;
  }

  /** The site of any box that stands exactly there. */
  joint(point: Point): Site | undefined {
    return this.#sites.get(emuKey(point));
  }
}

/** A straight piece of an arrow with the rectangle around it, in points. */
export interface ArrowPiece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly element: (id: number) => string;
}

const glued = (tag: 'stCxn' | 'endCxn', site: Site | undefined): string => (site === undefined ? '' : `<a:${tag} id="${site.id}" idx="${site.idx}"/>`);

/**
 * An arrow as elements of a drawing: connectors glued to the boxes it joins and to those it runs through, which follow when people move them.
 * One straight connector per stretch of the route, the head on the last: LibreOffice 7.4 gives bent and free connectors a route of its own.
 * A stretch from one side of a box to another, as through a label, needs no line.
 */
export function arrowPieces(arrow: Arrow, glue: Glue): readonly ArrowPiece[] {
  const last = arrow.points.length - 1;
  const sites = arrow.points.map((point, i) => (i === 0 ? glue.end(arrow.from, point) : i === last ? glue.end(arrow.to, point) : glue.joint(point)));
  const stretches = arrow.points.slice(1).flatMap((to, i) => {
    const [from, start, end] = [arrow.points[i] ?? to, sites[i], sites[i + 1]];
    const inside = last > 1 && start !== undefined && start.id === end?.id;
    return inside ? [] : [{ from, to, ends: glued('stCxn', start) + glued('endCxn', end), head: i + 1 === last }];
  });
  return stretches.map(({ from, to, ends, head }, i) => {
    const [x, y, width, height] = [Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])];
    const flip = `${to[0] < from[0] ? ' flipH="1"' : ''}${to[1] < from[1] ? ' flipV="1"' : ''}`;
    const element = (id: number): string => `<xdr:cxnSp macro=""><xdr:nvCxnSpPr>${identity(id, i === 0 ? arrow.name : `${arrow.name} (${i + 1})`, arrow.description)}<xdr:cNvCxnSpPr>${ends}</xdr:cNvCxnSpPr></xdr:nvCxnSpPr>`
      + `<xdr:spPr><a:xfrm${flip}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm><a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>`
      + `<a:ln w="${emu(arrow.weight)}">${solidFill(arrow.line)}${arrow.dashed === true ? '<a:prstDash val="dash"/>' : ''}<a:round/>${head ? '<a:tailEnd type="triangle" w="med" len="med"/>' : ''}</a:ln></xdr:spPr></xdr:cxnSp>`;
    return { x, y, width, height, element };
  });
}
