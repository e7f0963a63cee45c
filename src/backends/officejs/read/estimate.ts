import { HEADER_ROW } from '../../../blueprint/sheet-frame';
import type { Sample } from './extents';
import type { Rect } from './rect';

/** What a cell takes of a response where nothing is known of its column. */
const UNKNOWN = { values: 12, formulas: 160 } as const;
const FORMAT = 13;

const encoder = new TextEncoder();
/** Bytes that something takes of a response. */
export const sizeOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** About how many bytes a cell takes in each column, by the rows that were sampled; those above the headers are no rows of a table. */
export type Widths = (what: 'values' | 'formulas' | 'numberFormat', sample: Sample | undefined) => (column: number) => number;

/** Looks at every sample once, however many blocks are like it. */
export function widths(): Widths {
  const known = { values: new Map<Sample, (column: number) => number>(), formulas: new Map<Sample, (column: number) => number>() };
  return (what, sample) => {
    if (what === 'numberFormat') return () => FORMAT;
    if (sample === undefined) return () => UNKNOWN[what];
    const width = known[what].get(sample) ?? widthOf(what, sample);
    known[what].set(sample, width);
    return width;
  };
}

function widthOf(what: 'values' | 'formulas', sample: Sample): (column: number) => number {
  const all = sample[what] ?? [];
  const rows = sample.firstRow === 1 && all.length > HEADER_ROW ? all.slice(HEADER_ROW) : all;
  const sums = new Map<number, number>();
  for (const row of rows) row.forEach((value, i) => sums.set(sample.firstColumn + i, (sums.get(sample.firstColumn + i) ?? 0) + sizeOf(value) + 1));
  return (column) => (rows.length === 0 ? UNKNOWN[what] : (sums.get(column) ?? UNKNOWN[what] * rows.length) / rows.length);
}

/** A block in parts, each with the sample that its rows are like: the last that begins above it. */
export function cutAtSamples(rect: Rect, samples: readonly Sample[]): readonly (readonly [part: Rect, sample: Sample | undefined])[] {
  const starts = [...samples.filter(({ firstRow }) => firstRow > rect.firstRow && firstRow <= rect.lastRow).map(({ firstRow }) => firstRow)];
  return [rect.firstRow, ...starts].map((firstRow, i) => {
    const part = { ...rect, firstRow, lastRow: (starts[i] ?? rect.lastRow + 1) - 1 };
    return [part, samples.findLast((sample) => sample.firstRow <= firstRow) ?? samples[0]];
  });
}
