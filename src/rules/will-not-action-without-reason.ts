import { hasText } from '../scoring/has-text';
import { rule } from './rule';

export const willNotActionWithoutReason = rule({
  id: 'will-not-action-without-reason',
  source: 'R5.14',
  phase: 7,
  severity: 'error',
  title: 'A mitigation is rejected without reason',
  message: '{mitigation} will not be done, and no reason is given.',
  why: 'Leaving a known control out is a risk decision that somebody will have to explain.',
  howToFix: 'Fill Reason on 7 Mitigations, or choose another Status.',
  *check(context) {
    for (const row of context.model.mitigations) {
      if (row.status !== 'Will Not Action' || hasText(row.reason)) continue;
      yield { entity: 'mitigations', row, column: 'reason', params: { mitigation: row.id ?? row.name ?? 'A mitigation' } };
    }
  },
});
