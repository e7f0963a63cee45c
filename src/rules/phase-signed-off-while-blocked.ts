import { rule } from './rule';
import { blockedPhases, isSignedOff } from './support/phase-order';

export const phaseSignedOffWhileBlocked = rule({
  id: 'phase-signed-off-while-blocked',
  source: 'R14.3',
  phase: 0,
  severity: 'warning',
  title: 'A phase is signed off although an earlier one is not done',
  message: '{phase} is signed off, although {waitsFor} is neither complete nor skipped.',
  why: 'What the earlier phase still brings to light can overturn what was signed here.',
  howToFix: 'Complete and sign off the earlier phase on Start, then look at this one again; or clear Signed off by and Signed off on.',
  *check(context) {
    for (const { row, params } of blockedPhases(context)) {
      if (isSignedOff(row)) yield { entity: 'phases', row, column: 'signedOffOn', params };
    }
  },
});
