import { rule } from './rule';
import { decisions } from './support/decisions';

export const deferralOverdue = rule({
  id: 'deferral-overdue',
  source: 'R11.7',
  phase: 9,
  severity: 'error',
  title: 'The target date of a deferred risk has passed',
  message: '{threat} was deferred until {date}, which has passed.',
  why: 'The deferral was granted until that day; since then nobody has decided that the risk may stand.',
  howToFix: 'Deal with the risk and choose Mitigated, or decide anew on 9 Residual Risk and set a Target date ahead.',
  *check(context) {
    for (const { row, name } of decisions(context, 'Deferred')) {
      const date = row.targetDate;
      if (date !== undefined && date < context.today) yield { entity: 'residual', row, column: 'targetDate', params: { threat: name, date } };
    }
  },
});
