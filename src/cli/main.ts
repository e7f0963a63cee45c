import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import packageJson from '../../package.json';
import { MaestroError } from '../errors';
import type { ArchiveCommandOptions } from './archive';
import type { DiffOptions } from './diff';
import type { ExportOptions } from './export';
import type { FixOptions } from './fix';
import type { NewOptions } from './new';
import type { ProtectOptions } from './protect';
import type { RefreshCommandOptions } from './refresh';
import type { ValidateOptions } from './validate';

/** Exit codes: 0 fine, 1 findings at or above the threshold, 2 unreadable input or wrong usage. */
const WRONG_USAGE = 2;

function isoDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('Write it as YYYY-MM-DD, for example 2026-03-02.');
  }
  return text;
}

function phaseNumber(text: string): number {
  if (!/^([1-9]|10)$/.test(text)) throw new InvalidArgumentError('Phases are numbered 1 to 10.');
  return Number(text);
}

const today = () => new Option('--today <date>', 'date that counts as today (YYYY-MM-DD); the clock’s when absent').argParser(isoDate);

function program(): Command {
  const cli = new Command('maestro-workbook')
    .description('MAESTRO threat modelling of agentic AI systems in one Excel workbook.')
    .version(packageJson.version)
    .showHelpAfterError('Run "maestro-workbook help" for the commands.')
    .exitOverride();

  cli.command('new')
    .description('create a workbook: empty, from a model, or the sample engagement')
    .argument('<file>', 'workbook to create (.xlsx)')
    .option('--from <model>', 'JSON model, Threat Composer file or workbook to start from')
    .option('--sample', 'start from the sample engagement')
    .option('--force', 'replace an existing file')
    .addOption(today())
    .action(async (file: string, options: NewOptions) => (await import(/* webpackChunkName: "new" */ './new')).run(file, options));

  cli.command('validate')
    .description('check a workbook or JSON model against every rule')
    .argument('<file>', 'workbook (.xlsx) or JSON model')
    .addOption(new Option('--format <format>', 'how findings are printed').choices(['text', 'json']).default('text'))
    .addOption(new Option('--phase <number>', 'findings of one phase only').argParser(phaseNumber))
    .addOption(new Option('--fail-on <severity>', 'exit 1 on findings of this severity or worse').choices(['error', 'warning', 'never']).default('error'))
    .addOption(today())
    .action(async (file: string, options: ValidateOptions) => (await import(/* webpackChunkName: "validate" */ './validate')).run(file, options));

  cli.command('refresh')
    .description('bring matrices, reports, IDs and findings of an edited workbook up to date')
    .argument('<file>', 'workbook (.xlsx)')
    .option('--out <file>', 'write to another file instead of in place')
    .option('--dry-run', 'list the cells that would change; write nothing')
    .option('--force', 'replace an existing --out file')
    .addOption(today())
    .action(async (file: string, options: RefreshCommandOptions) => (await import(/* webpackChunkName: "refresh" */ './refresh')).run(file, options));

  cli.command('fix')
    .description('make the safe repairs of what validate finds, then refresh')
    .argument('<file>', 'workbook (.xlsx)')
    .option('--rule <id...>', 'repairs of these rules only')
    .option('--dry-run', 'show each cell before and after; write nothing')
    .option('--out <file>', 'write to another file instead of in place')
    .option('--force', 'replace an existing --out file')
    .addOption(today())
    .action(async (file: string, options: FixOptions) => (await import(/* webpackChunkName: "fix" */ './fix')).run(file, options));

  cli.command('protect')
    .description('lock computed cells and structure without a password, or open them again')
    .argument('<file>', 'workbook (.xlsx)')
    .option('--registers', 'lock the registers too, after adding 50 blank rows to each; report sheets only when absent')
    .option('--off', 'open every sheet')
    .option('--out <file>', 'write to another file instead of in place')
    .option('--force', 'replace an existing --out file')
    .action(async (file: string, options: ProtectOptions) => (await import(/* webpackChunkName: "protect" */ './protect')).run(file, options));

  cli.command('export')
    .description('write a workbook or JSON model in other formats')
    .argument('<file>', 'workbook (.xlsx) or JSON model')
    .requiredOption('--to <formats>', 'json, markdown, threat-composer; several separated by commas')
    .requiredOption('--out <dir>', 'folder to write to')
    .option('--force', 'replace existing files')
    .addOption(today())
    .action(async (file: string, options: ExportOptions) => (await import(/* webpackChunkName: "export" */ './export')).run(file, options));

  cli.command('archive')
    .description('keep the model as a version: inside the workbook, and as JSON beside it with what changed')
    .argument('<file>', 'workbook (.xlsx)')
    .requiredOption('--reason <text>', 'why this version is kept')
    .option('--as <version>', 'its number; the next after the last when absent')
    .option('--by <name>', 'who made it; the analysts of 1 Business Context when absent')
    .option('--out <file>', 'write the workbook to another file instead of in place')
    .option('--json <file>', 'where the JSON goes; beside the workbook when absent')
    .option('--force', 'replace existing files')
    .addOption(today())
    .action(async (file: string, options: ArchiveCommandOptions) => (await import(/* webpackChunkName: "archive" */ './archive')).run(file, options));

  cli.command('diff')
    .description('list what changed from one model to another: workbooks, JSON models, archived versions')
    .argument('<from>', 'workbook, JSON model, Threat Composer file, or FILE@VERSION for an archived version')
    .argument('<to>', 'the same, later')
    .addOption(new Option('--format <format>', 'how changes are printed').choices(['text', 'markdown', 'json']).default('text'))
    .addOption(today())
    .addHelpText('after', '\nThe exit code is 0 whether or not they differ.')
    .action(async (from: string, to: string, options: DiffOptions) => (await import(/* webpackChunkName: "diff" */ './diff')).run(from, to, options));

  cli.command('textconv')
    .description('print a workbook as text, for git diff (docs/versions.md)')
    .argument('<file>', 'workbook (.xlsx)')
    .action(async (file: string) => (await import(/* webpackChunkName: "textconv" */ './textconv')).run(file));

  cli.command('rules')
    .description('list the rules, or explain one')
    .argument('[id]', 'rule or METHOD number, for example single-point-of-failure or R5.7')
    .action(async (id: string | undefined) => (await import(/* webpackChunkName: "rules" */ './rules')).run(id));
  return cli;
}

/** One sentence and exit code 2; what no named error foresaw is said to be a fault of the program. */
function fail(error: unknown): void {
  const sentence = error instanceof Error ? error.message : String(error);
  process.stderr.write(error instanceof MaestroError ? `${sentence}\n` : `This should not have happened: ${sentence}\nNo file was changed. Please report it with the command you typed.\n`);
  process.exitCode = WRONG_USAGE;
}

async function main(): Promise<void> {
  try {
    await program().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
    else fail(error);
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `rules | head` closes the pipe early; that is no failure of ours.
  if (error.code !== 'EPIPE') fail(error);
  process.exit();
});
void main();
