import type { BlueprintShape } from '../../../blueprint/blueprint';
import { drawingText, emu, identity, solidFill } from './drawing-xml';

type Box = Extract<BlueprintShape, { kind: 'box' }>;

const LINE_WEIGHT = 1;
const DASHED_WEIGHT = 1.25;
const INSET = 4;
/** Radius of rounded corners, in thousandths of the shorter side. */
const ROUNDNESS = 14_000;

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

function paragraph(line: string, at: number, box: Box): string {
  const rtl = RIGHT_TO_LEFT.test(line);
  const side = box.align === 'center' ? 'ctr' : rtl ? 'r' : 'l';
  const run = `<a:rPr lang="en-US" sz="${Math.round(box.fontSize * 100)}"${at === 0 ? ' b="1"' : ''}>${solidFill(box.colour)}<a:latin typeface="Calibri"/><a:cs typeface="Calibri"/></a:rPr>`;
  return `<a:p><a:pPr algn="${side}"${rtl ? ' rtl="1"' : ''}/>${line === '' ? '' : `<a:r>${run}<a:t>${drawingText(line)}</a:t></a:r>`}</a:p>`;
}

function outline(box: Box): string {
  if (box.line === undefined) return '<a:ln><a:noFill/></a:ln>';
  const dashed = box.dashed === true;
  return `<a:ln w="${emu(dashed ? DASHED_WEIGHT : LINE_WEIGHT)}">${solidFill(box.line)}${dashed ? '<a:prstDash val="dash"/>' : ''}</a:ln>`;
}

const geometry = ({ form }: Box): string => form === 'rounded'
  ? `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${ROUNDNESS}"/></a:avLst></a:prstGeom>`
  : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

/**
 * A box as an element of a drawing: an editable shape with its lines of text, which wrap and never change its size.
 * @param id unique in the drawing
 */
export function boxElement(box: Box, id: number): string {
  const body = `wrap="square" lIns="${emu(INSET)}" tIns="${emu(INSET / 2)}" rIns="${emu(INSET)}" bIns="${emu(INSET / 2)}" anchor="${box.align === 'center' ? 'ctr' : 't'}"`;
  return `<xdr:sp macro="" textlink=""><xdr:nvSpPr>${identity(id, box.name, box.description)}<xdr:cNvSpPr/></xdr:nvSpPr>`
    + `<xdr:spPr><a:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/></a:xfrm>${geometry(box)}`
    + `${box.fill === undefined ? '<a:noFill/>' : solidFill(box.fill)}${outline(box)}</xdr:spPr>`
    + `<xdr:txBody><a:bodyPr vertOverflow="clip" horzOverflow="clip" ${body}><a:noAutofit/></a:bodyPr><a:lstStyle/>${(box.lines.length === 0 ? [''] : box.lines).map((line, at) => paragraph(line, at, box)).join('')}</xdr:txBody></xdr:sp>`;
}
