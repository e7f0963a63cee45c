import { rule } from './rule';
import { missingFieldHits } from './support/decisions';

export const deferralIncomplete = rule({
  id: 'deferral-incomplete',
  source: 'R11.6',
  phase: 9,
  severity: 'error',
  title: 'A deferral lacks a required field',
  message: '{threat} is deferred without {field}.',
  why: 'Later is only a plan with an owner, a date and something that holds until then; otherwise the risk is accepted in silence.',
  howToFix: 'Fill Owner name, Owner role, Target date and Compensating controls on 9 Residual Risk, or choose another Disposition.',
  check: (context) => missingFieldHits(context, 'Deferred'),
});
