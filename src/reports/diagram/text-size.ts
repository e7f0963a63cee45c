const THIN = /[ iljI.,:;'|]/;
const NARROW = /[tfr()[\]-]/;
const WIDE = /[mwMW@%]/;
const CAPITAL = /[\p{Lu}\p{N}]/u;
const FULL = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

/** Width of a character in ems: of the widest common sans-serif, as hosts without Calibri use it. */
function em(character: string): number {
  if (THIN.test(character)) return 0.32;
  if (NARROW.test(character)) return 0.41;
  if (WIDE.test(character)) return 0.95;
  if (CAPITAL.test(character)) return 0.68;
  return FULL.test(character) ? 1 : 0.61;
}

const BOLDER = 1.12;

/** Width of a text on one line, in points, estimated on the wide side. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const character of text) width += em(character);
  return width * size * (bold ? BOLDER : 1);
}

/** How many lines a text takes in a width in points, broken between words, and inside words that are wider. */
export function lineCount(text: string, width: number, size: number, bold = false): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(/(?<=[ /-])/)) {
    const needed = textWidth(word.trimEnd(), size, bold);
    if (used > 0 && used + needed > width) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(needed / width) - 1);
    used += textWidth(word, size, bold);
    if (needed > width) used = needed % width;
  }
  return lines;
}

/** A text cut to a number of characters, with an ellipsis where something is missing. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('').trimEnd()}…`;
}
