import { EMPTY_BLUEPRINT } from '../blueprint/blueprint';
import { compareModels } from '../compare/compare';
import { MaestroError, TextTooLongError, UsageError } from '../errors';
import { deltaMarkdown } from '../formats/delta-markdown';
import { toJson } from '../formats/json';
import { packModel } from '../formats/snapshot';
import { MAX_CELL_TEXT } from '../model/parse';
import type { ThreatModel } from '../model/threat-model';
import type { Delta, Version } from '../model/version';
import { contentHash } from '../scoring/content-hash';
import { lastArchived } from '../scoring/last-archived';
import { ModelIndex } from '../scoring/model-index';
import { postureOf } from '../scoring/posture';
import { rate } from '../scoring/rate';
import type { RawWorkbook, WorkbookChanges, WorkbookPort, WriteOptions } from '../workbook/port';
import { readModel } from '../workbook/read';
import { planEdits } from '../workbook/refresh/plan-edits';
import { addedSnapshot, storedVersions } from '../workbook/snapshots';
import { snapshotIn } from './archived-model';
import { untilUndisturbed } from './attempts';
import { prepare } from './create';
import { lossLines, unreadLosses } from './losses';
import { refreshWorkbook } from './refresh';
import { onlySheet } from './text-sheet';
import { versionNumber } from './version-number';

export interface ArchiveOptions extends WriteOptions {
  /** ISO date of the version. */
  readonly today: string;
  /** How error messages call the workbook. */
  readonly fileName: string;
  readonly newModelId: () => string;
  /** Why it is archived. */
  readonly reason: string;
  /** Its number; the next after the last when absent. */
  readonly version?: string;
  /** Who made it; the analysts of the context when absent. */
  readonly by?: string;
}

/** A version that was archived. */
export interface Archived {
  readonly version: Version;
  /** What changed since the version before; nothing when there is none to compare with. */
  readonly delta: readonly Delta[];
  /** Number of the version that the delta starts from. */
  readonly since: string | undefined;
  /** The delta as Markdown; undefined without a version before. */
  readonly markdown: string | undefined;
  /** The snapshot: canonical JSON of the whole model. */
  readonly json: string;
  /** What a person should know, in sentences. */
  readonly notes: readonly string[];
}

/**
 * Archives the workbook as a version (METHOD section 16): brings it up to date, then adds a row to Versions, fills Delta, and stores a snapshot in the very
 * hidden sheet `_snapshots`. Older snapshots are not touched.
 * @throws VersionExistsError, UsageError before anything is written; UnsafeChangeError when something of the user's would be lost; the named errors of reading
 */
export async function archiveVersion(port: WorkbookPort, options: ArchiveOptions): Promise<Archived> {
  const { reason, fileName, version } = options;
  if (reason.trim() === '') throw new UsageError('--reason: say why this version is archived, for example "Quarterly review".');
  if (reason.length > MAX_CELL_TEXT) throw new TextTooLongError('Versions', 'the new version', 'Reason', reason.length, MAX_CELL_TEXT);
  // What cannot be archived is refused before the refresh writes.
  const now = await port.read();
  numberFor(now, readModel(now, fileName).model, version, options);
  const { notes: refreshed } = await refreshWorkbook(port, options);
  const { result, notes } = await untilUndisturbed(() => archiveOnce(port, options));
  const { notes: settled } = await refreshWorkbook(port, options);
  return { ...result, notes: [...new Set([...refreshed, ...notes, ...result.notes, ...settled])] };
}

