import { basename } from 'node:path';
import { collect, type ReplyFile } from '../actions/circulation/collect';
import { refreshWorkbook } from '../actions/refresh';
import { localToday } from '../actions/today';
import { XlsxWorkbook } from '../backends/xlsx/xlsx-workbook';
import { UsageError } from '../errors';
import { readBytes, refuseExisting, refuseOwnSource, writeWhole } from './files';
import { mergeReport, resolver, type ResolvingOptions } from './merge-report';

export interface CollectCommandOptions extends ResolvingOptions {
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly today?: string;
}

/** `collect FILE REPLY…`: takes the decisions of replies into FILE. Exit code 1 when conflicts are left or a reply was refused. */
export async function run(file: string, replies: readonly string[], options: CollectCommandOptions): Promise<void> {
  if (options.dryRun === true && options.out !== undefined) throw new UsageError('--dry-run writes nothing: leave --out away.');
  const target = options.out ?? file;
  if (target !== file) {
    for (const reply of replies) await refuseOwnSource(reply, [target]);
    await refuseExisting([target], options.force);
  }
  const resolve = await resolver(options);
  const today = options.today ?? localToday();
  const port = new XlsxWorkbook(await readBytes(file), file);
  // Read one after the other: each is let go before the next.
  const files = replies.map((name): ReplyFile => ({ name: basename(name), port: { read: async () => new XlsxWorkbook(await readBytes(name), name).read() } }));
  const result = await collect(port, files, { today, fileName: file, dryRun: options.dryRun === true, ...(resolve === undefined ? {} : { resolve }) });
  if (result.lines.length > 0) {
    const { notes } = await refreshWorkbook(port, { today, fileName: file, newModelId: () => crypto.randomUUID() });
    for (const note of notes) process.stderr.write(`${note}\n`);
  }
  if (options.dryRun !== true && (result.lines.length > 0 || target !== file)) await writeWhole(target, port.bytes);
  for (const { name, owner, risks, answered } of result.replies) process.stdout.write(`reply     ${name} of ${owner}: ${answered} of ${risks} ${risks === 1 ? 'risk' : 'risks'} answered\n`);
  for (const sentence of result.tampered) process.stdout.write(`tampered  ${sentence}\n`);
  for (const sentence of result.refused) process.stdout.write(`refused   ${sentence}\n`);
  await mergeReport(target, result, options);
  if (result.refused.length > 0) process.exitCode = 1;
}
