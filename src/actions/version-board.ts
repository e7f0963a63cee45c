import type { Version } from '../model/version';
import { isAsArchived, lastArchived } from '../scoring/last-archived';
import type { Assessment } from './assessment';
import type { JumpTarget } from './jump';
import { rowTarget } from './row-target';
import { versionNumber } from './version-number';

/** What is said of a version that is to be archived; number and name may be blank. */
export interface NewVersion {
  readonly reason: string;
  readonly number: string;
  readonly by: string;
}

export interface VersionLine extends Pick<Version, 'date' | 'reason' | 'posture' | 'counts'> {
  /** Its number; undefined for a row that lacks one. */
  readonly version: string | undefined;
  /** A snapshot is named, so that the model can be compared with it. */
  readonly hasSnapshot: boolean;
  readonly target: JumpTarget;
}

/** The archived versions of a workbook, and how the model stands to the last of them. */
export interface VersionBoard {
  /** The latest first. */
  readonly versions: readonly VersionLine[];
  readonly last: { readonly version: string; readonly changed: boolean } | undefined;
  /** The number that the next version gets when none is given. */
  readonly next: string;
  readonly analysts: string | undefined;
}

/** The versions on 10 Versions as of the last reading (METHOD section 16). */
export function versionBoard(assessment: Assessment): VersionBoard {
  const { model, fileName } = assessment;
  const last = lastArchived(model.versions);
  const lines = model.versions.map((row): VersionLine => ({
    version: row.version, date: row.date, reason: row.reason, posture: row.posture, counts: row.counts, hasSnapshot: row.snapshotKey !== undefined, target: rowTarget(assessment, 'versions', row),
  }));
  return {
    versions: lines.reverse().sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : 0)),
    last: last === undefined ? undefined : { version: last.version ?? '', changed: isAsArchived(model, last) === false },
    next: versionNumber(undefined, last, model.versions.flatMap(({ version }) => version ?? []), fileName),
    analysts: model.context.analysts,
  };
}