async function archiveOnce(port: WorkbookPort, { today, fileName, reason, version: wanted, by, newModelId, ...options }: ArchiveOptions): Promise<Archived> {
  const raw = await port.read();
  const read = readModel(raw, fileName);
  const { model } = read;
  const number = numberFor(raw, model, wanted, { today, fileName });
  const before = versionBefore(raw, model, fileName);
  const version = versionRow(model, { number, today, reason: reason.trim(), by });
  const delta = before.model === undefined ? [] : compareModels({ model: before.model, ratings: rate(before.model, today) }, { model, ratings: rate(model, today) });
  // With the phase counts as they are once it is archived: the snapshot is the workbook to the last cell.
  const { model: after, ratings } = prepare({ ...model, versions: [...model.versions, version], delta: delta.map(fitting) }, today, newModelId, read.issues);
  const { changes, notes } = planEdits({ raw, read, after, ratings });
  const stored = addedSnapshot(raw, number, packModel(after));
  const all: WorkbookChanges = 'sheet' in stored ? { ...changes, sheets: [...changes.sheets, stored.sheet.name] } : { ...changes, cells: [...changes.cells, ...stored.cells] };
  await port.apply(all, 'sheet' in stored ? onlySheet(stored.sheet) : EMPTY_BLUEPRINT, options);
  const since = before.model === undefined ? undefined : before.number;
  return {
    version, delta, since, json: toJson(after),
    markdown: since === undefined ? undefined : deltaMarkdown(`version ${since}`, `version ${number}`, delta),
    notes: [...before.notes, ...notes, ...lossLines(unreadLosses(read.issues)).map((line) => `Not in the snapshot: ${line}`)],
  };
}

function numberFor(raw: RawWorkbook, model: ThreatModel, wanted: string | undefined, { today, fileName }: Pick<ArchiveOptions, 'today' | 'fileName'>): string {
  const last = lastArchived(model.versions);
  if (last?.date !== undefined && last.date > today) throw new UsageError(`${fileName}: version ${last.version ?? ''} is dated ${last.date}, later than ${today}. Correct its date on 10 Versions, or archive with a later date.`);
  return versionNumber(wanted, last, [...model.versions.flatMap(({ version }) => version ?? []), ...storedVersions(raw)], fileName);
}

interface VersionBefore {
  readonly number: string | undefined;
  readonly model: ThreatModel | undefined;
  readonly notes: readonly string[];
}

/** The last archived version, as far as its snapshot can be read: without it a version can still be archived. */
function versionBefore(raw: RawWorkbook, model: ThreatModel, fileName: string): VersionBefore {
  const last = lastArchived(model.versions);
  const number = last?.snapshotKey ?? last?.version;
  if (number === undefined) return { number, model: undefined, notes: [] };
  try {
    return { number, model: snapshotIn(raw, fileName, number), notes: [] };
  } catch (error) {
    if (!(error instanceof MaestroError)) throw error;
    return { number, model: undefined, notes: [`What changed since version ${number} cannot be told, so Delta is left empty: ${error.message}`] };
  }
}

interface NewVersion {
  readonly number: string;
  readonly today: string;
  readonly reason: string;
  readonly by: string | undefined;
}

/** The row of Versions (METHOD section 16). */
function versionRow(model: ThreatModel, { number, today, reason, by }: NewVersion): Version {
  const [index, ratings] = [new ModelIndex(model), rate(model, today)];
  const levels = index.openThreats.map((threat) => ratings.threat(threat).residualLevel);
  const count = (level: (typeof levels)[number]): number => levels.filter((one) => one === level).length;
  const unrated = count(undefined);
  const counts = [...(['Critical', 'High', 'Medium', 'Low'] as const).map((level) => `${level} ${count(level)}`), ...(unrated === 0 ? [] : [`not rated ${unrated}`])].join(', ');
  const { analysts, scopeIncluded, scopeExcluded } = model.context;
  return {
    version: number, date: today, analysts: by ?? analysts, scopeIn: scopeIncluded, scopeOut: scopeExcluded, reason,
    counts, posture: postureOf(index, ratings).level, hash: contentHash(model), snapshotKey: number,
  };
}

/** A row of the delta as cells can hold it; the whole texts are in both versions. */
const fitting = (row: Delta): Delta => ({ ...row, name: cut(row.name), from: cut(row.from), to: cut(row.to) });

const SHOWN = 2_000;
const cut = (text: string | undefined): string | undefined => (text === undefined || text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1).replace(/[\uD800-\uDBFF]$/, '')}…`);
