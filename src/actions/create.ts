import type { ReadIssue } from '../model/read-issue';
import { SCHEMA_VERSION, type ThreatModel } from '../model/threat-model';
import { withRoadmapRows, withResidualRows } from '../reports/generated-rows';
import { withFixedRows } from '../reports/product-rows';
import { withTrustPathRows } from '../reports/trust-paths';
import { ALL_RULES } from '../rules/index.generated';
import { validateModel } from '../rules/validate';
import { contentHash } from '../scoring/content-hash';
import { highestIds } from '../scoring/next-id';
import { rate } from '../scoring/rate';
import type { WorkbookPort } from '../workbook/port';
import { scaffoldModel } from '../workbook/write';
import { findingLines } from './finding-lines';
import { validate } from './validate';

export { unlistedTrustPaths } from '../reports/trust-paths';

/**
 * Lays out a complete workbook for a model: fixed, residual, trust path and roadmap rows are added, the phase board's counts are those of a validation today.
 * @param model may hold any part of a model, also none
 * @param today ISO date
 * @param newModelId identifies a model that has no identity yet
 * @returns the model as the workbook holds it
 */
export async function createWorkbook(port: WorkbookPort, model: ThreatModel, today: string, newModelId: () => string): Promise<ThreatModel> {
  const complete = prepareModel(model, today, newModelId);
  await scaffoldModel(port, complete, rate(complete, today), contentHash(complete), { findings: (places) => findingLines(validate({ model: complete, issues: [], places }, today)) });
  return complete;
}

/** The model with every row the product writes and the phase counts as of today. `issues`: what reading it saw. */
export function prepareModel(model: ThreatModel, today: string, newModelId: () => string, issues: readonly ReadIssue[] = []): ThreatModel {
  const meta = { ...model.meta, modelId: model.meta.modelId === '' ? newModelId() : model.meta.modelId, schemaVersion: SCHEMA_VERSION, highestIds: highestIds(model) };
  const identified = { ...model, meta };
  const generated = withTrustPathRows(withResidualRows(withFixedRows(identified)));
  const complete = withRoadmapRows(generated, rate(generated, today));
  const counted = withPhaseCounts(complete, today, issues);
  return { ...counted, meta: { ...counted.meta, highestIds: highestIds(counted) } };
}

function withPhaseCounts(model: ThreatModel, today: string, issues: readonly ReadIssue[]): ThreatModel {
  const { findings } = validateModel(ALL_RULES, { model, ratings: rate(model, today), today, issues });
  const count = (phase: number | undefined, severity: string) =>
    findings.filter((f) => f.phase === phase && f.severity === severity && !ORDERING.has(f.ruleId)).length;
  return {
    ...model,
    phases: model.phases.map((phase) => ({ ...phase, errors: count(phase.id, 'error'), warnings: count(phase.id, 'warning'), validatedOn: today })),
  };
}

/** Findings about the order of phases, which do not keep a phase from being complete (METHOD section 14). */
const ORDERING: ReadonlySet<string> = new Set(ALL_RULES.filter((r) => r.source === 'R14.2' || r.source === 'R14.3').map((r) => r.id));
