import { readModel } from '../workbook/read';
import { snapshotIn } from './archived-model';
import { diffMarkdown, diffModels, type Difference } from './diff';
import type { ReadableWorkbook } from './source';

/** What changed in a workbook since a version was archived. */
export interface SinceVersion extends Pick<Difference, 'same' | 'changes'> {
  /** Number of the version. */
  readonly since: string;
  readonly markdown: string;
}

/**
 * Compares the model in a workbook, as it is now, with a version archived in it (METHOD section 16). Changes nothing.
 * @throws NoSuchVersionError, DamagedSnapshotError; the named errors of reading
 */
export async function changesSinceVersion(port: ReadableWorkbook, { fileName, today }: { readonly fileName: string; readonly today: string }, version: string): Promise<SinceVersion> {
  const raw = await port.read();
  const { model } = readModel(raw, fileName);
  const key = model.versions.find((one) => one.version === version)?.snapshotKey ?? version;
  const difference = diffModels({ name: `version ${version}`, model: snapshotIn(raw, fileName, key) }, { name: fileName, model }, today);
  return { since: version, same: difference.same, changes: difference.changes, markdown: diffMarkdown(difference) };
}
