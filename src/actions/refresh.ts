import type { ReadIssue } from '../model/read-issue';
import { entityOf, type EntityKey, type ThreatModel } from '../model/threat-model';
import { withIds } from '../reports/identified-rows';
import { contentHash } from '../scoring/content-hash';
import type { RawWorkbook, WorkbookPort, WriteOptions } from '../workbook/port';
import { readModel, type ReadModel } from '../workbook/read';
import { missingSheets } from '../workbook/refresh/missing-sheets';
import { planRefresh } from '../workbook/refresh/plan';
import { untilUndisturbed } from './attempts';
import { changeLines } from './change-lines';
import { prepare } from './create';
import { findingLines } from './finding-lines';
import { present, type Validation } from './validate';

/** What a refresh changed, or would change. */
export interface Refresh {
  /** One line per change that a person would notice: `7 Mapping!C12: Critical`. */
  readonly lines: readonly string[];
  /** How many stored results of formulas were brought up to date beside. */
  readonly results: number;
  /** What a person should know: left as it is, upgraded. */
  readonly notes: readonly string[];
  readonly changed: boolean;
  readonly model: ThreatModel;
  readonly counts: Validation['counts'];
}

export interface RefreshOptions extends WriteOptions {
  /** ISO date that counts as today. */
  readonly today: string;
  readonly fileName: string;
  readonly newModelId: () => string;
  /** Plans only: nothing is written. */
  readonly dryRun?: boolean;
}

/**
 * Brings a workbook that people have edited up to date: rows and IDs that the product writes, formulas that are missing, matrices, report sheets
 * and Findings; an older workbook gets what it lacks. Only cells of the product change.
 * @throws UnsafeChangeError before anything is written when something of the user's would be lost; the named errors of reading
 */
export async function refreshWorkbook(port: WorkbookPort, options: RefreshOptions): Promise<Refresh> {
  const { result, notes } = await untilUndisturbed(() => refreshOnce(port, options));
  return { ...result, notes: [...notes, ...result.notes] };
}

async function refreshOnce(port: WorkbookPort, { today, fileName, newModelId, dryRun, ...options }: RefreshOptions): Promise<Refresh> {
  const raw = await port.read();
  const read = readModel(raw, fileName);
  const identified = withIds(read.model, computedIds(raw, read));
  const added = new Set(missingSheets(raw, read));
  const issues = read.issues.filter((issue) => !isMended(issue, added));
  const { model: after, ratings, result } = prepare(identified, today, newModelId, issues);
  let validation: Validation | undefined;
  const plan = planRefresh({
    raw, read, identified, after, ratings, hash: contentHash(after),
    findings: (places) => {
      validation = present(result, { issues, places });
      return findingLines(validation);
    },
  });
  if (!plan.isEmpty && dryRun !== true) await port.apply(plan.changes, plan.blueprint, options);
  return {
    lines: changeLines(plan.changes), results: plan.changes.cells.filter((c) => c.content.kind === 'result').length, notes: plan.notes,
    changed: !plan.isEmpty, model: after, counts: validation?.counts ?? { error: 0, warning: 0, info: 0 },
  };
}

/** Whether a row of the model as read takes its ID from a formula. */
function computedIds(raw: RawWorkbook, { places }: ReadModel): (key: EntityKey, row: number) => boolean {
  return (key, row) => {
    const place = places[key];
    const [number, column] = [place?.rows[row], place?.columns['id']];
    const found = raw.sheets.find(({ name }) => name === place?.sheet)?.rows.find((r) => r.number === number);
    return column !== undefined && found?.formulas?.has(column) === true;
  };
}

/** A table on a sheet that is laid out anew and a column of a table that is there are no longer missing after the refresh. */
function isMended(issue: ReadIssue, added: ReadonlySet<string>): boolean {
  if (issue.kind === 'missing-table') return added.has(entityOf(issue.entity).sheet);
  return issue.kind === 'missing-column' && entityOf(issue.entity).layout !== 'fields';
}
