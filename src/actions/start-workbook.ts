import type { ThreatModel } from '../model/threat-model';
import type { WorkbookPort, WriteOptions } from '../workbook/port';
import { createWorkbook, unlistedTrustPaths } from './create';
import { startEngagement } from './edits/start-engagement';
import { fileSource } from './file-source';
import type { Answers } from './form-fields';
import { importModel } from './import';
import { lossLines } from './losses';
import type { ReadableWorkbook } from './source';
import { sampleModel } from './starting-models';

/** What a new workbook starts from. */
export type Start =
  | { readonly kind: 'engagement'; readonly answers: Answers }
  | { readonly kind: 'sample' }
  /** A JSON model, a Threat Composer file or another workbook. */
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

export interface StartOptions extends WriteOptions {
  /** ISO date that counts as today. */
  readonly today: string;
  readonly newModelId: () => string;
  /** Puts a back-end in front of the bytes of a workbook file. */
  readonly asWorkbook: (bytes: Uint8Array, name: string) => Promise<ReadableWorkbook>;
}

/**
 * Lays out the workbook of a new engagement, the sample or an import.
 * @returns what a person should know: one line for each thing of a file that the model cannot hold, and trust paths that found no room
 * @throws UnsafeChangeError before anything is written when the workbook holds something where sheets, tables or names would go; the named errors of reading
 */
export async function startWorkbook(port: WorkbookPort, start: Start, { today, newModelId, asWorkbook, ...options }: StartOptions): Promise<readonly string[]> {
  const { model, notes } = await startingModel(start, today, asWorkbook);
  const complete = await createWorkbook(port, model, today, newModelId, options);
  const unlisted = unlistedTrustPaths(complete);
  return [...notes, ...(unlisted === undefined ? [] : [unlisted])];
}

async function startingModel(start: Start, today: string, asWorkbook: StartOptions['asWorkbook']): Promise<{ readonly model: ThreatModel; readonly notes: readonly string[] }> {
  if (start.kind === 'sample') return { model: sampleModel(today), notes: [] };
  if (start.kind === 'engagement') return { model: startEngagement(start.answers), notes: [] };
  const { model, losses } = await importModel(await fileSource(start.bytes, start.name, asWorkbook));
  const lines = lossLines(losses);
  return { model, notes: lines.length === 0 ? [] : [`${start.name}: not everything could be taken over as it was.`, ...lines] };
}
