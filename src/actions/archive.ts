import { EMPTY_BLUEPRINT } from '../blueprint/blueprint';
import { compareModels } from '../compare/compare';
import { MaestroError, TextTooLongError, UsageError, WorkbookChangedError } from '../errors';
import { deltaMarkdown } from '../formats/delta-markdown';
import { toJson } from '../formats/json';
import { MAX_CELL_TEXT } from '../model/parse';
import type { ThreatModel } from '../model/threat-model';
import type { Delta, Version } from '../model/version';
import { lastArchived } from '../scoring/last-archived';
import { rate } from '../scoring/rate';
import type { RawWorkbook, WorkbookPort, WriteOptions } from '../workbook/port';
import { readModel } from '../workbook/read';
import { planEdits } from '../workbook/refresh/plan-edits';
import { snapshotIn } from './archived-model';
import { untilUndisturbed } from './attempts';
import { prepare } from './create';
import { lossLines, unreadLosses } from './losses';
import { refreshWorkbook } from './refresh';
import { storeSnapshot } from './store-snapshot';
import { versionNumber } from './version-number';
import { versionRow } from './version-row';

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
  numberFor(readModel(await port.read(), fileName).model, version, options);
  const { notes: refreshed } = await refreshWorkbook(port, options);
  const { result, notes } = await untilUndisturbed(() => archiveOnce(port, options));
  const { notes: settled } = await refreshWorkbook(port, options);
  return { ...result, notes: [...new Set([...refreshed, ...notes, ...result.notes, ...settled])] };
}

/** First the snapshot, then what names it: broken off between the two, no version stands without what it held. */
async function archiveOnce(port: WorkbookPort, { today, fileName, reason, version: wanted, by, newModelId, ...options }: ArchiveOptions): Promise<Archived> {
  const raw = await port.read();
  const { model, issues } = readModel(raw, fileName);
  const number = numberFor(model, wanted, { today, fileName });
  const before = versionBefore(raw, model, fileName);
  const delta = before.model === undefined ? [] : compareModels({ model: before.model, ratings: rate(before.model, today) }, { model, ratings: rate(model, today) });
  const row = versionRow(model, { number, today, reason: reason.trim(), by });
  // With the phase counts as they are once it is archived: the snapshot is the workbook to the last cell.
  const complete = (version: Version): ThreatModel => prepare({ ...model, versions: [...model.versions, version], delta: delta.map(fitting) }, today, newModelId, issues).model;
  const { key, model: after } = await storeSnapshot(port, raw, number, (snapshotKey) => complete({ ...row, snapshotKey }), options);
  const notes = await writeVersion(port, { before: model, after, today, fileName }, options);
  const since = before.model === undefined ? undefined : before.number;
  return {
    version: { ...row, snapshotKey: key }, delta, since, json: toJson(after),
    markdown: since === undefined ? undefined : deltaMarkdown(`version ${since}`, `version ${number}`, delta),
    notes: [...before.notes, ...notes, ...lossLines(unreadLosses(issues)).map((line) => `Not in the snapshot: ${line}`)],
  };
}

interface Completing {
  readonly before: ThreatModel;
  readonly after: ThreatModel;
  readonly today: string;
  readonly fileName: string;
}

/** Adds the row to Versions and fills Delta, unless somebody changed the model while its snapshot was stored. */
async function writeVersion(port: WorkbookPort, { before, after, today, fileName }: Completing, options: WriteOptions): Promise<readonly string[]> {
  const raw = await port.read();
  const read = readModel(raw, fileName);
  if (toJson(read.model) !== toJson(before)) throw new WorkbookChangedError(['The model']);
  const { changes, notes } = planEdits({ raw, read, after, ratings: rate(after, today) });
  await port.apply(changes, EMPTY_BLUEPRINT, options);
  return notes;
}

function numberFor(model: ThreatModel, wanted: string | undefined, { today, fileName }: Pick<ArchiveOptions, 'today' | 'fileName'>): string {
  const last = lastArchived(model.versions);
  if (last?.date !== undefined && last.date > today) throw new UsageError(`${fileName}: version ${last.version ?? ''} is dated ${last.date}, later than ${today}. Correct its date on 10 Versions, or archive with a later date.`);
  return versionNumber(wanted, last, model.versions.flatMap(({ version }) => version ?? []), fileName);
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

/** A row of the delta as cells can hold it; the whole texts are in both versions. */
const fitting = (row: Delta): Delta => ({ ...row, name: cut(row.name), from: cut(row.from), to: cut(row.to) });

const SHOWN = 2_000;
const cut = (text: string | undefined): string | undefined => (text === undefined || text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1).replace(/[\uD800-\uDBFF]$/, '')}…`);
