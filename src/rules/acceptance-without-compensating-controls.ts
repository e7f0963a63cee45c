import { hasText } from '../scoring/has-text';
import { rule } from './rule';
import { decisions } from './support/decisions';

export const acceptanceWithoutCompensatingControls = rule({
  id: 'acceptance-without-compensating-controls',
  source: 'R11.4',
  phase: 9,
  severity: 'info',
  title: 'A risk is accepted without compensating controls',
  message: '{threat} is accepted, and nothing is named that holds meanwhile.',
  why: 'Monitoring, limits or a manual check often soften an accepted risk; readers cannot tell whether there is nothing or nobody wrote it down.',
  howToFix: 'Fill Compensating controls on 9 Residual Risk, if only to say that there are none and why.',
  *check(context) {
    for (const { row, name } of decisions(context, 'Accepted')) {
      if (!hasText(row.compensatingControls)) yield { entity: 'residual', row, column: 'compensatingControls', params: { threat: name } };
    }
  },
});
