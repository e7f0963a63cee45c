import type { Depth, RiskLevel } from '../model/vocabulary';
import { appetiteBreaches } from '../scoring/appetite';
import { ModelIndex } from '../scoring/model-index';
import { postureOf } from '../scoring/posture';
import type { Assessment } from './assessment';
import { nextStep, type NextStep } from './next-step';
import { phaseLines, type PhaseLine } from './phase-lines';

/** Posture against appetite. */
export interface BoardPosture {
  /** Highest residual level of the open threats; undefined while none is rated. */
  readonly level: RiskLevel | undefined;
  readonly appetite: RiskLevel | undefined;
  /** Open threats above the appetite or a hard constraint. */
  readonly above: number;
  /** Open threats without a residual level. */
  readonly unrated: number;
}

/** An engagement at a glance: its ten phases and what to do next. */
export interface Board {
  readonly systemName: string | undefined;
  readonly depth: Depth | undefined;
  /** Absent without an open threat. */
  readonly posture: BoardPosture | undefined;
  readonly phases: readonly PhaseLine[];
  readonly next: NextStep;
}

/** The phase board of METHOD section 14, as of the last reading. */
export function boardOf(assessment: Assessment): Board {
  const { model, ratings } = assessment;
  const phases = phaseLines(assessment);
  return { systemName: model.context.systemName, depth: ratings.depth, posture: posture(assessment), phases, next: nextStep(assessment, phases) };
}

function posture({ model, ratings }: Assessment): BoardPosture | undefined {
  const index = new ModelIndex(model);
  if (index.openThreats.length === 0) return undefined;
  const above = new Set(appetiteBreaches(index, ratings).map(({ threat }) => threat)).size;
  return { ...postureOf(index, ratings), appetite: model.context.riskAppetite, above };
}
