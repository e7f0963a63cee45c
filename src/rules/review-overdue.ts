import { rule } from './rule';
import { nameRow } from './support/name-row';

export const reviewOverdue = rule({
  id: 'review-overdue',
  source: 'R10.1',
  phase: 9,
  severity: 'warning',
  title: 'The review of a residual risk is overdue',
  message: 'The review of {threat} was due on {due}.',
  why: 'A residual risk was accepted for a time, not for ever; past its review date nobody can say that the rating still holds.',
  howToFix: 'Go through the risk with its owner and enter the date in Last review on 9 Residual Risk.',
  *check({ model, index, ratings }) {
    for (const row of model.residual) {
      const threat = index.find('threats', row.threat);
      if (threat === undefined || !index.isOpen(threat) || index.residualsOf(row.threat)[0] !== row) continue;
      const { overdue, nextReview } = ratings.residual(row);
      if (overdue === undefined || nextReview === undefined) continue;
      yield { entity: 'residual', row, column: 'lastReview', params: { threat: nameRow(threat), due: nextReview } };
    }
  },
});
