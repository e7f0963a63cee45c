import { fromJson } from '../formats/json';
import type { Places } from '../model/location';
import type { ReadIssue } from '../model/read-issue';
import type { ThreatModel } from '../model/threat-model';
import { readModel } from '../workbook/read';
import type { WorkbookPort } from '../workbook/port';

/** A workbook that is only read. */
export type ReadableWorkbook = Pick<WorkbookPort, 'read'>;

/** Where a model comes from: a workbook behind its port, or the text of a JSON model. */
export type ModelSource =
  | { readonly kind: 'workbook'; readonly name: string; readonly port: ReadableWorkbook }
  | { readonly kind: 'json'; readonly name: string; readonly text: string };

/** A model as read, with what reading saw and, from a workbook, where everything stands. */
export interface OpenedModel {
  readonly model: ThreatModel;
  readonly issues: readonly ReadIssue[];
  readonly places: Places;
}

/** Reads a model. Throws the named errors of `errors.ts` for input that cannot be read. */
export async function openModel(source: ModelSource): Promise<OpenedModel> {
  if (source.kind === 'json') return { ...fromJson(source.text, source.name), places: {} };
  return readModel(await source.port.read('model'), source.name);
}
