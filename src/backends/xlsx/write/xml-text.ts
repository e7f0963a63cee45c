/** Characters that XML or a spreadsheet program would lose or change, and escapes already written out. */
// eslint keeps control characters out of patterns; they are built from their codes.
const FRAGILE = new RegExp(`[${String.fromCharCode(0)}-${String.fromCharCode(8)}${String.fromCharCode(11)}-${String.fromCharCode(31)}\\u007f\\ufffe\\uffff]|_x[0-9A-Fa-f]{4}_|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]`, 'g');
const SUSPECT = new RegExp(`[${String.fromCharCode(0)}-${String.fromCharCode(8)}${String.fromCharCode(11)}-${String.fromCharCode(31)}\\u007f\\ud800-\\udfff\\ufffe\\uffff]|_x`);

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;
const escaped = (unit: number): string => `_x${unit.toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * A cell's text with what XML cannot hold as `_xHHHH_`; a literal `_xHHHH_` keeps its meaning by escaping its underscore.
 * Characters beyond U+FFFF are escaped as their two halves: exceljs packs text in pieces and would tear them apart. `joinPairs` undoes it.
 */
export function cellText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(FRAGILE, (found) => (found.length > 1 ? `_x005F${found}` : escaped(found.charCodeAt(0))))
    .replace(PAIR, (pair) => escaped(pair.charCodeAt(0)) + escaped(pair.charCodeAt(1)));
}

const ESCAPES = /_x(D[89AB][0-9A-F]{2})__x(D[C-F][0-9A-F]{2})_|_x[0-9A-Fa-f]{4}_/g;
const [UNDERSCORE, SMALL_X, CAPITAL_D] = [0x5f, 0x78, 0x44];

/** A part with escaped halves joined to the characters they are; the same bytes when there are none. */
export function joinPairs(part: Uint8Array): Uint8Array {
  for (let at = part.indexOf(UNDERSCORE); at >= 0; at = part.indexOf(UNDERSCORE, at + 1)) {
    if (part[at + 1] !== SMALL_X || part[at + 2] !== CAPITAL_D) continue;
    const joined = new TextDecoder().decode(part).replace(ESCAPES, (found, high?: string, low?: string) =>
      (high === undefined || low === undefined ? found : String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16))));
    return new TextEncoder().encode(joined);
  }
  return part;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' };
/** Text for an attribute or an element. */
export const xml = (text: string): string => text.replace(/[&<>"\n]/g, (character) => ENTITIES[character] ?? character);
