import type { ThreatRating } from '../model/ratings';
import type { Threat } from '../model/threat';
import { NO_NUMBER, idNumber } from '../model/formula';
import { round } from './round';
import type { Scales } from './scales';

/** Order of the top risks in one number (METHOD section 12): residual level, score, inherent number, vector, complexity, ID; undefined without a level. */
export function sortKeyOf(threat: Threat, rating: Pick<ThreatRating, 'residualLevel' | 'residualScore' | 'inherentNumber'>, scales: Scales): number | undefined {
  if (rating.residualLevel === undefined) return undefined;
  const number = (scale: string, value: string | undefined): number => scales.number(scale, value) ?? 0;
  return number('Risk level', rating.residualLevel) * 1e12 + round((rating.residualScore ?? 0) * 100, 0) * 1e9 + (rating.inherentNumber ?? 0) * 1e8
    + number('Attack vector', threat.vector) * 1e7 + number('Attack complexity', threat.complexity) * 1e6 + Math.max(0, 999_999 - idNumber(threat.id));
}

/** Order of open threats that lack controls in one number (METHOD section 6): severity × likelihood, vector, complexity, ID. */
export function threatPriorityKeyOf(threat: Threat, exposure: number | undefined, scales: Scales): number {
  const number = (scale: string, value: string | undefined): number => scales.number(scale, value) ?? 0;
  return round((exposure ?? 0) * 100, 0) * 1e9 + number('Attack vector', threat.vector) * 1e8 + number('Attack complexity', threat.complexity) * 1e7 + NO_NUMBER - idNumber(threat.id);
}
