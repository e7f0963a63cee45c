import { decodeBytes } from './xml-text';

const SLOTS = 4096;
const LONGEST = 48;

/**
 * Hands out one string for equal bytes. Formula results repeat (`High`, `Open`), so comparing a few bytes with the
 * string already made is cheaper than decoding another, and the rows share it.
 */
export class TextCache {
  private readonly strings: (string | undefined)[] = new Array<string | undefined>(SLOTS).fill(undefined);

  /** The string of `bytes[start..end)`, which must be ASCII. */
  text(bytes: Uint8Array, start: number, end: number): string {
    if (end - start > LONGEST) return decodeBytes(bytes, start, end);
    let hash = 0;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    const known = this.strings[slot];
    if (known !== undefined && equals(known, bytes, start, end)) return known;
    const text = decodeBytes(bytes, start, end);
    this.strings[slot] = text;
    return text;
  }
}

function equals(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) !== bytes[start + i]) return false;
  }
  return true;
}
