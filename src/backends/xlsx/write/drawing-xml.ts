import { xml } from './xml-text';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const DRAWING_MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const EMU_PER_POINT = 12_700;
/** Points in the unit of drawings. */
export const emu = (points: number): number => Math.round(points * EMU_PER_POINT);

// eslint keeps control characters out of patterns; they are built from their codes.
const FORBIDDEN = new RegExp(`[${String.fromCharCode(0)}-${String.fromCharCode(8)}${String.fromCharCode(11)}-${String.fromCharCode(31)}\\u007f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]`, 'g');
/** Text for a drawing's element or attribute. Unlike cells, drawings know no escape for characters that XML cannot hold: those are left out. */
export const drawingText = (text: string): string => xml(text.replace(FORBIDDEN, ''));

export const solidFill = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

/** What leads to the object in lists and to people who cannot see it; marks it as written by the product. */
export const identity = (id: number, name: string, description: string): string =>
  `<xdr:cNvPr id="${id}" name="${drawingText(`maestro:${name}`)}" descr="${drawingText(description)}"/>`;
