import type { Change, Hit } from '../rule';

/** Adds the hit's `factor` to its threat's factors; proposes nothing where somebody decided on None. */
export function withFactor({ row, params }: Hit): readonly Change[] {
  const factors = row?.['agenticFactors'];
  const factor = params?.['factor'];
  if (row === undefined || typeof factor !== 'string' || !Array.isArray(factors) || factors.includes('None')) return [];
  return [{ kind: 'set', entity: 'threats', row, column: 'agenticFactors', to: [...(factors as readonly string[]), factor] }];
}
