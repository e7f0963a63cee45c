import { Option, type Command } from 'commander';
import type { ArchiveCommandOptions } from '../archive';
import type { DiffOptions } from '../diff';
import type { ReEnterOptions } from '../re-enter';
import { today } from './options';

/** Commands about versions: keep one, compare two, show one to Git. */
export function addVersionCommands(cli: Command): void {
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
    .action(async (file: string, options: ArchiveCommandOptions) => (await import(/* webpackChunkName: "archive" */ '../archive')).run(file, options));

  cli.command('diff')
    .description('list what changed from one model to another: workbooks, JSON models, archived versions')
    .argument('<from>', 'workbook, JSON model, Threat Composer file, or FILE@VERSION for an archived version')
    .argument('<to>', 'the same, later')
    .addOption(new Option('--format <format>', 'how changes are printed').choices(['text', 'markdown', 'json']).default('text'))
    .addOption(today())
    .addHelpText('after', '\nThe exit code is 0 whether or not they differ.')
    .action(async (from: string, to: string, options: DiffOptions) => (await import(/* webpackChunkName: "diff" */ '../diff')).run(from, to, options));

  cli.command('re-enter')
    .description('re-open what a change touches, log it, and list the rows to look at again')
    .argument('<file>', 'workbook (.xlsx)')
    .requiredOption('--kind <kind>', 'component, actor, regulation, code, architecture, architecture-and-context')
    .requiredOption('--what <text>', 'what changed, for the log')
    .option('--id <id...>', 'rows that changed, for example C3 M12; all of the re-opened phases when absent')
    .option('--out <file>', 'write to another file instead of in place')
    .option('--dry-run', 'list what would be looked at again; write nothing')
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json']).default('text'))
    .option('--force', 'replace an existing --out file')
    .addOption(today())
    .action(async (file: string, options: ReEnterOptions) => (await import(/* webpackChunkName: "re-enter" */ '../re-enter')).run(file, options));

  cli.command('textconv')
    .description('print a workbook as text, for git diff (docs/versions.md)')
    .argument('<file>', 'workbook (.xlsx)')
    .action(async (file: string) => (await import(/* webpackChunkName: "textconv" */ '../textconv')).run(file));
}
