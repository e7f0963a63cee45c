import { INSET, outlineWeight, type Box } from '../../drawing/box-look';
import { isRightToLeft } from '../../drawing/shape-text';
import { drawingText, emu, identity, solidFill } from './drawing-xml';

/** Radius of rounded corners, in thousandths of the shorter side. */
const ROUNDNESS = 14_000;

function paragraph(line: string, at: number, box: Box): string {
  const rtl = isRightToLeft(line);
  const side = box.align === 'center' ? 'ctr' : rtl ? 'r' : 'l';
  const run = `<a:rPr lang="en-US" sz="${Math.round(box.fontSize * 100)}"${at === 0 ? ' b="1"' : ''}>${solidFill(box.colour)}<a:latin typeface="Calibri"/><a:cs typeface="Calibri"/></a:rPr>`;
  return `<a:p><a:pPr algn="${side}"${rtl ? ' rtl="1"' : ''}/>${line === '' ? '' : `<a:r>${run}<a:t>${drawingText(line)}</a:t></a:r>`}</a:p>`;
}

function outline(box: Box): string {
  if (box.line === undefined) return '<a:ln><a:noFill/></a:ln>';
  return `<a:ln w="${emu(outlineWeight(box))}">${solidFill(box.line)}${box.dashed === true ? '<a:prstDash val="dash"/>' : ''}</a:ln>`;
}

const geometry = ({ form }: Box): string => form === 'rounded'
  ? `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${ROUNDNESS}"/></a:avLst></a:prstGeom>`
  : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

/**
 * A box as an element of a drawing: an editable shape with its lines of text, which wrap and never change its size.
 * @param id unique in the drawing
 */
export function boxElement(box: Box, id: number): string {
  const body = `wrap="square" lIns="${emu(INSET.side)}" tIns="${emu(INSET.top)}" rIns="${emu(INSET.side)}" bIns="${emu(INSET.top)}" anchor="${box.align === 'center' ? 'ctr' : 't'}"`;
  return `<xdr:sp macro="" textlink=""><xdr:nvSpPr>${identity(id, box.name, box.description)}<xdr:cNvSpPr/></xdr:nvSpPr>`
    + `<xdr:spPr><a:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/></a:xfrm>${geometry(box)}`
    + `${box.fill === undefined ? '<a:noFill/>' : solidFill(box.fill)}${outline(box)}</xdr:spPr>`
    + `<xdr:txBody><a:bodyPr vertOverflow="clip" horzOverflow="clip" ${body}><a:noAutofit/></a:bodyPr><a:lstStyle/>${(box.lines.length === 0 ? [''] : box.lines).map((line, at) => paragraph(line, at, box)).join('')}</xdr:txBody></xdr:sp>`;
}
