import { isBlank } from '../model/column';
import { beginningColumns } from '../model/entity';
import type { Phase } from '../model/phase';
import type { PhaseRating } from '../model/ratings';
import { ENTITIES, rowsOf, type ThreatModel } from '../model/threat-model';
import { NO_ACCESS_STATEMENT, type CodeAccess } from '../model/validation';
import type { Depth } from '../model/vocabulary';
import { usableDate } from './dates';
import { hasText } from './has-text';

/** What a phase's status depends on beside its own row. */
export interface PhaseInput {
  readonly filled: number;
  readonly access: CodeAccess['access'];
  readonly depth: Depth | undefined;
}

/** How many cells people have filled in the tables of each phase (METHOD section 14), counted as `beginningColumns` says. */
export function filledByPhase(model: ThreatModel): ReadonlyMap<number, number> {
  const filled = new Map<number, number>();
  for (const entity of ENTITIES) {
    const columns = beginningColumns(entity);
    let count = 0;
    for (const row of rowsOf(model, entity.key)) {
      for (const { key, defaultValue } of columns) if (!isBlank(row[key]) && row[key] !== defaultValue) count += 1;
    }
    filled.set(entity.phase, (filled.get(entity.phase) ?? 0) + count);
  }
  return filled;
}

/** The status of a phase (METHOD section 14); undefined for a row without a number. */
export function phaseStatusOf(phase: Phase, { filled, access, depth }: PhaseInput): PhaseRating['status'] {
  if (!phase.id) return undefined;
  const leftOut = phase.id >= 3 && phase.id <= 5 && depth === 'Lightweight' && hasText(phase.skipReason);
  if ((phase.id === 8 && access === 'None') || leftOut) return 'Skipped';
  const [signedOn, reopenedOn] = [usableDate(phase.signedOffOn), usableDate(phase.needsReviewSince)];
  if (reopenedOn !== undefined && (signedOn === undefined || signedOn <= reopenedOn)) return 'Needs Review';
  if (hasText(phase.signedOffBy) && signedOn !== undefined) return (phase.errors ?? 0) > 0 ? 'Needs Review' : 'Complete';
  return filled > 0 ? 'In Progress' : 'Not Started';
}

/** Filled cells, status and blocked of every phase, by row (METHOD section 14): blocked while a phase before it (before 3, for 3 to 5) is not done. */
export function ratePhases(model: ThreatModel, depth: Depth | undefined): ReadonlyMap<object, PhaseRating> {
  const counts = filledByPhase(model);
  const rated = model.phases.map((phase) => {
    const filled = phase.id ? (counts.get(phase.id) ?? 0) : 0;
    const status = phaseStatusOf(phase, { filled, access: model.codeAccess.access, depth });
    return { phase, filled, status, done: status === 'Complete' || status === 'Skipped' };
  });
  const firstUndone = Math.min(Infinity, ...rated.flatMap(({ phase, done }) => (phase.id === undefined || done ? [] : phase.id)));
  return new Map(rated.map(({ phase, ...rating }) => {
    const needs = phase.id !== undefined && phase.id >= 3 && phase.id <= 5 ? 3 : (phase.id ?? 0);
    return [phase, { ...rating, blocked: phase.id ? (firstUndone < needs ? 'Yes' : 'No') : undefined }];
  }));
}

/** The phase 8 statement that stands on the sheet and in every export when there is no source code access (METHOD section 14). */
export function gateStatementOf(access: CodeAccess['access']): string | undefined {
  return access === 'None' ? NO_ACCESS_STATEMENT : undefined;
}
