import { rule } from './rule';
import { missingFieldHits } from './support/decisions';

export const acceptanceIncomplete = rule({
  id: 'acceptance-incomplete',
  source: 'R11.3',
  phase: 9,
  severity: 'error',
  title: 'An acceptance lacks a required field',
  message: '{threat} is accepted without {field}.',
  why: 'An acceptance stands only when a named person took it on a known day, for a reason and until something changes; until then it does not count.',
  howToFix: 'Fill Owner name, Owner role, Business justification, Acceptance date and Trigger events on 9 Residual Risk, or choose another Disposition.',
  check: (context) => missingFieldHits(context, 'Accepted'),
});
