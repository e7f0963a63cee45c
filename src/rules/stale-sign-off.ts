import type { ResidualRating } from '../model/ratings';
import type { Residual } from '../model/residual';
import { rule } from './rule';
import { decisions } from './support/decisions';

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

/** What differs from the basis of the sign-off, in words. */
function changesSince(row: Residual, now: ResidualRating): readonly string[] {
  const differs = (what: string, was: string | undefined, is: string | undefined): readonly string[] =>
    (was === is ? [] : [`${what} was ${was ?? 'blank'} and is now ${is ?? 'blank'}`]);
  return [
    ...differs('severity', row.acceptedSeverity, now.currentSeverity),
    ...differs('likelihood', row.acceptedLikelihood, now.currentLikelihood),
    ...(row.acceptedFingerprintSum === now.currentFingerprintSum ? [] : ['the mapped mitigations, their effectiveness or their effective status changed']),
  ];
}
