import { Option, type Command } from 'commander';
import type { CirculateCommandOptions } from '../circulate';
import type { CollectCommandOptions } from '../collect';
import type { MergeCommandOptions } from '../merge';
import type { ReviewsOptions } from '../reviews';
import type { SignOffOptions } from '../sign-off';
import { isoDate, resolving, today } from './options';

/** Commands about several copies of one model. */
export function addCirculationCommands(cli: Command): void {
  cli.command('circulate')
    .description('write one small workbook, and a mail, for each owner of open residual risks')
    .argument('<file>', 'workbook (.xlsx) or JSON model')
    .requiredOption('--out <dir>', 'folder to write to')
    .option('--owner <name>', 'only the pack of this owner')
    .addOption(new Option('--due <date>', 'when replies are wanted (YYYY-MM-DD)').argParser(isoDate))
    .option('--force', 'replace existing files')
    .addOption(today())
    .action(async (file: string, options: CirculateCommandOptions) => (await import(/* webpackChunkName: "circulate" */ '../circulate')).run(file, options));

  resolving(cli.command('collect')
    .description('take the decisions of owners into the workbook')
    .argument('<file>', 'workbook (.xlsx) that takes them in')
    .argument('<replies...>', 'packs that came back')
    .option('--out <file>', 'write to another file instead of in place')
    .option('--dry-run', 'list what would be taken; write nothing')
    .option('--force', 'replace existing files'))
    .addOption(today())
    .addHelpText('after', '\nThe exit code is 1 when conflicts are left or a reply was refused.')
    .action(async (file: string, replies: readonly string[], options: CollectCommandOptions) => (await import(/* webpackChunkName: "collect" */ '../collect')).run(file, replies, options));

  cli.command('sign-off')
    .description('sign residual risks off, with what the decision rests on now')
    .argument('<file>', 'workbook (.xlsx)')
    .argument('<risks...>', 'residual rows, for example RR1 RR4')
    .requiredOption('--by <name>', 'who signs')
    .addOption(new Option('--on <date>', 'when (YYYY-MM-DD); today when absent').argParser(isoDate))
    .option('--out <file>', 'write to another file instead of in place')
    .option('--force', 'replace an existing --out file')
    .addOption(today())
    .action(async (file: string, risks: readonly string[], options: SignOffOptions) => (await import(/* webpackChunkName: "sign-off" */ '../sign-off')).run(file, risks, options));

  cli.command('reviews')
    .description('list what is due by owner: reviews, deferrals, stale sign-offs, waivers, triggers')
    .argument('<file>', 'workbook (.xlsx) or JSON model')
    .option('--ics <file>', 'write it as a calendar, too')
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json']).default('text'))
    .option('--force', 'replace an existing calendar')
    .addOption(today())
    .action(async (file: string, options: ReviewsOptions) => (await import(/* webpackChunkName: "reviews" */ '../reviews')).run(file, options));

  resolving(cli.command('merge')
    .description('take into a workbook what another copy of it changed')
    .argument('<base>', 'workbook or JSON model from which both copies were made')
    .argument('<ours>', 'workbook (.xlsx) that takes the changes in')
    .argument('<theirs>', 'workbook or JSON model with the changes')
    .option('--out <file>', 'write to another file instead of in place')
    .option('--dry-run', 'list what would be taken; write nothing')
    .option('--force', 'replace existing files'))
    .addOption(today())
    .action(async (base: string, ours: string, theirs: string, options: MergeCommandOptions) => (await import(/* webpackChunkName: "merge" */ '../merge')).run(base, ours, theirs, options));
}
