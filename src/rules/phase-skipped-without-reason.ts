import { hasText } from '../scoring/has-text';
import { rule } from './rule';
import { isSignedOff } from './support/phase-order';

export const phaseSkippedWithoutReason = rule({
  id: 'phase-skipped-without-reason',
  source: 'R14.4',
  phase: 0,
  severity: 'error',
  title: 'A phase is left out without a reason',
  message: 'Phase {phase} has been left out, later work has begun, and no reason is given.',
  why: 'At Lightweight depth phases 3, 4 and 5 may be left out, but readers must see that somebody decided so. A phase counts as left out when nothing stands in its tables, nobody signed it off and phase 6 or a later one has begun or is signed off.',
  howToFix: 'Fill Skip reason of the phase on Start, or begin the phase.',
  *check({ model, ratings }) {
    const wentOn = model.phases.some((row) => (row.id ?? 0) >= 6 && (ratings.phase(row).filled > 0 || isSignedOff(row)));
    if (ratings.depth !== 'Lightweight' || !wentOn) return;
    for (const row of model.phases) {
      if (row.id === undefined || row.id < 3 || row.id > 5) continue;
      if (ratings.phase(row).filled > 0 || isSignedOff(row) || hasText(row.skipReason)) continue;
      yield { entity: 'phases', row, column: 'skipReason', params: { phase: row.id } };
    }
  },
});
