import { agenticFactors, type FactorName } from '../method/factors';
import { phases as METHOD, type PhaseConsiderations } from '../method/phases';
import type { Assessment } from './assessment';
import { emptyRegister, firstRowOf, firstErrorOf } from './next-step';
import type { JumpTarget } from './jump';
import { phaseLines, type PhaseLine } from './phase-lines';

/** What an agentic factor asks of a phase. */
export interface Consideration {
  readonly factor: FactorName;
  readonly text: string;
}

/** A phase with the method's guidance and where it stands. */
export interface PhaseGuide extends PhaseLine {
  readonly objective: string;
  readonly steps: readonly string[];
  readonly output: string;
  readonly considerations: readonly Consideration[];
  /** Where to start in its sheets: its first error, else a register that holds nothing; undefined when there is neither. */
  readonly start: JumpTarget | undefined;
  /** ISO date that counts as today. */
  readonly today: string;
}

const FACTORS: readonly (keyof PhaseConsiderations)[] = ['nonDeterminism', 'autonomy', 'identity', 'agentToAgent'];

/** The guidance of one phase, 1 to 10; undefined for another number. */
export function phaseGuide(assessment: Assessment, number: number): PhaseGuide | undefined {
  const line = phaseLines(assessment).find((one) => one.number === number);
  const phase = METHOD.find((one) => one.number === number);
  if (line === undefined || phase === undefined) return undefined;
  const { objective, steps, output } = phase;
  const considerations = agenticFactors.flatMap(({ name }, i) => {
    const key = FACTORS[i];
    return key === undefined ? [] : [{ factor: name, text: phase.considerations[key] }];
  });
  const empty = emptyRegister(assessment, number);
  return { ...line, objective, steps, output, considerations, start: firstErrorOf(assessment, number)?.target ?? (empty === undefined ? undefined : firstRowOf(empty, assessment)), today: assessment.today };
}
