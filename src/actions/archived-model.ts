import { DamagedSnapshotError, NoSuchVersionError } from '../errors';
import { unpackModel } from '../formats/snapshot';
import type { ThreatModel } from '../model/threat-model';
import type { RawWorkbook } from '../workbook/port';
import { readModel } from '../workbook/read';
import { storedKeys, storedSnapshot } from '../workbook/snapshots';
import type { ReadableWorkbook } from './source';

/**
 * The model as it was when a version was archived.
 * @throws NoSuchVersionError, DamagedSnapshotError; the named errors of reading
 */
export async function archivedModel(port: ReadableWorkbook, fileName: string, version: string): Promise<ThreatModel> {
  const raw = await port.read();
  const row = readModel(raw, fileName).model.versions.find((one) => one.version === version);
  return snapshotIn(raw, fileName, row?.snapshotKey ?? version);
}

/**
 * A snapshot of a workbook that is read.
 * @param key what Versions names it by
 * @throws NoSuchVersionError, DamagedSnapshotError
 */
export function snapshotIn(raw: RawWorkbook, fileName: string, key: string): ThreatModel {
  const stored = storedSnapshot(raw, key);
  if (stored === undefined) throw new NoSuchVersionError(fileName, key, storedKeys(raw));
  if (stored.packed === undefined) throw new DamagedSnapshotError(fileName, key, 'part of it is missing');
  return unpackModel({ packed: stored.packed, digest: stored.digest }, fileName, key);
}
