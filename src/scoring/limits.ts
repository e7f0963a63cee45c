import type { Constraint } from '../model/constraint';
import type { Threat } from '../model/threat';
import type { RiskLevel } from '../model/vocabulary';
import { decisionOf, hasCompleteDisposition } from './disposition';
import { levelOrder } from './level';
import type { ModelIndex } from './model-index';

/** True when a threat at this level would be tolerated; always where either is blank. */
export function isWithin(level: RiskLevel | undefined, limit: RiskLevel | undefined): boolean {
  return level === undefined || limit === undefined || levelOrder(level) <= levelOrder(limit);
}

/** What a threat exceeds: the risk appetite, or a hard constraint with the level it tolerates. */
export interface Exceeded {
  readonly appetite?: RiskLevel;
  readonly constraint?: { readonly row: Constraint; readonly tolerated: RiskLevel };
}

/**
 * The limits that a threat at a residual level exceeds (METHOD section 12): its hard constraint, accepted or not; the appetite, unless the risk is
 * accepted or transferred with all required fields. Nothing while the level or the limit is blank.
 */
export function limitsExceeded(threat: Threat, level: RiskLevel | undefined, index: ModelIndex): Exceeded {
  if (level === undefined) return {};
  const row = index.find('constraints', threat.hardConstraint);
  const tolerated = row?.highestTolerated ?? 'Low';
  const appetite = index.model.context.riskAppetite;
  return {
    ...(row === undefined || isWithin(level, tolerated) ? {} : { constraint: { row, tolerated } }),
    ...(appetite === undefined || isWithin(level, appetite) || hasCompleteDisposition(decisionOf(index, threat), 'Accepted', 'Transferred') ? {} : { appetite }),
  };
}
