import { UsageError } from '../errors';
import { mvtmItems } from '../method/mvtm';
import { reentries, type ChangeKind } from '../method/reentry';
import { isBlank, type AnyRow } from '../model/column';
import { rowKey } from '../model/entity';
import { ENTITIES, entityOf, rowsOf, type EntityKey, type ThreatModel } from '../model/threat-model';
import { rate } from '../scoring/rate';
import { rowsReachedFrom } from '../scoring/reach';
import type { WorkbookPort } from '../workbook/port';
import { editWorkbook, type Edited, type EditOptions } from './edit';

export interface Change {
  readonly kind: ChangeKind;
  /** In words, for the log. */
  readonly what: string;
  /** Rows that changed, by ID; none: everything of the re-opened phases is looked at again. */
  readonly ids: readonly string[];
}

/** A row to look at again. */
export interface OwedRow {
  readonly entity: EntityKey;
  readonly sheet: string;
  /** Its key: `TH1`, `TH1/M2`. */
  readonly key: string;
  readonly name: string;
}

/** What a change re-opens (METHOD section 14). */
export interface Reentered {
  readonly phases: readonly number[];
  /** Of these, the phases that were complete and need review now. */
  readonly reopened: readonly number[];
  readonly items: readonly { readonly id: string; readonly item: string; readonly affected: boolean; readonly met: boolean }[];
  readonly rows: readonly OwedRow[];
}

/** Kinds of change, as a command names them. */
export const CHANGE_KINDS: Readonly<Record<string, ChangeKind>> = {
  component: 'Component or integration', actor: 'Actor', regulation: 'Regulation', code: 'Code', architecture: 'Architecture', 'architecture-and-context': 'Architecture and context',
};

/**
 * What a change re-opens: phases, items of the minimum viable threat model, and the rows that rest on what changed.
 * @param today ISO date
 * @throws UsageError for an ID that no row has
 */
export function reentryOf(model: ThreatModel, { kind, ids }: Change, today: string): Reentered {
  const ratings = rate(model, today);
  const phases: readonly number[] = reentries.find((one) => one.kind === kind)?.phases ?? [];
  const known = new Set(ENTITIES.flatMap(({ key }) => rowsOf(model, key).flatMap((row) => (typeof row['id'] === 'string' ? [row['id']] : []))));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new UsageError(`--id ${unknown.join(', ')}: no row of the model has this ID. Name rows as the workbook does, for example C3 or M12.`);
  const reached = ids.length === 0 ? undefined : rowsReachedFrom(model, new Set(ids)).filter(({ entity }) => phases.includes(entityOf(entity).phase));
  const touched = new Set((reached ?? []).map(({ entity }) => entityOf(entity).table));
  const items = mvtmItems.map(({ id, item, tables }) => {
    const row = model.mvtm.find((one) => one.id === id);
    const isReopened = tables.some((table) => phases.includes(ENTITIES.find((entity) => entity.table === table)?.phase ?? 0));
    const met = row !== undefined && ratings.mvtmMet(row) === 'Yes';
    // A new version is owed after every change.
    return { id, item, affected: isReopened && (reached === undefined || !met || id === 'MVTM-10' || tables.some((table) => touched.has(table))), met };
  });
  const affected = new Set(mvtmItems.filter((_, i) => items[i]?.affected === true).flatMap(({ tables }) => tables));
  const all = (): readonly { readonly entity: EntityKey; readonly row: AnyRow }[] =>
    ENTITIES.filter(({ table, phase, layout }) => affected.has(table) && phases.includes(phase) && layout === 'rows').flatMap(({ key }) => rowsOf(model, key).map((row) => ({ entity: key, row })));
  const rows = (reached ?? all()).filter(({ entity, row }) => entity !== 'versions' && Object.values(row).some((value) => !isBlank(value))).map(({ entity, row }): OwedRow => {
    const { sheet } = entityOf(entity);
    return { entity, sheet, key: rowKey(entityOf(entity), row), name: typeof row['name'] === 'string' ? row['name'] : '' };
  });
  const complete = model.phases.filter((row) => ratings.phase(row).status === 'Complete').flatMap(({ id }) => id ?? []);
  return { phases, reopened: phases.filter((phase) => complete.includes(phase)), items, rows };
}

/** The model with what a change re-opens marked and logged; the same change of one day is logged once. */
export function withReentry(model: ThreatModel, change: Change, today: string): ThreatModel {
  const what = change.what.trim();
  if (what === '') throw new UsageError('--what: say what changed, for example "A second model provider was added".');
  if (model.reentryLog.some((entry) => entry.date === today && entry.kind === change.kind && entry.what === what)) return model;
  const { phases, reopened, items } = reentryOf(model, change, today);
  const affected = new Set(items.filter((item) => item.affected).map(({ id }) => id));
  return {
    ...model,
    phases: model.phases.map((row) => (row.id !== undefined && reopened.includes(row.id) ? { ...row, needsReviewSince: today } : row)),
    mvtm: model.mvtm.map((row) => (row.id === undefined ? row : { ...row, affected: affected.has(row.id) ? 'Yes' : 'No' })),
    reentryLog: [...model.reentryLog, { date: today, kind: change.kind, what, phases: phases.map(String), mvtmItems: [...affected], closedOn: undefined }],
  };
}

/**
 * Marks in the workbook what a change re-opens, and logs it.
 * @returns what is to be looked at again, as of before the marks
 * @throws UsageError without words or for an unknown ID; UnsafeChangeError before anything is written
 */
export async function reenter(port: WorkbookPort, change: Change, options: EditOptions): Promise<Reentered & Pick<Edited, 'lines' | 'notes'>> {
  let found: Reentered | undefined;
  const { lines, notes } = await editWorkbook(port, options, ({ model }) => {
    found = reentryOf(model, change, options.today);
    return withReentry(model, change, options.today);
  });
  return { ...(found ?? { phases: [], reopened: [], items: [], rows: [] }), lines, notes };
}
