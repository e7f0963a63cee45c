import { NO_NUMBER } from '../model/formula';
import { effectiveness as effectivenessScale, type Effectiveness, type RiskLevel } from '../model/vocabulary';
import { round } from './round';
import type { Scales } from './scales';

/** Place of an effectiveness among Low, Medium, High, from 1; 0 for a blank one. */
export function effectivenessOrder(effectiveness: Effectiveness | undefined): number {
  return effectiveness === undefined ? 0 : effectivenessScale.values.indexOf(effectiveness) + 1;
}

/** A mapping's reduction (METHOD section 4): effectiveness × effective status, capped for a deterrent; undefined while a part is blank. */
export function reductionOf(effectiveness: Effectiveness | undefined, effectiveValue: number | undefined, type: string | undefined, scales: Scales): number | undefined {
  const weight = scales.number('Effectiveness', effectiveness);
  if (weight === undefined || effectiveValue === undefined) return undefined;
  if (type !== 'Deterrent') return weight * effectiveValue;
  const cap = scales.number('Reduction', 'Deterrent at most');
  return cap === undefined ? undefined : Math.min(cap, weight * effectiveValue);
}

/** The reduction left when people are too slow (METHOD section 4): that of detective and corrective controls times the autonomy factor. */
export function autonomyReductionOf(reduction: number | undefined, type: string | undefined, scales: Scales): number | undefined {
  if (reduction === undefined || (type !== 'Detective' && type !== 'Corrective')) return reduction;
  const factor = scales.number('Reduction', 'Autonomy factor');
  return factor === undefined ? undefined : reduction * factor;
}

/** Orders a threat's mappings (METHOD section 4): reduction at three decimals, then effectiveness, then lower mitigation number. */
export function bestKeyOf(reduction: number | undefined, effectiveness: Effectiveness | undefined, mitigationNumber: number): number | undefined {
  if (reduction === undefined) return undefined;
  return round(reduction * 1000, 0) * 1e9 + effectivenessOrder(effectiveness) * 1e8 + NO_NUMBER - mitigationNumber;
}

/** Inherent number × (1 − reduction) at two decimals (METHOD section 4); undefined while a part is. */
export function scoreOf(inherentNumber: number | undefined, reduction: number | undefined): number | undefined {
  return inherentNumber === undefined || reduction === undefined ? undefined : round(inherentNumber * (1 - reduction), 2);
}

/** The level of a rounded residual score (METHOD section 4). A threshold without a number is never reached. */
export function residualLevelFrom(score: number | undefined, scales: Scales): RiskLevel | undefined {
  if (score === undefined) return undefined;
  const reaches = (level: RiskLevel): boolean => score >= (scales.number('Residual level from', level) ?? Infinity);
  return (['Critical', 'High', 'Medium'] as const).find(reaches) ?? 'Low';
}
