import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json';
import { MaestroError } from '../errors';
import { addCirculationCommands } from './commands/circulation';
import { addRuleCommands } from './commands/rules';
import { addVersionCommands } from './commands/versions';
import { addWorkbookCommands } from './commands/workbooks';

/** Exit codes: 0 fine, 1 findings at or above the threshold, 2 unreadable input or wrong usage. */
const WRONG_USAGE = 2;

function program(): Command {
  const cli = new Command('maestro-workbook')
    .description('MAESTRO threat modelling of agentic AI systems in one Excel workbook.')
    .version(packageJson.version)
    .showHelpAfterError('Run "maestro-workbook help" for the commands.')
    .exitOverride();
  for (const add of [addWorkbookCommands, addVersionCommands, addCirculationCommands, addRuleCommands]) add(cli);
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
