// eslint keeps control characters out of patterns; they are built from their codes.
const FORBIDDEN = new RegExp(`[${String.fromCharCode(0)}-${String.fromCharCode(8)}${String.fromCharCode(11)}-${String.fromCharCode(31)}\\u007f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]`, 'g');

/** Text for a drawing. Unlike cells, drawings know no escape for characters that XML cannot hold: those are left out. */
export const shapeText = (text: string): string => text.replace(FORBIDDEN, '');

/** Name of a drawn object: marks it as written by the product. */
export const drawnName = (name: string): string => shapeText(`maestro:${name}`);

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Whether a line of text is read from the right. */
export const isRightToLeft = (line: string): boolean => RIGHT_TO_LEFT.test(line);
