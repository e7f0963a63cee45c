import { addMonths, usableDate } from '../scoring/dates';
import { rule } from './rule';
import { hasPhaseBegun } from './support/phase-begun';

/** At least quarterly (METHOD section 17). */
const MONTHS = 3;

export const triggerNotChecked = rule({
  id: 'trigger-not-checked',
  source: 'R17.1',
  phase: 10,
  severity: 'warning',
  title: 'Nobody has checked an update trigger for three months',
  message: 'Whether this happened was {checked}: {event}.',
  why: 'A threat model grows old unnoticed; the triggers tell when to open it again, but only if somebody asks. One that was never checked counts once phase 10 has begun.',
  howToFix: 'Find out whether the event has happened, and fill in Last checked, Checked by and Happened on 10 Triggers.',
  *check(context) {
    const begun = hasPhaseBegun(context, 10);
    for (const row of context.model.triggers) {
      const event = row.event ?? row.id;
      if (event === undefined) continue;
      const last = usableDate(row.lastChecked);
      const next = addMonths(last, MONTHS);
      const isOld = next === undefined ? begun : next < context.today;
      if (!isOld) continue;
      yield { entity: 'triggers', row, column: 'lastChecked', params: { event, checked: last === undefined ? 'never checked' : `last checked on ${last}` } };
    }
  },
});
