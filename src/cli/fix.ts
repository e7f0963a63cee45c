import { applyFixes, proposeFixes, type ProposedFix } from '../actions/fix';
import { listRules } from '../actions/list-rules';
import { refreshWorkbook } from '../actions/refresh';
import { openModel } from '../actions/source';
import { localToday } from '../actions/today';
import { XlsxWorkbook } from '../backends/xlsx/xlsx-workbook';
import { UsageError } from '../errors';
import { readBytes, refuseExisting, writeWhole } from './files';

export interface FixOptions {
  readonly rule?: readonly string[];
  readonly dryRun?: boolean;
  readonly out?: string;
  readonly force?: boolean;
  readonly today?: string;
}

/** `fix FILE`: makes the safe repairs of what validate finds, then brings the workbook up to date; `--dry-run` shows each cell before and after. */
export async function run(file: string, options: FixOptions): Promise<void> {
  if (options.dryRun === true && options.out !== undefined) throw new UsageError('--dry-run writes nothing: leave --out away.');
  const target = options.out ?? file;
  if (target !== file) await refuseExisting([target], options.force);
  const port = new XlsxWorkbook(await readBytes(file), file);
  const today = options.today ?? localToday();
  const fixes = wanted(proposeFixes(await openModel({ kind: 'workbook', name: file, port }), today), options.rule);
  if (options.dryRun === true) {
    process.stdout.write(fixes.map(shown).join(''));
    process.stdout.write(`${file}: ${fixes.length} safe fixes; nothing was written\n`);
    return;
  }
  const { lines, notes } = await applyFixes(port, { today, fileName: file }, new Set(fixes.map(({ key }) => key)));
  const refreshed = await refreshWorkbook(port, { today, fileName: file, newModelId: () => crypto.randomUUID() });
  for (const note of [...notes, ...refreshed.notes]) process.stderr.write(`${note}\n`);
  if (lines.length > 0 || target !== file) await writeWhole(target, port.bytes);
  const { error, warning, info } = refreshed.counts;
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  process.stdout.write(`${target}: ${lines.length === 0 ? 'nothing to fix' : `${lines.length} changes, then refreshed`}; ${error} errors, ${warning} warnings, ${info} notes\n`);
}

function wanted(fixes: readonly ProposedFix[], rules: readonly string[] | undefined): readonly ProposedFix[] {
  const unknown = rules?.find((id) => !listRules().some((rule) => rule.id === id));
  if (unknown !== undefined) throw new UsageError(`--rule ${unknown}: there is no such rule. "maestro-workbook rules" lists them.`);
  return rules === undefined ? fixes : fixes.filter(({ finding }) => rules.includes(finding.ruleId));
}

const shown = ({ finding, cells }: ProposedFix): string =>
  `${finding.message}\n${cells.map(({ sheet, cell, header, before, after }) => `  ${sheet}${cell === undefined ? '' : `!${cell}`} ${header}: ${before === '' ? '(blank)' : before} -> ${after}\n`).join('')}`;
