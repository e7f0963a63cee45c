import type { ResidualRating } from '../model/ratings';
import type { Residual } from '../model/residual';

type Current = Pick<ResidualRating, 'currentSeverity' | 'currentLikelihood' | 'currentFingerprintSum'>;
type Basis = Pick<Residual, 'acceptedSeverity' | 'acceptedLikelihood' | 'acceptedFingerprintSum'>;

/** Whether a residual row's sign-off still rests on what it was based on (METHOD section 11); "Not signed" without a basis. */
export function staleOf(basis: Basis, now: Current): 'Not signed' | 'Current' | 'Stale' {
  if (basis.acceptedFingerprintSum === undefined) return 'Not signed';
  const same = basis.acceptedSeverity === now.currentSeverity && basis.acceptedLikelihood === now.currentLikelihood
    && basis.acceptedFingerprintSum === now.currentFingerprintSum;
  return same ? 'Current' : 'Stale';
}
