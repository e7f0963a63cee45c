import { stat } from 'node:fs/promises';
import { archivedModel } from '../actions/archived-model';
import type { Compared } from '../actions/diff';
import { importModel } from '../actions/import';
import { unreadLosses } from '../actions/losses';
import { UsageError } from '../errors';
import { sourceOf } from './files';
import { lossReport } from './loss-report';

const isThere = (file: string): Promise<boolean> => stat(file).then((found) => found.isFile(), () => false);

/** Reads what is to be compared: a workbook, a JSON model, a Threat Composer file, or `FILE@VERSION` for an archived version. A file really called that wins. */
export async function compared(name: string): Promise<Compared> {
  const archived = (await isThere(name)) ? undefined : await archivedName(name);
  if (archived === undefined) {
    const { model, issues } = await importModel(await sourceOf(name));
    process.stderr.write(lossReport(name, unreadLosses(issues)));
    return { name, model };
  }
  const source = await sourceOf(archived.file);
  if (source.kind !== 'workbook') throw new UsageError(`${name}: ${archived.file} is JSON and holds one model only. Only workbooks hold archived versions.`);
  return { name, model: await archivedModel(source.port, archived.file, archived.version) };
}

/** `FILE@VERSION` in its two parts; nothing when no part of it before an @ is a file. */
async function archivedName(name: string): Promise<{ readonly file: string; readonly version: string } | undefined> {
  for (let at = name.lastIndexOf('@'); at > 0; at = name.lastIndexOf('@', at - 1)) {
    const [file, version] = [name.slice(0, at), name.slice(at + 1)];
    if (version !== '' && (await isThere(file))) return { file, version };
  }
  return undefined;
}
