import { rule } from './rule';
import { listed, nameRow } from './support/name-row';
import { rejectedControls } from './support/rejected-controls';

export const someControlsRejectedWithoutAcceptance = rule({
  id: 'some-controls-rejected-without-acceptance',
  source: 'R11.11',
  phase: 9,
  severity: 'warning',
  title: 'Some controls of a threat are rejected and nobody accepts the rest',
  message: '{rejected} will not be done against {threat}, and the risk is not accepted.',
  why: 'Each rejected control leaves part of the risk open; the remaining ones may or may not cover it.',
  howToFix: 'Check that the other mitigations suffice, or set Disposition to Accepted on 9 Residual Risk with all its fields.',
  *check(context) {
    for (const { threat, rejected, all } of rejectedControls(context)) {
      if (!all) yield { entity: 'threats', row: threat, params: { threat: nameRow(threat), rejected: listed(rejected) } };
    }
  },
});
