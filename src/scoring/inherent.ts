import type { Threat } from '../model/threat';
import { riskLevel, type RiskLevel } from '../model/vocabulary';
import { levelOrder } from './level';
import type { Scales } from './scales';

type Rated = Pick<Threat, 'severity' | 'likelihood'>;

/** Severity × likelihood, 1 to 16 (METHOD section 6); undefined while one of them is blank. */
export function exposureOf(threat: Rated, scales: Scales): number | undefined {
  const [severity, likelihood] = [scales.number('Severity', threat.severity), scales.number('Likelihood', threat.likelihood)];
  return severity === undefined || likelihood === undefined ? undefined : severity * likelihood;
}

/** The risk matrix's number for severity and likelihood (METHOD section 2); undefined while one of them is blank. */
export function inherentNumberOf(threat: Rated, scales: Scales): number | undefined {
  if (threat.severity === undefined || threat.likelihood === undefined) return undefined;
  return scales.number('Risk matrix', `${threat.severity} x ${threat.likelihood}`);
}

/** The level of an inherent number (METHOD section 2), fractions cut off as CHOOSE does; undefined outside 1 to 4. */
export function inherentLevelOf(inherentNumber: number | undefined): RiskLevel | undefined {
  return inherentNumber === undefined ? undefined : riskLevel.values[Math.trunc(inherentNumber) - 1];
}

/** The higher of severity and inherent level, 1 to 4 (METHOD section 13); undefined without a severity. */
export function roadmapLevelOf(threat: Rated, inherentLevel: RiskLevel | undefined): number | undefined {
  return threat.severity === undefined ? undefined : Math.max(levelOrder(threat.severity), levelOrder(inherentLevel));
}
