import { hasText } from '../../scoring/has-text';
import type { RuleContext } from '../rule';

/** True once a person has entered something in the phase's tables or signed it off. */
export function hasPhaseBegun({ model, ratings }: RuleContext, number: number): boolean {
  const phase = model.phases.find((row) => row.id === number);
  return phase !== undefined && (ratings.phase(phase).filled > 0 || hasText(phase.signedOffBy) || phase.signedOffOn !== undefined);
}
