const MEGABYTE = 1024 * 1024;

/** What a file may cost to open; each is far above any workbook Excel itself handles well. */
export const LIMITS = {
  packedBytes: 50 * MEGABYTE,
  unpackedBytes: 500 * MEGABYTE,
  entries: 10_000,
  /** Unpacked to packed; short parts are exempt because a few repeated bytes shrink without bound. */
  ratio: 200,
  ratioAppliesFrom: MEGABYTE,
  xmlDepth: 64,
  /** Excel's own grid. */
  rows: 1_048_576,
  columns: 16_384,
  /** Places in row arrays, the gaps before far-right cells included. */
  cellSlots: 32_000_000,
} as const;

/** `bytes` in whole megabytes, for a sentence about a limit. */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / MEGABYTE).toLocaleString('en-US')} MB`;
}
