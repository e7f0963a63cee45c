import { HEADER_ROW } from '../../../blueprint/sheet-frame';
import type { Sample } from './extents';
import type { Rect } from './rect';

/** What a cell takes of a response where nothing is known of its column. */
const UNKNOWN = { values: 12, formulas: 160 } as const;
const FORMAT = 13;

/** Bytes that something takes of a response. Counted here: an encoder makes a buffer for each cell. */
export function sizeOf(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    // Of a pair each half is counted as two.
    if (unit > 0x7f) bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}

type Widths = (column: number) => number;

/** About how many bytes a cell takes in each column, by the rows that were sampled; those above the headers are no rows of a table. */
export function widthOf(what: 'values' | 'formulas' | 'numberFormat', sample: Sample | undefined): Widths {
  if (what === 'numberFormat') return () => FORMAT;
  const all = sample?.[what] ?? [];
  const rows = sample?.firstRow === 1 && all.length > HEADER_ROW ? all.slice(HEADER_ROW) : all;
  const sums = new Map<number, number>();
  for (const row of rows) row.forEach((value, i) => sums.set((sample?.firstColumn ?? 0) + i, (sums.get((sample?.firstColumn ?? 0) + i) ?? 0) + sizeOf(value) + 1));
  return (column) => (rows.length === 0 ? UNKNOWN[what] : (sums.get(column) ?? UNKNOWN[what] * rows.length) / rows.length);
}

/** As `widthOf`, for the many blocks that a few samples speak for: each of them is measured once. */
export function widthsOf(): typeof widthOf {
  const known = { values: new Map<Sample | undefined, Widths>(), formulas: new Map<Sample | undefined, Widths>(), numberFormat: new Map<Sample | undefined, Widths>() };
  return (what, sample) => {
    const widths = known[what].get(sample) ?? widthOf(what, sample);
    known[what].set(sample, widths);
    return widths;
  };
}

/** A block in parts, each with the sample that its rows are like: the last that begins above it. */
export function cutAtSamples(rect: Rect, samples: readonly Sample[]): readonly (readonly [part: Rect, sample: Sample | undefined])[] {
  const starts = [...samples.filter(({ firstRow }) => firstRow > rect.firstRow && firstRow <= rect.lastRow).map(({ firstRow }) => firstRow)];
  return [rect.firstRow, ...starts].map((firstRow, i) => {
    const part = { ...rect, firstRow, lastRow: (starts[i] ?? rect.lastRow + 1) - 1 };
    return [part, samples.findLast((sample) => sample.firstRow <= firstRow) ?? samples[0]];
  });
}
