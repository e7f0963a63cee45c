import { diffLines, diffMarkdown, diffModels, type Difference } from '../actions/diff';
import { localToday } from '../actions/today';
import { compared } from './compared';
import { stages } from './progress';

export interface DiffOptions {
  readonly format: 'text' | 'markdown' | 'json';
  readonly today?: string;
}

/** `diff A B`: prints what changed from A to B. Exit code 0 whether or not they differ. */
export async function run(a: string, b: string, options: DiffOptions): Promise<void> {
  const stage = stages();
  const from = await compared(a);
  stage(`Reading ${b}`);
  const to = await compared(b);
  stage('Comparing');
  const difference = diffModels(from, to, options.today ?? localToday());
  process.stdout.write(options.format === 'json' ? `${JSON.stringify(difference, undefined, 2)}\n` : options.format === 'markdown' ? diffMarkdown(difference) : textOf(difference));
}

function textOf(difference: Difference): string {
  const { from, to, same, changes } = difference;
  const count = `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`;
  const summary = same ? 'the same content' : changes.length > 0 ? count : 'no change that is compared, but other cells differ; "maestro-workbook export --to json" shows all of them';
  return `${diffLines(difference).map((line) => `${line}\n`).join('')}${from.name} -> ${to.name}: ${summary}\n`;
}
