import { refreshWorkbook } from '../actions/refresh';
import { localToday } from '../actions/today';
import { UsageError } from '../errors';
import { XlsxWorkbook } from '../backends/xlsx/xlsx-workbook';
import { readBytes, refuseExisting, writeWhole } from './files';
import { stages } from './progress';

export interface RefreshCommandOptions {
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly today?: string;
}

/** `refresh FILE`: brings generated cells of a workbook up to date, in place or in another file; `--dry-run` lists what would change. */
export async function run(file: string, options: RefreshCommandOptions): Promise<void> {
  if (options.dryRun === true && options.out !== undefined) throw new UsageError('--dry-run writes nothing: leave --out away.');
  const inPlace = options.out === undefined || options.out === file;
  if (options.out !== undefined && !options.out.toLowerCase().endsWith('.xlsx')) throw new UsageError(`${options.out}: a workbook’s name ends in .xlsx.`);
  if (options.out !== undefined && !inPlace) await refuseExisting([options.out], options.force);
  const stage = stages();
  const port = new XlsxWorkbook(await readBytes(file), file);
  stage(`Refreshing ${file}`, port.bytes.length);
  const result = await refreshWorkbook(port, { today: options.today ?? localToday(), fileName: file, newModelId: () => crypto.randomUUID(), dryRun: options.dryRun === true });
  for (const note of result.notes) process.stderr.write(`${note}\n`);
  const { error, warning, info } = result.counts;
  const found = `${error} errors, ${warning} warnings, ${info} notes`;
  if (options.dryRun === true) {
    process.stdout.write(result.lines.map((line) => `${line}\n`).join(''));
    process.stdout.write(result.changed ? `${file}: ${result.lines.length} changes and ${result.results} stored results of formulas; nothing was written\n` : `${file}: up to date\n`);
    return;
  }
  const target = options.out ?? file;
  if (result.changed || !inPlace) await writeWhole(target, port.bytes);
  process.stdout.write(result.changed ? `${target}: ${result.lines.length} changes and ${result.results} stored results of formulas; ${found}\n` : `${target}: up to date; ${found}\n`);
}
