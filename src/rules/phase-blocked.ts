import { rule } from './rule';
import { blockedPhases } from './support/phase-order';

export const phaseBlocked = rule({
  id: 'phase-blocked',
  source: 'R14.2',
  phase: 0,
  severity: 'info',
  title: 'A phase waits for an earlier one',
  message: '{phase} waits for {waitsFor}.',
  why: 'Each phase builds on the results of the ones before it, so work begun early may have to be done again. This only informs: no sheet is locked.',
  howToFix: 'Complete and sign off the earlier phases on Start, or give a Skip reason where one may be left out.',
  *check(context) {
    for (const { row, params } of blockedPhases(context)) yield { entity: 'phases', row, params };
  },
});
