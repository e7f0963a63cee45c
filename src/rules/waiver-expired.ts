import { rule } from './rule';
import { quoted } from './support/registers';

export const waiverExpired = rule({
  id: 'waiver-expired',
  source: 'R0.13',
  phase: 0,
  severity: 'warning',
  title: 'A waiver has expired',
  message: 'The waiver of {rule} ended on {until}; its finding is in force again.',
  why: 'Somebody accepted this for a limited time, and that time is over without anyone deciding again.',
  howToFix: 'Fix the finding and clear the row, or decide anew and set Until on the Waivers sheet.',
  *check({ model, today }) {
    for (const row of model.waivers) {
      if (row.until !== undefined && row.until < today) yield { entity: 'waivers', row, column: 'until', params: { rule: quoted(row.rule ?? 'no named rule'), until: quoted(row.until) } };
    }
  },
});
