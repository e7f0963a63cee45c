import { decodeBytes } from './xml-text';

const ZERO = 0x30;
const POINT = 0x2e;
const MINUS = 0x2d;
/** Any decimal of so many digits is an exact double, and so is its division by a power of ten. */
const EXACT_DIGITS = 15;
const POWERS = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

/** The number written in `bytes[start..end)`, NaN when there is none. */
export function scanNumber(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === MINUS;
  const first = negative ? start + 1 : start;
  let value = 0;
  let point = -1;
  for (let at = first; at < end; at++) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else if (digit === POINT - ZERO && point < 0) point = at;
    else return slowNumber(bytes, start, end);
  }
  const digits = end - first - (point < 0 ? 0 : 1);
  if (digits < 1 || digits > EXACT_DIGITS) return slowNumber(bytes, start, end);
  if (point >= 0) value /= POWERS[end - point - 1] ?? 1;
  return negative ? 0 - value : value;
}

/** The whole number in `bytes[start..end)`, -1 when there is none or it exceeds nine digits. */
export function scanIndex(bytes: Uint8Array, start: number, end: number): number {
  if (start === end || end - start > 9) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function slowNumber(bytes: Uint8Array, start: number, end: number): number {
  const text = decodeBytes(bytes, start, end).trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}
