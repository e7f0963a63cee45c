import { rule } from './rule';
import { decisions } from './support/decisions';

export const mitigatedWithoutWorkingControl = rule({
  id: 'mitigated-without-working-control',
  source: 'R11.2',
  phase: 9,
  severity: 'error',
  title: 'A risk is called mitigated without a control that works',
  message: '{threat} is called mitigated, but no control mapped to it reduces it yet.',
  why: 'A control that is only planned, rejected or unverified reduces nothing, so the risk is as large as before.',
  howToFix: 'Map a mitigation on 7 Mapping with its Effectiveness and show on 8 Code Validation that it is in place, or choose another Disposition on 9 Residual Risk.',
  *check(context) {
    for (const { row, threat, name } of decisions(context, 'Mitigated')) {
      if (threat === undefined || (context.ratings.threat(threat).reduction ?? 0) > 0) continue;
      yield { entity: 'residual', row, column: 'disposition', params: { threat: name } };
    }
  },
});
