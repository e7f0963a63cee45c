import { DamagedSnapshotError, NoSuchVersionError } from '../errors';
import { unpackModel } from '../formats/snapshot';
import type { ThreatModel } from '../model/threat-model';
import type { RawWorkbook } from '../workbook/port';
import { storedSnapshot, storedVersions } from '../workbook/snapshots';
import type { ReadableWorkbook } from './source';

/**
 * The model as it was when a version was archived.
 * @throws NoSuchVersionError, DamagedSnapshotError; the named errors of reading
 */
export async function archivedModel(port: ReadableWorkbook, fileName: string, version: string): Promise<ThreatModel> {
  return snapshotIn(await port.read(), fileName, version);
}

/** As `archivedModel`, from a workbook that is read. */
export function snapshotIn(raw: RawWorkbook, fileName: string, version: string): ThreatModel {
  const stored = storedSnapshot(raw, version);
  if (stored === undefined) throw new NoSuchVersionError(fileName, version, storedVersions(raw));
  if (stored.packed === undefined) throw new DamagedSnapshotError(fileName, version, 'part of it is missing');
  return unpackModel({ packed: stored.packed, digest: stored.digest }, fileName, version);
}
