import { hasText } from '../scoring/has-text';
import { rule } from './rule';
import { decisions } from './support/decisions';

export const identityRiskAcceptedWithoutCompensation = rule({
  id: 'identity-risk-accepted-without-compensation',
  source: 'R11.14',
  phase: 9,
  severity: 'warning',
  title: 'A severe identity risk is accepted without compensating controls',
  message: '{threat} is accepted at residual level {level}, concerns identities, and no compensating control is named.',
  why: 'Whoever misuses an agent’s identity acts with its rights everywhere; without monitoring or short-lived credentials nobody would notice.',
  howToFix: 'Name what limits or reveals the misuse in Compensating controls on 9 Residual Risk, or choose another Disposition.',
  *check(context) {
    for (const { row, threat, name } of decisions(context, 'Accepted')) {
      if (threat === undefined || !threat.agenticFactors.includes('Identity Management') || hasText(row.compensatingControls)) continue;
      const level = context.ratings.threat(threat).residualLevel;
      if (level !== 'High' && level !== 'Critical') continue;
      yield { entity: 'residual', row, column: 'compensatingControls', params: { threat: name, level } };
    }
  },
});
