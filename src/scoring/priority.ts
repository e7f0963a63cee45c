import type { Mitigation } from '../model/mitigation';
import { NO_NUMBER } from '../model/formula';
import type { Ratings } from '../model/ratings';
import type { Threat } from '../model/threat';
import { idNumber } from '../model/formula';
import type { ModelIndex } from './model-index';
import { round } from './round';
import type { Scales } from './scales';

/**
 * Priority of a mitigation (METHOD section 6): the largest severity × likelihood × gap among its open threats, over its cost, at two decimals.
 * In: its weighted gaps, blank ones left out. Out: undefined without ID, cost or a weighted gap, or when the cost has no number or 0.
 */
export function priorityOf(mitigation: Pick<Mitigation, 'id' | 'cost'>, weightedGaps: readonly number[], scales: Scales): number | undefined {
  const cost = scales.number('Cost', mitigation.cost);
  if (mitigation.id === undefined || cost === undefined || cost === 0 || !weightedGaps.some((gap) => gap >= 0)) return undefined;
  return round(weightedGaps.reduce((highest, gap) => Math.max(highest, gap)) / cost, 2);
}

/** Orders mitigations (METHOD section 6): priority, then open threats addressed, then lower ID; undefined without a priority. */
export function priorityKeyOf(id: string | undefined, priority: number | undefined, threatsAddressed: number): number | undefined {
  if (priority === undefined) return undefined;
  return round(priority * 100, 0) * 1e11 + Math.min(9999, threatsAddressed) * 1e7 + NO_NUMBER - idNumber(id);
}

/** Open threats of Critical or High severity without any control, which head the backlog (METHOD section 6): severity × likelihood, then vector, complexity and ID. */
export function uncontrolledThreats(index: ModelIndex, ratings: Ratings): readonly Threat[] {
  const keyed = index.openThreats.flatMap((threat) => {
    const key = ratings.threat(threat).uncoveredKey;
    return key === undefined ? [] : [{ threat, key }];
  });
  return keyed.sort((a, b) => b.key - a.key).map(({ threat }) => threat);
}
