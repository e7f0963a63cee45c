// Budgets of what is built, gzip: a page that loads in the pane and a command line that starts at once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

const KB = 1024;
const PANE = 'dist/taskpane';
const BUDGETS = [
  { what: 'pane, what it loads at first', dir: PANE, files: atFirst(`${PANE}/taskpane.html`), max: 130 * KB, least: 2 },
  // Wished for were 260 KB. A page with one Button of Fluent's is 85 already, writing into Excel 34, and the engine with all rules and texts of the method 180. exceljs comes only when packs are made.
  { what: 'pane, all that it can load but exceljs', dir: PANE, files: /^(?!exceljs\.).*\.(js|html)$/, max: 600 * KB },
  { what: 'command line, what every command loads', dir: 'dist/cli', files: /^maestro-workbook\.cjs$/, max: 40 * KB },
  { what: 'command line, all of it', dir: 'dist/cli', files: /\.cjs$/, max: 760 * KB },
];

/** A page and the scripts of its own that it names. */
function atFirst(page) {
  const named = existsSync(page) ? [...readFileSync(page, 'utf8').matchAll(/<script[^>]* src="?([^":> ]+)[" >]/g)].map(([, file]) => file) : [];
  const names = new Set([basename(page), ...named]);
  return { test: (name) => names.has(name) };
}

for (const { what, dir, files, max, least = 1 } of BUDGETS) {
  const names = readdirSync(dir).filter((name) => files.test(name));
  const size = names.reduce((sum, name) => sum + gzipSync(readFileSync(`${dir}/${name}`), { level: 9 }).length, 0);
  const fits = names.length >= least && size <= max;
  process.stdout.write(`${fits ? 'ok  ' : 'OVER'} ${what}: ${(size / KB).toFixed(1)} of ${max / KB} KB\n`);
  if (!fits) process.exitCode = 1;
}
