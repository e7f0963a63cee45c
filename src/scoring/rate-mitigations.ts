import type { Mitigation } from '../model/mitigation';
import type { MappingRating, MitigationRating, ValidationRating } from '../model/ratings';
import { effectiveOf, remainingGap, type Effective } from './effective-status';
import type { ModelIndex } from './model-index';
import { priorityKeyOf, priorityOf } from './priority';
import { placesOf } from './rank';
import type { Scales } from './scales';

/** What is known of a mitigation before its mappings are rated. */
export interface MitigationBase {
  readonly effective: Effective;
  readonly effectiveValue: number;
  readonly effectiveStatus: Effective['effectiveStatus'];
  readonly gap: number | undefined;
}

/** What a mitigation's mappings add up to. */
interface Mapped {
  threatsAddressed: number;
  highestLevel: number;
  readonly weightedGaps: number[];
}

const WITHOUT_ID: MitigationRating = {
  countedRows: 0, baseValue: undefined, effectiveValue: undefined, effectiveStatus: undefined, gap: undefined,
  threatsAddressed: undefined, highestLevel: undefined, priority: undefined, rankKey: undefined, rank: undefined,
};

/** Effective status and remaining gap of a mitigation (METHOD sections 3 and 6). In: the ratings of the validation rows that name it. Out: undefined without ID. */
export function mitigationBase(row: Mitigation, validations: readonly ValidationRating[], scales: Scales): MitigationBase | undefined {
  if (row.id === undefined) return undefined;
  const effective = effectiveOf(row, validations, scales);
  const { effectiveValue, effectiveStatus } = effective;
  return { effective, effectiveValue, effectiveStatus, gap: remainingGap(row, validations, effectiveValue, scales) };
}

/** Every mitigation's rating, in row order (METHOD sections 3, 6 and 13); a row without ID has none of the numbers. */
export function rateMitigations(
  index: ModelIndex, scales: Scales, bases: readonly (MitigationBase | undefined)[], mapping: readonly MappingRating[],
): readonly MitigationRating[] {
  const sums = sumsByPlace(mapping);
  const rated = index.model.mitigations.map((row, i) => {
    const first = index.placeOf('mitigations', row.id);
    return unranked(row, bases[i], first === undefined ? undefined : sums[first], scales);
  });
  const place = placesOf(rated.map(({ rankKey }) => rankKey));
  for (const rating of rated) rating.rank = place(rating.rankKey);
  return rated;
}

function sumsByPlace(mapping: readonly MappingRating[]): readonly (Mapped | undefined)[] {
  const sums: Mapped[] = [];
  for (const { mitigationRow, threatOpen, openLevel, weightedGap } of mapping) {
    if (mitigationRow === undefined) continue;
    const sum = (sums[mitigationRow - 1] ??= { threatsAddressed: 0, highestLevel: 0, weightedGaps: [] });
    if (threatOpen) sum.threatsAddressed += 1;
    sum.highestLevel = Math.max(sum.highestLevel, openLevel ?? 0);
    if (weightedGap !== undefined) sum.weightedGaps.push(weightedGap);
  }
  return sums;
}

function unranked(row: Mitigation, base: MitigationBase | undefined, mapped: Mapped | undefined, scales: Scales): MitigationRating & { rank: number | undefined } {
  if (base === undefined) return { ...WITHOUT_ID };
  const priority = priorityOf(row, mapped?.weightedGaps ?? [], scales);
  const threatsAddressed = mapped?.threatsAddressed ?? 0;
  return {
    countedRows: base.effective.countedRows,
    baseValue: base.effective.baseValue,
    effectiveValue: base.effectiveValue,
    effectiveStatus: base.effectiveStatus,
    gap: base.gap,
    threatsAddressed,
    highestLevel: mapped === undefined || mapped.highestLevel === 0 ? undefined : mapped.highestLevel,
    priority,
    rankKey: priorityKeyOf(row.id, priority, threatsAddressed),
    rank: undefined,
  };
}
