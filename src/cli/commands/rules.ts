import type { Command } from 'commander';

/** Commands about the rules themselves. */
export function addRuleCommands(cli: Command): void {
  cli.command('rules')
    .description('list the rules, or explain one')
    .argument('[id]', 'rule or METHOD number, for example single-point-of-failure or R5.7')
    .action(async (id: string | undefined) => (await import(/* webpackChunkName: "rules" */ '../rules')).run(id));
}
