import { appetiteBreaches } from '../scoring/appetite';
import { decisionOf } from '../scoring/disposition';
import { rule } from './rule';
import { nameRow } from './support/name-row';

export const mitigatedAboveAppetite = rule({
  id: 'mitigated-above-appetite',
  source: 'R11.1',
  phase: 9,
  severity: 'error',
  title: 'A risk is called mitigated above the risk appetite',
  message: '{threat} is called mitigated, yet its residual level {level} is above the risk appetite of {appetite}.',
  why: 'Mitigated tells the business that nothing more needs deciding; above the appetite somebody still has to accept, transfer or defer the risk.',
  howToFix: 'Verify or strengthen the controls on 7 Mitigations and 8 Code Validation, or choose another Disposition on 9 Residual Risk.',
  *check({ index, ratings }) {
    for (const { threat, level, limit, constraint, disposition } of appetiteBreaches(index, ratings)) {
      if (disposition !== 'Mitigated' || constraint !== undefined) continue;
      yield { entity: 'residual', row: decisionOf(index, threat), column: 'disposition', params: { threat: nameRow(threat), level, appetite: limit } };
    }
  },
});
