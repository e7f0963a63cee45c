import { describe, expect, it } from '@jest/globals';
import { merge, type Contribution } from '../../src/compare/merge';
import { registersOf, type Register } from '../../src/compare/registers';
import { largeModel } from '../bench/large-model';

const ROWS_EACH = 5;
const ours = registersOf(largeModel(1000));
const threats = [...(ours.threats ?? new Map() as Register)];

/** Copies of five threats each, every one renamed. */
const contributions = (count: number): readonly Contribution[] => Array.from({ length: count }, (_, i) => {
  const rows = threats.slice(i * ROWS_EACH, (i + 1) * ROWS_EACH);
  return { name: `reply ${i}`, base: { threats: new Map(rows) }, now: { threats: new Map(rows.map(([key, row]) => [key, { ...row, name: `Renamed in ${i}` }])) } };
});

function fastest(sides: readonly Contribution[]): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    merge(ours, sides);
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('merging many copies into a model of 1,000 threats', () => {
  it('takes every change of 200', () => {
    expect(merge(ours, contributions(200))).toMatchObject({ taken: { length: 200 * ROWS_EACH }, conflicts: [], added: [], removed: [] });
  });

  it('takes time in proportion to their number', () => {
    const [few, many] = [contributions(50), contributions(200)];
    fastest(few);
    expect(fastest(many) / fastest(few)).toBeLessThan(6);
  });
});
