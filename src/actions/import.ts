import { importText } from '../formats/index';
import type { ThreatModel } from '../model/threat-model';
import { unreadLosses, type Loss } from './losses';
import { openModel, type ModelSource, type OpenedModel } from './source';

/** A model from any readable source, with what the model could not hold of it. */
export interface ImportedModel extends OpenedModel {
  readonly losses: readonly Loss[];
}

/** Reads a workbook, a JSON model or a Threat Composer file, told apart by content. Throws the named errors of `errors.ts`. */
export async function importModel(source: ModelSource): Promise<ImportedModel> {
  const opened = source.kind === 'json' ? { ...importText(source.text, source.name), places: {} } : { ...(await openModel(source)), losses: [] };
  return { ...opened, losses: [...opened.losses, ...unreadLosses(opened.issues), ...leftSnapshots(opened.model)] };
}

/** Versions are copied as rows; what was archived is in the workbook that it was archived in. */
function leftSnapshots({ versions }: ThreatModel): readonly Loss[] {
  const rows = versions.flatMap(({ snapshotKey }) => snapshotKey ?? []);
  return rows.length === 0 ? [] : [{ where: 'Versions', field: 'Snapshot', rows, reason: 'what a version held stays where it was archived' }];
}
