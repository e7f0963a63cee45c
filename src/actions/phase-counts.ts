import type { ThreatModel } from '../model/threat-model';
import { ALL_RULES } from '../rules/index.generated';
import type { Finding } from '../rules/rule';

/** Findings about the order of phases, which do not keep a phase from being complete (METHOD section 14). */
const ORDERING: ReadonlySet<string> = new Set(ALL_RULES.filter((r) => r.source === 'R14.2' || r.source === 'R14.3').map((r) => r.id));

/** Whether a finding counts for the state of its phase. */
export const counts = ({ ruleId }: Pick<Finding, 'ruleId'>): boolean => !ORDERING.has(ruleId);

/** The model with the errors and warnings of each phase as a validation found them. @param today ISO date of the validation */
export function withPhaseCounts(model: ThreatModel, findings: readonly Pick<Finding, 'phase' | 'severity' | 'ruleId'>[], today: string): ThreatModel {
  const counted = findings.filter(counts);
  const count = (phase: number | undefined, severity: string) => counted.filter((f) => f.phase === phase && f.severity === severity).length;
  return {
    ...model,
    phases: model.phases.map((phase) => ({ ...phase, errors: count(phase.id, 'error'), warnings: count(phase.id, 'warning'), validatedOn: today })),
  };
}
