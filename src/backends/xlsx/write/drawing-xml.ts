import { drawnName, shapeText } from '../../drawing/shape-text';
import { xml } from './xml-text';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const DRAWING_MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const EMU_PER_POINT = 12_700;
/** Points in the unit of drawings. */
export const emu = (points: number): number => Math.round(points * EMU_PER_POINT);

/** Text for a drawing's element or attribute. */
export const drawingText = (text: string): string => xml(shapeText(text));

export const solidFill = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

/** What leads to the object in lists and to people who cannot see it; marks it as written by the product. */
export const identity = (id: number, name: string, description: string): string =>
  `<xdr:cNvPr id="${id}" name="${xml(drawnName(name))}" descr="${drawingText(description)}"/>`;
