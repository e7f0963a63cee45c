import { mergeCopies, type ModelCopy } from '../actions/merge';
import { refreshWorkbook } from '../actions/refresh';
import { localToday } from '../actions/today';
import { openModel } from '../actions/source';
import { XlsxWorkbook } from '../backends/xlsx/xlsx-workbook';
import { UsageError } from '../errors';
import { readBytes, refuseExisting, refuseOwnSource, sourceOf, writeWhole } from './files';
import { mergeReport, resolver, type ResolvingOptions } from './merge-report';

export interface MergeCommandOptions extends ResolvingOptions {
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly today?: string;
}

/** `merge BASE OURS THEIRS`: takes into OURS what THEIRS changed since BASE; conflicts stay as they are in OURS and are listed. Exit code 1 when some are left. */
export async function run(base: string, ours: string, theirs: string, options: MergeCommandOptions): Promise<void> {
  if (options.dryRun === true && options.out !== undefined) throw new UsageError('--dry-run writes nothing: leave --out away.');
  const target = options.out ?? ours;
  if (target !== ours) {
    await refuseOwnSource(base, [target]);
    await refuseOwnSource(theirs, [target]);
    await refuseExisting([target], options.force);
  }
  const resolve = await resolver(options);
  const copies = [await copyOf(base), await copyOf(theirs)] as const;
  const port = new XlsxWorkbook(await readBytes(ours), ours);
  const today = options.today ?? localToday();
  const result = await mergeCopies(port, copies[0], [copies[1]], { today, fileName: ours, dryRun: options.dryRun === true, ...(resolve === undefined ? {} : { resolve }) });
  if (result.lines.length > 0) {
    const { notes } = await refreshWorkbook(port, { today, fileName: ours, newModelId: () => crypto.randomUUID() });
    for (const note of notes) process.stderr.write(`${note}\n`);
  }
  if (options.dryRun !== true && (result.lines.length > 0 || target !== ours)) await writeWhole(target, port.bytes);
  await mergeReport(target, result, options);
}

async function copyOf(file: string): Promise<ModelCopy> {
  return { name: file, model: (await openModel(await sourceOf(file))).model };
}
