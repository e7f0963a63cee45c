import { phases as METHOD, type Phase as MethodPhase } from '../method/phases';
import type { Phase } from '../model/phase';
import type { PhaseRating } from '../model/ratings';
import { ENTITIES } from '../model/threat-model';
import { withFixedRows } from '../reports/product-rows';
import { undoneBefore } from '../rules/support/phase-order';
import { ratePhases } from '../scoring/phase-state';
import type { Assessment } from './assessment';
import { withPhaseCounts } from './phase-counts';

export interface PhaseName {
  /** 1 to 10. */
  readonly number: number;
  readonly title: string;
}

export type PhaseStatus = NonNullable<PhaseRating['status']>;

/** How one phase stands, as of the last reading rather than of the last refresh. */
export interface PhaseLine extends PhaseName {
  /** Names of its sheets, as the method calls them and as this workbook does. */
  readonly sheets: readonly string[];
  readonly status: PhaseStatus;
  /** Earlier phases that it needs and that are not done; these inform and lock nothing. */
  readonly waitsFor: readonly PhaseName[];
  readonly errors: number;
  readonly warnings: number;
  readonly owner: string | undefined;
  readonly signedOffBy: string | undefined;
  /** ISO date. */
  readonly signedOffOn: string | undefined;
  /** ISO date of the change that re-opened it. */
  readonly needsReviewSince: string | undefined;
}

/** The ten phases in order, rows that the workbook lacks included. */
export function phaseLines({ model, ratings, validation, places, today }: Assessment): readonly PhaseLine[] {
  const counted = withPhaseCounts(withFixedRows(model), validation.findings, today);
  const rated = ratePhases(counted, ratings.depth);
  const isDone = (row: Phase): boolean => rated.get(row)?.done === true;
  return METHOD.flatMap((phase): PhaseLine[] => {
    const row = counted.phases.find(({ id }) => id === phase.number);
    if (row === undefined) return [];
    const waitsFor = undoneBefore(phase.number, counted.phases, isDone).flatMap((other) => nameOf(other.id));
    return [{
      number: phase.number, title: phase.title, sheets: sheetsOf(phase, places), status: rated.get(row)?.status ?? 'Not Started', waitsFor, errors: row.errors ?? 0, warnings: row.warnings ?? 0,
      owner: row.owner, signedOffBy: row.signedOffBy, signedOffOn: row.signedOffOn, needsReviewSince: row.needsReviewSince,
    }];
  });
}

/** True for a phase that nothing is left to do in. */
export const isDone = ({ status }: PhaseLine): boolean => status === 'Complete' || status === 'Skipped';

function nameOf(id: number | undefined): readonly PhaseName[] {
  const phase = METHOD.find(({ number }) => number === id);
  return phase === undefined ? [] : [{ number: phase.number, title: phase.title }];
}

function sheetsOf(phase: MethodPhase, places: Assessment['places']): readonly string[] {
  const own = ENTITIES.filter((entity) => entity.phase === phase.number).map(({ key, sheet }) => places[key]?.sheet ?? sheet);
  return [...new Set([...phase.sheets, ...own])];
}
