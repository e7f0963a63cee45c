import { CHANGE_KINDS, reenter, reentryOf, type Change, type Reentered } from '../actions/re-enter';
import { refreshWorkbook } from '../actions/refresh';
import { openModel } from '../actions/source';
import { localToday } from '../actions/today';
import { XlsxWorkbook } from '../backends/xlsx/xlsx-workbook';
import { UsageError } from '../errors';
import { readBytes, refuseExisting, writeWhole } from './files';

export interface ReEnterOptions {
  readonly kind: string;
  readonly what: string;
  readonly id?: readonly string[];
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly format: 'text' | 'json';
  readonly force?: boolean;
  readonly today?: string;
}

/** `re-enter FILE --kind … --what …`: re-opens what a change touches, logs it, and lists the rows to look at again. */
export async function run(file: string, { kind, what, id = [], out, dryRun = false, format, force, today = localToday() }: ReEnterOptions): Promise<void> {
  const known = CHANGE_KINDS[kind];
  if (known === undefined) throw new UsageError(`--kind "${kind}": choose ${Object.keys(CHANGE_KINDS).join(', ')}.`);
  if (dryRun && out !== undefined) throw new UsageError('--dry-run writes nothing: leave --out away.');
  const target = out ?? file;
  if (target !== file) await refuseExisting([target], force);
  const change: Change = { kind: known, what, ids: id.flatMap((one) => one.split(',')).map((one) => one.trim().toUpperCase()).filter((one) => one !== '') };
  const port = new XlsxWorkbook(await readBytes(file), file);
  if (dryRun) {
    report(reentryOf((await openModel({ kind: 'workbook', name: file, port })).model, change, today), format, `${file}: nothing was written`);
    return;
  }
  const result = await reenter(port, change, { today, fileName: file });
  const refreshed = result.lines.length === 0 ? [] : (await refreshWorkbook(port, { today, fileName: file, newModelId: () => crypto.randomUUID() })).notes;
  for (const note of [...result.notes, ...refreshed]) process.stderr.write(`${note}\n`);
  if (result.lines.length > 0 || target !== file) await writeWhole(target, port.bytes);
  report(result, format, `${target}: ${result.lines.length === 0 ? 'logged today already' : 'logged on 10 Triggers'}`);
}

function report({ phases, reopened, items, rows }: Reentered, format: ReEnterOptions['format'], last: string): void {
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify({ phases, reopened, items, rows }, undefined, 2)}\n`);
    return;
  }
  const lines = [
    `Phases ${phases.join(', ')} are open again; ${reopened.length === 0 ? 'none of them was complete' : `${reopened.join(', ')} ${reopened.length === 1 ? 'was' : 'were'} complete and need${reopened.length === 1 ? 's' : ''} review`}.`,
    ...items.map(({ id, item, affected, met }) => `${id.padEnd(8)} ${affected ? 'affected' : '-'.padEnd(8)}  ${met ? 'met    ' : 'not met'}  ${item}`),
    ...rows.map(({ sheet, key, name }, i) => `${rows[i - 1]?.sheet === sheet ? '' : `${sheet}\n`}  ${key}${name === '' ? '' : ` ${name}`}`),
    `${last}; ${rows.length} ${rows.length === 1 ? 'row' : 'rows'} to look at again`,
  ];
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
