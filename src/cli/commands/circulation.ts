import type { Command } from 'commander';
import type { MergeCommandOptions } from '../merge';
import { resolving, today } from './options';

/** Commands about several copies of one model. */
export function addCirculationCommands(cli: Command): void {
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
