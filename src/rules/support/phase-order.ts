import type { Phase } from '../../model/phase';
import { usableDate } from '../../scoring/dates';
import { hasText } from '../../scoring/has-text';
import type { RuleContext } from '../rule';

interface BlockedPhase {
  readonly row: Phase;
  /** How findings name the phase and the earlier ones it waits for. */
  readonly params: { readonly phase: string; readonly waitsFor: string };
}

const isMiddle = (id: number): boolean => id >= 3 && id <= 5;
const named = ({ id, name }: Phase): string => `phase ${id ?? ''}${name === undefined ? '' : ` (${name})`}`;

/** The phases that a phase comes after and that are not done (METHOD section 14), in order; 3, 4 and 5 do not wait for each other. */
export function undoneBefore(id: number, phases: readonly Phase[], isDone: (row: Phase) => boolean): readonly Phase[] {
  const before = isMiddle(id) ? 3 : id;
  return phases.filter((other) => other.id !== undefined && other.id < before && !isDone(other));
}

/** Phases that an earlier one holds up (METHOD section 14). */
export function* blockedPhases({ model, ratings }: RuleContext): Generator<BlockedPhase> {
  for (const row of model.phases) {
    const { id } = row;
    if (id === undefined || ratings.phase(row).blocked !== 'Yes') continue;
    const waitsFor = undoneBefore(id, model.phases, (other) => ratings.phase(other).done);
    yield { row, params: { phase: named(row).replace('phase', 'Phase'), waitsFor: waitsFor.map(named).join(', ') } };
  }
}

/** True when an analyst signed the phase off and no change has re-opened it since (METHOD section 14). */
export function isSignedOff({ signedOffBy, signedOffOn, needsReviewSince }: Phase): boolean {
  const [signed, reopened] = [usableDate(signedOffOn), usableDate(needsReviewSince)];
  return hasText(signedOffBy) && signed !== undefined && (reopened === undefined || signed > reopened);
}
