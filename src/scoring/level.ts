import { riskLevel, type RiskLevel } from '../model/vocabulary';

/** Place of a severity or risk level among Low, Medium, High, Critical, from 1 and whatever `Scales` says; 0 for a blank one. */
export function levelOrder(level: RiskLevel | undefined): number {
  return level === undefined ? 0 : riskLevel.values.indexOf(level) + 1;
}
