import { rule } from './rule';

export const triggerReopensReview = rule({
  id: 'trigger-reopens-review',
  source: 'R10.2',
  phase: 9,
  severity: 'warning',
  title: 'An event calls for a review of all residual risks',
  message: '{event} has happened and is not handled, so the residual risks are due for review today.',
  why: 'The residual levels were judged in a world without this event; until they are looked at again, decisions rest on an old picture.',
  howToFix: 'Review the risks on 9 Residual Risk, then enter the date in Handled on of the trigger on 10 Triggers.',
  *check({ model, ratings }) {
    for (const row of model.triggers) {
      if (ratings.reopensPhase9(row)) yield { entity: 'triggers', row, column: 'handledOn', params: { event: row.event ?? row.id ?? 'A trigger event' } };
    }
  },
});
