import { MAX_CELL_TEXT } from '../../model/parse';

/** Finds almost every storable text at once; the precise test runs on the rest. */
const UNUSUAL = /[^\t\n\r -~\u00A0-\uD7FF\uE000-\uFFFD]/;
const FORBIDDEN = /(?![\t\n\r\u007F-\u009F])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/u;

/** Why a workbook cannot hold a text (METHOD R0.8): its length, or a character XML has no place for; undefined when it can. */
export function storageProblem(text: string): string | undefined {
  if (text.length > MAX_CELL_TEXT) return `has ${text.length} characters, and a cell holds at most ${MAX_CELL_TEXT}`;
  const found = UNUSUAL.test(text) ? FORBIDDEN.exec(text) : null;
  if (found === null) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `contains the character U+${code} (place ${found.index + 1}), which a workbook cannot hold`;
}
