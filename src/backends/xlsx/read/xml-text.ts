/** Bits of a text's {@link BYTE_FLAGS}: what must be done with it beyond decoding. */
export const HAS_REFERENCE = 1;
export const HAS_CARRIAGE_RETURN = 2;
export const HAS_UNDERSCORE = 4;
export const HAS_NON_ASCII = 8;

export const BYTE_FLAGS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return HAS_NON_ASCII;
  return { '&': HAS_REFERENCE, '\r': HAS_CARRIAGE_RETURN, _: HAS_UNDERSCORE }[String.fromCharCode(byte)] ?? 0;
});

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const NAMED: ReadonlyMap<string, string> = new Map([['lt', '<'], ['gt', '>'], ['amp', '&'], ['quot', '"'], ['apos', "'"]]);
const REFERENCE = /&(?:#x([0-9a-fA-F]+);|#([0-9]+);|([a-z]+);|)/g;
const ESCAPED_CHARACTER = /_x([0-9a-fA-F]{4})_/g;

/** The characters of `bytes[start..end)` as they stand, markup and references untouched. */
export function decodeBytes(bytes: Uint8Array, start: number, end: number): string {
  return start === end ? '' : UTF8.decode(bytes.subarray(start, end));
}

/** Character data as XML means it: line ends made LF, references replaced. `fail` is called for a broken reference. */
export function resolveText(text: string, flags: number, fail: (what: string) => never): string {
  const unixLines = flags & HAS_CARRIAGE_RETURN ? text.replace(/\r\n?/g, '\n') : text;
  return flags & HAS_REFERENCE ? resolveReferences(unixLines, fail) : unixLines;
}

/** An attribute value as XML means it: line ends and tabs made blanks, references replaced. */
export function resolveAttribute(text: string, fail: (what: string) => never): string {
  const flat = text.replace(/\r\n?|[\t\n]/g, ' ');
  return flat.includes('&') ? resolveReferences(flat, fail) : flat;
}

function resolveReferences(text: string, fail: (what: string) => never): string {
  return text.replace(REFERENCE, (found: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? fail(`the unknown entity ${found}`);
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : fail('a broken character reference');
  });
}

/** Undoes the `_xHHHH_` form in which Excel keeps characters XML cannot hold (`_x005F_` is an underscore). */
export function unescapeCharacters(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED_CHARACTER, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * XML bytes as UTF-8 without a byte order mark, whatever encoding the mark or the declaration names; the very same
 * array when it is UTF-8 already. Undefined when the encoding is unknown.
 */
export function toUtf8(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3);
  const encoding = utf16Encoding(bytes) ?? declaredEncoding(bytes);
  if (/^(utf-?8|us-ascii)$/i.test(encoding)) return bytes;
  const decoder = decoderFor(encoding);
  return decoder && new TextEncoder().encode(decoder.decode(bytes));
}

function decoderFor(encoding: string): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding);
  } catch {
    return undefined;
  }
}

function utf16Encoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string {
  const start = decodeBytes(bytes, 0, Math.min(bytes.length, 200));
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)["']/.exec(start)?.[1] ?? 'utf-8';
}
