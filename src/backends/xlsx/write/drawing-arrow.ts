import { stretchesOf, type Arrow, type Glue, type Site } from '../../drawing/arrow-stretches';
import { emu, identity, solidFill } from './drawing-xml';

/** A straight piece of an arrow with the rectangle around it, in points. */
export interface ArrowPiece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly element: (id: number) => string;
}

/**
 * An arrow as elements of a drawing.
 * @param ids of the boxes, by name
 */
export function arrowPieces(arrow: Arrow, glue: Glue, ids: ReadonlyMap<string, number>): readonly ArrowPiece[] {
  const glued = (tag: 'stCxn' | 'endCxn', site: Site | undefined): string => (site === undefined ? '' : `<a:${tag} id="${ids.get(site.box) ?? 0}" idx="${site.index}"/>`);
  return stretchesOf(arrow, glue).map(({ name, from, to, start, end, head }) => {
    const [x, y, width, height] = [Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])];
    const flip = `${to[0] < from[0] ? ' flipH="1"' : ''}${to[1] < from[1] ? ' flipV="1"' : ''}`;
    const element = (id: number): string => `<xdr:cxnSp macro=""><xdr:nvCxnSpPr>${identity(id, name, arrow.description)}<xdr:cNvCxnSpPr>${glued('stCxn', start)}${glued('endCxn', end)}</xdr:cNvCxnSpPr></xdr:nvCxnSpPr>`
      + `<xdr:spPr><a:xfrm${flip}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm><a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>`
      + `<a:ln w="${emu(arrow.weight)}">${solidFill(arrow.line)}${arrow.dashed === true ? '<a:prstDash val="dash"/>' : ''}<a:round/>${head ? '<a:tailEnd type="triangle" w="med" len="med"/>' : ''}</a:ln></xdr:spPr></xdr:cxnSp>`;
    return { x, y, width, height, element };
  });
}
