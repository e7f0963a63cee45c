import { appetiteBreaches } from '../scoring/appetite';
import { rule } from './rule';
import { nameRow } from './support/name-row';

export const residualLevelNotTolerated = rule({
  id: 'residual-level-not-tolerated',
  source: 'R12.1',
  phase: 9,
  severity: 'error',
  title: 'A residual risk is higher than tolerated',
  message: '{threat} remains {level}, while {limit}.',
  why: 'The business said how much risk it will carry without a formal decision; a hard constraint holds even against an acceptance. A properly deferred risk is a warning until its target date.',
  howToFix: 'Reduce the risk on 7 Mitigations, or complete its Disposition as Accepted, Transferred or Deferred on 9 Residual Risk; where a hard constraint is exceeded only reduction helps.',
  *check({ index, ratings }) {
    for (const { threat, level, limit, constraint, disposition, severity } of appetiteBreaches(index, ratings)) {
      if (constraint === undefined && disposition === 'Mitigated') continue;
      yield {
        entity: 'threats',
        row: threat,
        column: constraint === undefined ? 'residualLevel' : 'hardConstraint',
        params: { threat: nameRow(threat), level, limit: constraint === undefined ? `the risk appetite is ${limit}` : `hard constraint ${constraint.id ?? ''} tolerates ${limit}` },
        severity,
      };
    }
  },
});
