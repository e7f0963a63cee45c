import type { BlueprintChart, BlueprintShape, BlueprintSheet } from '../../../blueprint/blueprint';
import { Glue } from '../../drawing/arrow-stretches';
import { arrowPieces } from './drawing-arrow';
import { boxElement } from './drawing-box';
import { DRAWING_MAIN, RELATIONSHIPS, XML_HEAD, emu, identity } from './drawing-xml';

const SPREADSHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
/** Ids of objects count from here: 1 is the drawing itself. */
const FIRST_ID = 2;

const corner = (tag: 'from' | 'to', row: number, column: number): string =>
  `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;

function chartAnchor({ anchor, name, description }: BlueprintChart, id: number, relationship: number): string {
  return `<xdr:twoCellAnchor editAs="oneCell">${corner('from', anchor.fromRow, anchor.fromColumn)}${corner('to', anchor.toRow, anchor.toColumn)}`
    + `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${identity(id, name, description)}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`
    + '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
    + `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="rId${relationship}"/></a:graphicData></a:graphic>`
    + '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>';
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly element: string;
}

const absoluteAnchor = ({ x, y, width, height, element }: Placed): string =>
  `<xdr:absoluteAnchor><xdr:pos x="${emu(x)}" y="${emu(y)}"/><xdr:ext cx="${emu(width)}" cy="${emu(height)}"/>${element}<xdr:clientData/></xdr:absoluteAnchor>`;

/** The anchors of shapes; boxes have the first ids, so that connectors can name those they join. */
function shapeAnchors(shapes: readonly BlueprintShape[]): readonly string[] {
  const boxes = shapes.flatMap((shape) => (shape.kind === 'box' ? [shape] : []));
  const ids = new Map(boxes.map(({ name }, i) => [name, FIRST_ID + i]));
  const glue = new Glue(shapes);
  let next = FIRST_ID + boxes.length;
  return shapes.flatMap((shape) => {
    if (shape.kind === 'box') return [absoluteAnchor({ ...shape, element: boxElement(shape, ids.get(shape.name) ?? 0) })];
    return arrowPieces(shape, glue, ids).map((piece) => absoluteAnchor({ ...piece, element: piece.element(next++) }));
  });
}

/**
 * The drawing part of a sheet: its shapes in their order, later ones in front, then its charts.
 * The nth chart refers to the nth relationship of the part.
 */
export function drawingPart({ charts, shapes }: BlueprintSheet): string {
  const drawn = shapeAnchors(shapes);
  const charted = charts.map((chart, i) => chartAnchor(chart, FIRST_ID + drawn.length + i, i + 1));
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${DRAWING_MAIN}">${drawn.join('')}${charted.join('')}</xdr:wsDr>`;
}
