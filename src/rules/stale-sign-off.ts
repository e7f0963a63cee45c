import { rule } from './rule';
import { decisions } from './support/decisions';
import { changesSince } from './support/sign-off-changes';

export const staleSignOff = rule({
  id: 'stale-sign-off',
  source: 'R11.16',
  phase: 9,
  severity: 'warning',
  title: 'A sign-off rests on facts that have changed',
  message: '{threat} was signed off on another basis: {changes}.',
  why: 'Whoever signed judged another risk than the one that stands here now, and may decide otherwise.',
  howToFix: 'Show the owner what changed and have the row on 9 Residual Risk signed again.',
  *check(context) {
    for (const { row, name } of decisions(context)) {
      const rating = context.ratings.residual(row);
      if (rating.stale === 'Stale') yield { entity: 'residual', row, column: 'stale', params: { threat: name, changes: changesSince(row, rating).join('; ') } };
    }
  },
});
