import { archiveVersion } from '../actions/archive';
import { localToday } from '../actions/today';
import { XlsxWorkbook } from '../backends/xlsx/xlsx-workbook';
import { UsageError } from '../errors';
import { readBytes, refuseExisting, refuseOwnSource, writeWhole } from './files';
import { stages } from './progress';

export interface ArchiveCommandOptions {
  readonly reason: string;
  readonly as?: string;
  readonly by?: string;
  readonly out?: string;
  readonly json?: string;
  readonly force?: boolean;
  readonly today?: string;
}

/** `archive FILE --reason TEXT`: keeps the model as a version inside the workbook and as JSON beside it, with what changed since the version before. */
export async function run(file: string, options: ArchiveCommandOptions): Promise<void> {
  const target = options.out ?? file;
  if (!target.toLowerCase().endsWith('.xlsx')) throw new UsageError(`${target}: a workbook’s name ends in .xlsx.`);
  if (target !== file) await refuseExisting([target], options.force);
  const stage = stages();
  const port = new XlsxWorkbook(await readBytes(file), file);
  stage(`Archiving ${file}`, port.bytes.length);
  const { as: version, by, reason } = options;
  const archived = await archiveVersion(port, {
    today: options.today ?? localToday(), fileName: file, newModelId: () => crypto.randomUUID(), reason,
    ...(version === undefined ? {} : { version }), ...(by === undefined ? {} : { by }),
  });
  const number = archived.version.version ?? '';
  const json = options.json ?? `${target.slice(0, -'.xlsx'.length)}-${number}.json`;
  const markdown = archived.markdown === undefined ? undefined : `${json.replace(/\.json$/i, '')}.md`;
  const beside = [json, ...(markdown === undefined ? [] : [markdown])];
  if (beside.includes(target)) throw new UsageError(`--json: ${json} is the workbook itself. Choose another name.`);
  await refuseOwnSource(file, beside);
  await refuseExisting(beside, options.force);
  await writeWhole(json, archived.json);
  if (markdown !== undefined && archived.markdown !== undefined) await writeWhole(markdown, archived.markdown);
  await writeWhole(target, port.bytes);
  for (const note of archived.notes) process.stderr.write(`${note}\n`);
  const { delta, since } = archived;
  process.stdout.write(`${target}: archived as version ${number}${since === undefined ? '' : `, ${delta.length} ${delta.length === 1 ? 'change' : 'changes'} since version ${since}`}\n`);
  process.stdout.write(`${json}: the version as JSON\n${markdown === undefined ? '' : `${markdown}: what changed since version ${since ?? ''}\n`}`);
}
