// The main job without Excel: the sample engagement as a workbook, its gaps, and the exports, in out/.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import process from 'node:process';

const ASSESSMENT_DATE = '2026-03-02';
const CLI = 'dist/cli/maestro-workbook.cjs';

mkdirSync('out', { recursive: true });
const steps = [
  ['new', 'out/sample.xlsx', '--sample', '--force', '--today', ASSESSMENT_DATE],
  ['validate', 'out/sample.xlsx', '--today', ASSESSMENT_DATE, '--fail-on', 'never'],
  ['export', 'out/sample.xlsx', '--to', 'json,markdown', '--out', 'out', '--force', '--today', ASSESSMENT_DATE],
];
for (const args of steps) {
  process.stdout.write(`\n$ maestro-workbook ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [CLI, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
