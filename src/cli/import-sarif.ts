import { basename } from 'node:path';
import { decodeText } from '../actions/file-source';
import { importSarif, type RuleCount, type ScanOutcome } from '../actions/import-sarif';
import { refreshWorkbook } from '../actions/refresh';
import { localToday } from '../actions/today';
import { XlsxWorkbook } from '../backends/xlsx/xlsx-workbook';
import { UsageError } from '../errors';
import { readBytes, refuseExisting, refuseOwnSource, writeWhole } from './files';

export interface ImportSarifOptions {
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly today?: string;
}

/** `import-sarif FILE RESULTS`: adds rows to Validations for the results of mapped rules, lists what was not taken, then brings the workbook up to date. */
export async function run(file: string, results: string, options: ImportSarifOptions): Promise<void> {
  if (options.dryRun === true && options.out !== undefined) throw new UsageError('--dry-run writes nothing: leave --out away.');
  const target = options.out ?? file;
  if (target !== file) {
    await refuseOwnSource(results, [target]);
    await refuseExisting([target], options.force);
  }
  const log = { text: decodeText(await readBytes(results), basename(results)), name: results };
  const port = new XlsxWorkbook(await readBytes(file), file);
  const today = options.today ?? localToday();
  const { outcome, lines, notes } = await importSarif(port, log, { today, fileName: file, dryRun: options.dryRun === true });
  const refreshed = lines.length === 0 ? [] : (await refreshWorkbook(port, { today, fileName: file, newModelId: () => crypto.randomUUID() })).notes;
  for (const note of [...notes, ...refreshed]) process.stderr.write(`${note}\n`);
  if (options.dryRun !== true && (lines.length > 0 || target !== file)) await writeWhole(target, port.bytes);
  process.stdout.write(report(outcome).map((line) => `${line}\n`).join(''));
  const rows = `${outcome.added.length} ${outcome.added.length === 1 ? 'row' : 'rows'}`;
  process.stdout.write(options.dryRun === true ? `${file}: ${rows} would be added; nothing was written\n` : `${target}: ${rows} added\n`);
}

function report({ added, known, unmapped, placeless, passedOver, gone }: ScanOutcome): readonly string[] {
  const counts = (label: string, rules: readonly RuleCount[]) => rules.map(({ tool, rule, count }) => `${label}  ${tool}: ${rule === '' ? '(no rule)' : rule}  ${count}`);
  const said = (count: number, words: string) => (count === 0 ? [] : [`${count} ${words}`]);
  return [
    ...added.map(({ id, mitigation, status, evidence }) => `added  ${id ?? ''} ${mitigation ?? ''} ${status ?? ''}  ${evidence ?? ''}`),
    ...counts('not mapped', unmapped),
    ...counts('without a file', placeless),
    ...said(known, 'in the workbook already'),
    ...said(passedOver.suppressed, 'suppressed by the scanner'),
    ...said(passedOver.absent, 'gone since the scanner’s baseline'),
    ...said(passedOver.passed, 'passed checks not recorded'),
    ...said(passedOver['no finding'], 'neither failed nor passed'),
    ...(gone.length === 0 ? [] : [`no longer found, left as they are: ${gone.join(', ')}`]),
  ];
}
