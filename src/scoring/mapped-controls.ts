import type { Mapping } from '../model/mapping';
import type { MappingRating, ThreatRating } from '../model/ratings';

/** What a threat's mappings add up to (METHOD sections 4, 5 and 11). */
export interface MappedControls extends Pick<ThreatRating, 'controls' | 'fingerprintSum' | 'bestMapping' | 'bestEffectiveness' | 'implementationStatus' | 'reduction'> {
  readonly autonomyReduction: number;
}

interface Sum {
  readonly controls: { preventive: number; detective: number; corrective: number; deterrent: number; total: number };
  fingerprintSum: number;
  reduction: number;
  autonomyReduction: number;
  bestKey: number;
}

const blankSum = (): Sum => ({ controls: { preventive: 0, detective: 0, corrective: 0, deterrent: 0, total: 0 }, fingerprintSum: 0, reduction: 0, autonomyReduction: 0, bestKey: 0 });

/** For a threat that no mapping names. */
export const UNMAPPED: MappedControls = { ...blankSum(), bestMapping: 0, bestEffectiveness: 'None', implementationStatus: 'None' };
/** For a threat without ID, which no mapping can name. */
export const UNNAMED: MappedControls = { ...UNMAPPED, bestMapping: undefined, bestEffectiveness: undefined, implementationStatus: undefined, reduction: undefined };

/**
 * In: the mapping rows and their ratings. Out: the sums of each mapped threat, by the place (from 0) of the first threat with its ID.
 * Best effectiveness and implementation status are those of the first row in the whole table that has the threat's highest key, as formulas find it.
 */
export function mappedControls(rows: readonly Mapping[], ratings: readonly MappingRating[]): readonly (MappedControls | undefined)[] {
  const sums: Sum[] = [];
  const firstByKey = new Map<number, number>();
  ratings.forEach((rating, i) => {
    if (rating.bestKey !== undefined && !firstByKey.has(rating.bestKey)) firstByKey.set(rating.bestKey, i);
    if (rating.threatRow !== undefined) add(rating, (sums[rating.threatRow - 1] ??= blankSum()));
  });
  return sums.map(({ bestKey, controls, fingerprintSum, reduction, autonomyReduction }): MappedControls => {
    const best = firstByKey.get(bestKey);
    return {
      controls, fingerprintSum, reduction, autonomyReduction,
      bestMapping: best === undefined ? 0 : best + 1,
      bestEffectiveness: best === undefined ? 'None' : rows[best]?.effectiveness,
      implementationStatus: best === undefined ? 'None' : ratings[best]?.effectiveStatus,
    };
  });
}

function add(rating: MappingRating, sum: Sum): void {
  if (rating.isControl) count(rating.type, sum.controls);
  sum.fingerprintSum += rating.fingerprint ?? 0;
  sum.reduction = Math.max(sum.reduction, rating.reduction ?? 0);
  sum.autonomyReduction = Math.max(sum.autonomyReduction, rating.autonomyReduction ?? 0);
  sum.bestKey = Math.max(sum.bestKey, rating.bestKey ?? 0);
}

function count(type: string | undefined, controls: Sum['controls']): void {
  controls.total += 1;
  if (type === 'Preventive') controls.preventive += 1;
  else if (type === 'Detective') controls.detective += 1;
  else if (type === 'Corrective') controls.corrective += 1;
  else if (type === 'Deterrent') controls.deterrent += 1;
}
