import type { PhaseRating, Ratings } from '../model/ratings';
import type { ReadIssue } from '../model/read-issue';
import { SCHEMA_VERSION, type ThreatModel } from '../model/threat-model';
import { withRoadmapRows, withResidualRows } from '../reports/generated-rows';
import { withFixedRows } from '../reports/product-rows';
import { withTrustPathRows } from '../reports/trust-paths';
import { ALL_RULES } from '../rules/index.generated';
import { validateModel, type ValidationResult } from '../rules/validate';
import { contentHash } from '../scoring/content-hash';
import { highestIds } from '../scoring/next-id';
import { rate } from '../scoring/rate';
import type { WorkbookPort, WriteOptions } from '../workbook/port';
import { scaffoldModel } from '../workbook/write';
import { findingLines } from './finding-lines';
import { withPhaseCounts } from './phase-counts';
import { present } from './validate';

export { unlistedTrustPaths } from '../reports/trust-paths';

/**
 * Lays out a complete workbook for a model: fixed, residual, trust path and roadmap rows are added, the phase board's counts are those of a validation today.
 * @param model may hold any part of a model, also none
 * @param today ISO date
 * @param newModelId identifies a model that has no identity yet
 * @returns the model as the workbook holds it
 */
export async function createWorkbook(port: WorkbookPort, model: ThreatModel, today: string, newModelId: () => string, options: WriteOptions = {}): Promise<ThreatModel> {
  const { model: complete, ratings, result } = prepare(model, today, newModelId);
  await scaffoldModel(port, complete, ratings, contentHash(complete), { findings: (places) => findingLines(present(result, { issues: [], places })) }, options);
  return complete;
}

/** A model with every row the product writes, rated and validated. */
export interface Prepared {
  readonly model: ThreatModel;
  readonly ratings: Ratings;
  readonly result: ValidationResult;
}

/** The model with every row the product writes and the phase counts as of today. */
export const prepareModel = (model: ThreatModel, today: string, newModelId: () => string): ThreatModel => prepare(model, today, newModelId).model;

/** As `prepareModel`, with what was computed on the way. `issues`: what reading the model saw. */
export function prepare(model: ThreatModel, today: string, newModelId: () => string, issues: readonly ReadIssue[] = []): Prepared {
  const meta = { ...model.meta, modelId: model.meta.modelId === '' ? newModelId() : model.meta.modelId, schemaVersion: SCHEMA_VERSION, highestIds: highestIds(model) };
  const generated = withTrustPathRows(withResidualRows(withFixedRows({ ...model, meta })));
  const complete = withRoadmapRows(generated, rate(generated, today));
  const identified = { ...complete, meta: { ...complete.meta, highestIds: highestIds(complete) } };
  const before = rate(identified, today);
  const first = validateModel(ALL_RULES, { model: identified, ratings: before, today, issues });
  const counted = withPhaseCounts(identified, first.findings, today);
  // Counts of errors decide about the state of phases and nothing else, so all other ratings stand.
  const later = rate(counted, today);
  const ratings: Ratings = { ...before, phase: (row) => later.phase(row) };
  const isSettled = counted.phases.every((phase, i) => sameState(ratings.phase(phase), before.phase(identified.phases[i] ?? phase)));
  return { model: counted, ratings, result: isSettled ? first : validateModel(ALL_RULES, { model: counted, ratings, today, issues }) };
}

const sameState = (a: PhaseRating, b: PhaseRating): boolean => a.status === b.status && a.blocked === b.blocked && a.done === b.done;
