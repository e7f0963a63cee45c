// Budgets of what is built, gzip: a page that loads in the pane and a command line that starts at once.
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

const KB = 1024;
const BUDGETS = [
  { what: 'pane, everything it loads', dir: 'dist/taskpane', files: /\.(js|html)$/, max: 130 * KB },
  { what: 'command line, what every command loads', dir: 'dist/cli', files: /^maestro-workbook\.cjs$/, max: 40 * KB },
  { what: 'command line, all of it', dir: 'dist/cli', files: /\.cjs$/, max: 490 * KB },
];

for (const { what, dir, files, max } of BUDGETS) {
  const names = readdirSync(dir).filter((name) => files.test(name));
  const size = names.reduce((sum, name) => sum + gzipSync(readFileSync(`${dir}/${name}`), { level: 9 }).length, 0);
  const fits = names.length > 0 && size <= max;
  process.stdout.write(`${fits ? 'ok  ' : 'OVER'} ${what}: ${(size / KB).toFixed(1)} of ${max / KB} KB\n`);
  if (!fits) process.exitCode = 1;
}
