import type { Constraint } from '../model/constraint';
import type { Ratings } from '../model/ratings';
import type { Residual } from '../model/residual';
import type { Threat } from '../model/threat';
import type { RiskLevel } from '../model/vocabulary';
import { usableDate } from './dates';
import { decisionOf, hasCompleteDisposition } from './disposition';
import { limitsExceeded } from './limits';
import type { ModelIndex } from './model-index';

/** An open threat whose residual level is higher than tolerated (METHOD section 12). */
export interface Breach {
  readonly threat: Threat;
  readonly level: RiskLevel;
  readonly limit: RiskLevel;
  /** The hard constraint that is exceeded; absent when it is the risk appetite. */
  readonly constraint?: Constraint;
  readonly disposition: Residual['disposition'];
  /** A warning while the risk is properly deferred and its target date has not passed; never for a hard constraint. */
  readonly severity: 'error' | 'warning';
}

/** Every breach of the hard constraints and of the risk appetite, threat by threat (METHOD section 12); none by the appetite while that is blank. */
export function appetiteBreaches(index: ModelIndex, ratings: Ratings): readonly Breach[] {
  return index.openThreats.flatMap((threat): Breach[] => {
    const level = ratings.threat(threat).residualLevel;
    if (level === undefined) return [];
    const decision = decisionOf(index, threat);
    const disposition = decision?.disposition;
    const { appetite, constraint } = limitsExceeded(threat, level, index);
    return [
      ...(constraint === undefined ? [] : [{ threat, level, limit: constraint.tolerated, constraint: constraint.row, disposition, severity: 'error' as const }]),
      ...(appetite === undefined ? [] : [{ threat, level, limit: appetite, disposition, severity: isProperlyDeferred(decision, ratings.today) ? 'warning' as const : 'error' as const }]),
    ];
  });
}

/** Deferred with all required fields and a target date that has not passed (METHOD section 12). */
function isProperlyDeferred(row: Residual | undefined, today: string): boolean {
  const target = usableDate(row?.targetDate);
  return hasCompleteDisposition(row, 'Deferred') && target !== undefined && target >= today;
}
