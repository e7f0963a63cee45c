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

function glue(tag: 'stCxn' | 'endCxn', end: Point | undefined, placed: PlacedBox | undefined): string {
  if (end === undefined || placed === undefined) return '';
  const distances = SITES.map((site) => {
    const [x, y] = site(placed.box);
    return Math.hypot(x - end[0], y - end[1]);
  });
  return `<a:${tag} id="${placed.id}" idx="${distances.indexOf(Math.min(...distances))}"/>`;
}

/** A straight piece of an arrow with the rectangle around it, in points. */
export interface ArrowPiece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly element: string;
}

/**
 * An arrow as elements of a drawing: connectors glued to the boxes it joins, which follow when people move them.
 * One straight connector per stretch of the route, the head on the last: LibreOffice 7.4 gives bent and free connectors a route of its own.
 * @param id of the first; the others count on from it, unique in the drawing
 * @param boxes of the drawing, by name; an end that names none of them is left loose
 */
export function arrowPieces(arrow: Arrow, id: number, boxes: ReadonlyMap<string, PlacedBox>): readonly ArrowPiece[] {
  const stretches = arrow.points.slice(1).map((to, i) => [arrow.points[i] ?? to, to] as const);
  return stretches.map(([from, to], i) => {
    const last = i === stretches.length - 1;
    const [x, y, width, height] = [Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])];
    const ends = (i === 0 ? glue('stCxn', from, boxes.get(arrow.from)) : '') + (last ? glue('endCxn', to, boxes.get(arrow.to)) : '');
    const flip = `${to[0] < from[0] ? ' flipH="1"' : ''}${to[1] < from[1] ? ' flipV="1"' : ''}`;
    const element = `<xdr:cxnSp macro=""><xdr:nvCxnSpPr>${identity(id + i, i === 0 ? arrow.name : `${arrow.name} (${i + 1})`, arrow.description)}<xdr:cNvCxnSpPr>${ends}</xdr:cNvCxnSpPr></xdr:nvCxnSpPr>`
      + `<xdr:spPr><a:xfrm${flip}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm><a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>`
      + `<a:ln w="${emu(arrow.weight)}">${solidFill(arrow.line)}${arrow.dashed === true ? '<a:prstDash val="dash"/>' : ''}<a:round/>${last ? '<a:tailEnd type="triangle" w="med" len="med"/>' : ''}</a:ln></xdr:spPr></xdr:cxnSp>`;
    return { x, y, width, height, element };
  });
}
