import { rule } from './rule';
import { listed, nameRow } from './support/name-row';
import { rejectedControls } from './support/rejected-controls';

export const allControlsRejectedWithoutAcceptance = rule({
  id: 'all-controls-rejected-without-acceptance',
  source: 'R11.10',
  phase: 9,
  severity: 'error',
  title: 'All controls of a threat are rejected and nobody accepts the risk',
  message: 'Nothing will be done against {threat} ({rejected} will not be done), and the risk is not accepted.',
  why: 'To reject every control is to accept the risk; without an acceptance nobody has taken it on.',
  howToFix: 'Set Disposition to Accepted on 9 Residual Risk with all its fields, or map a mitigation that will be done on 7 Mapping.',
  *check(context) {
    for (const { threat, rejected, all } of rejectedControls(context)) {
      if (all) yield { entity: 'threats', row: threat, params: { threat: nameRow(threat), rejected: listed(rejected) } };
    }
  },
});
