import { decisionOf } from '../scoring/disposition';
import { rule } from './rule';
import { hasPhase9Begun } from './support/decisions';
import { nameRow } from './support/name-row';

export const openThreatWithoutDisposition = rule({
  id: 'open-threat-without-disposition',
  source: 'R11.15',
  phase: 9,
  severity: 'error',
  title: 'An open threat has no disposition',
  message: 'Nobody has decided yet whether {threat} is mitigated, accepted, transferred or deferred.',
  why: 'A risk that nobody decided about is carried all the same, only without an owner.',
  howToFix: 'Choose the Disposition of the threat on 9 Residual Risk, or set its Status on 6 Threats if it no longer applies.',
  *check(context) {
    if (!hasPhase9Begun(context)) return;
    for (const threat of context.index.openThreats) {
      const row = decisionOf(context.index, threat);
      if (threat.id === undefined || row?.disposition !== undefined) continue;
      const params = { threat: nameRow(threat) };
      yield row === undefined ? { entity: 'threats', row: threat, params } : { entity: 'residual', row, column: 'disposition', params };
    }
  },
});
