import { openModel } from '../actions/source';
import { validate, type Validation } from '../actions/validate';
import { localToday } from '../actions/today';
import { sourceOf } from './files';
import { stages } from './progress';
import { textReport } from './text-report';

export interface ValidateOptions {
  readonly format: 'text' | 'json';
  readonly phase?: number;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly today?: string;
}

/** `validate FILE`: prints findings; exit code 1 when one is at or above the threshold. */
export async function run(file: string, options: ValidateOptions): Promise<void> {
  const stage = stages();
  const source = await sourceOf(file);
  stage(`Reading ${file}`, source.bytes);
  const opened = await openModel(source);
  stage('Checking');
  const result = validate(opened, options.today ?? localToday(), options.phase);
  const colour = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
  process.stdout.write(options.format === 'json' ? `${JSON.stringify(result, undefined, 2)}\n` : textReport(file, result, colour));
  process.exitCode = fails(result, options.failOn) ? 1 : 0;
}

function fails({ counts }: Validation, threshold: ValidateOptions['failOn']): boolean {
  if (threshold === 'never') return false;
  return counts.error > 0 || (threshold === 'warning' && counts.warning > 0);
}
