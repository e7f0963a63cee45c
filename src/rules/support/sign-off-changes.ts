import type { ResidualRating } from '../../model/ratings';
import type { Residual } from '../../model/residual';

/** What differs from the basis of a sign-off (METHOD section 11), in words. */
export function changesSince(row: Residual, now: ResidualRating): readonly string[] {
  const differs = (what: string, was: string | undefined, is: string | undefined): readonly string[] =>
    (was === is ? [] : [`${what} was ${was ?? 'blank'} and is now ${is ?? 'blank'}`]);
  return [
    ...differs('severity', row.acceptedSeverity, now.currentSeverity),
    ...differs('likelihood', row.acceptedLikelihood, now.currentLikelihood),
    ...(row.acceptedFingerprintSum === now.currentFingerprintSum ? [] : ['the mapped mitigations, their effectiveness or their effective status changed']),
  ];
}
