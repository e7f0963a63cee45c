import { basename, isAbsolute, relative, sep } from 'node:path';
import packageJson from '../../package.json';
import { openModel } from '../actions/source';
import { validate, type Validation } from '../actions/validate';
import { validationSarif } from '../actions/validate-sarif';
import { localToday } from '../actions/today';
import { sourceOf } from './files';
import { stages } from './progress';
import { textReport } from './text-report';

export interface ValidateOptions {
  readonly format: 'text' | 'json' | 'sarif';
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
  const today = options.today ?? localToday();
  const result = validate(opened, today, options.phase);
  const printed = {
    text: () => textReport(file, result, process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined),
    json: () => `${JSON.stringify(result, undefined, 2)}\n`,
    sarif: () => validationSarif(result, { model: opened.model, today, file: fromHere(file), toolVersion: packageJson.version }),
  };
  process.stdout.write(printed[options.format]());
  process.exitCode = fails(result, options.failOn) ? 1 : 0;
}

/** The file as code-scanning tools want it: from the present folder, else its name alone. */
function fromHere(file: string): string {
  const path = relative(process.cwd(), file).split(sep);
  return path[0] === '..' || isAbsolute(path.join(sep)) ? basename(file) : path.join('/');
}

function fails({ counts }: Validation, threshold: ValidateOptions['failOn']): boolean {
  if (threshold === 'never') return false;
  return counts.error > 0 || (threshold === 'warning' && counts.warning > 0);
}
