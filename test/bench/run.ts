import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareModel } from '../../src/actions/create';
import { toJson } from '../../src/formats/json';
import { dumpCells } from './dump';
import { largeModel } from './large-model';
import { hasPython, measure, type Cost } from './measure';

const TODAY = '2026-03-02';
const CLI = [process.execPath, 'dist/cli/maestro-workbook.cjs'];
const peer = (script: string, ...args: string[]) => [process.execPath, `test/bench/peers/${script}`, ...args];
const python = ['python3', '/usr/bin/python3'].find((p) => hasPython('openpyxl', p) || hasPython('xlsxwriter', p));
const argument = (name: string, fallback: string) => process.argv.find((a) => a.startsWith(`--${name}=`))?.split('=')[1] ?? fallback;
const sizes = argument('sizes', '100,1000,10000').split(',').map(Number);
const runs = Number(argument('runs', '3'));

type Measured = Readonly<Record<string, Cost>>;
const lines: string[] = [];
const say = (line: string) => {
  lines.push(line);
  console.log(line);
};
/** Linear but for what a larger heap costs the collector; quadratic growth would be ten times the ratio of sizes. */
const GROWTH = 1.5;
let missed = 0;
function target(what: string, value: number, most: number): void {
  if (value > most) missed += 1;
  say(`- ${value <= most ? 'met' : '**missed**'}: ${what}: ${value.toFixed(2)}, at most ${most}`);
}

function table(title: string, own: string, { [own]: ours, ...peers }: Measured): void {
  if (ours === undefined) return;
  say(`\n| ${title} | time, ms | memory, MB | ${own}: share of its time | share of its memory |\n| --- | --- | --- | --- | --- |`);
  say(`| ${own} | ${ours.ms.toFixed(0)} | ${ours.mb.toFixed(0)} | | |`);
  for (const [name, cost] of Object.entries(peers)) say(`| ${name} | ${cost.ms.toFixed(0)} | ${cost.mb.toFixed(0)} | ${(ours.ms / cost.ms).toFixed(2)} | ${(ours.mb / cost.mb).toFixed(2)} |`);
}

function measureSize(dir: string, n: number): { read: Measured; write: Measured } {
  const [model, dump, book] = [`${n}.json`, `${n}.cells.json`, `${n}.xlsx`].map((name) => join(dir, name)) as [string, string, string];
  const prepared = prepareModel(largeModel(n), TODAY, () => 'bench');
  writeFileSync(model, toJson(prepared));
  writeFileSync(dump, dumpCells(prepared, TODAY));
  const out = (name: string) => join(dir, `${n}-${name}.xlsx`);
  const write: Record<string, Cost> = {
    'new --from': measure([...CLI, 'new', book, '--from', model, '--force', '--today', TODAY], runs),
    exceljs: measure(peer('write-exceljs.cjs', dump, out('exceljs')), runs),
    SheetJS: measure(peer('write-sheetjs.cjs', dump, out('sheetjs')), runs),
  };
  const read: Record<string, Cost> = {
    validate: measure([...CLI, 'validate', book, '--format', 'json', '--fail-on', 'never', '--today', TODAY], runs),
    'exceljs, loading only': measure(peer('read.cjs', 'exceljs', book), runs),
    'SheetJS, loading only': measure(peer('read.cjs', 'sheetjs', book), runs),
    'inflating only': measure(peer('read.cjs', 'inflate', book), runs),
    'zod parsing the JSON model only': measure([process.execPath, 'node_modules/tsx/dist/cli.mjs', 'test/bench/zod-parse.ts', model], runs),
  };
  for (const library of ['openpyxl', 'xlsxwriter']) {
    if (python === undefined || !hasPython(library, python)) console.log(`${library} is not installed: left out (Debian: apt install python3-${library})`);
    else write[library] = measure([python, 'test/bench/peers/write.py', library, dump, out(library)], runs);
  }
  if (python !== undefined && hasPython('openpyxl', python)) read['openpyxl, loading only'] = measure([python, '-c', `import openpyxl; openpyxl.load_workbook(${JSON.stringify(book)})`], runs);
  return { read, write };
}

const ratio = (a: Cost | undefined, b: Cost | undefined, of: keyof Cost) => (a?.[of] ?? NaN) / (b?.[of] ?? NaN);

function main(): void {
  const dir = mkdtempSync(join(tmpdir(), 'maestro-bench-'));
  try {
    say(`Medians of ${runs} runs, each a process of its own, on Node ${process.versions.node} and ${cpus().length} cores. Every library reads and writes the same cells.`);
    const measured = new Map(sizes.map((n) => [n, measureSize(dir, n)]));
    for (const [n, { read, write }] of measured) {
      table(`reading, ${n} threats, ${2 * n} mitigations`, 'validate', read);
      table(`writing, ${n} threats, ${2 * n} mitigations`, 'new --from', write);
    }
    say('\nTargets\n');
    const [largest, second] = [...measured.keys()].sort((a, b) => b - a);
    const top = measured.get(largest ?? 0);
    target('reading and validating against exceljs loading, time', ratio(top?.read['validate'], top?.read['exceljs, loading only'], 'ms'), 0.5);
    target('the same, memory', ratio(top?.read['validate'], top?.read['exceljs, loading only'], 'mb'), 0.5);
    target('creating against exceljs writing the same cells, time', ratio(top?.write['new --from'], top?.write['exceljs'], 'ms'), 1.15);
    if (largest !== undefined && second !== undefined) {
      const growth = (largest / second) * GROWTH;
      target(`growth of validate from ${second} to ${largest}`, ratio(top?.read['validate'], measured.get(second)?.read['validate'], 'ms'), growth);
      target(`growth of new from ${second} to ${largest}`, ratio(top?.write['new --from'], measured.get(second)?.write['new --from'], 'ms'), growth);
    }
    const empty = measure([process.execPath, '-e', ''], 15);
    target('--version against an empty script', ratio(measure([...CLI, '--version'], 15), empty, 'ms'), 1.25);
    target('--help against an empty script', ratio(measure([...CLI, '--help'], 15), empty, 'ms'), 1.25);
  } finally {
    rmSync(dir, { recursive: true });
  }
  if (process.argv.includes('--write-docs')) writeDocs();
  process.exitCode = missed === 0 ? 0 : 1;
}

function writeDocs(): void {
  const page = 'docs/performance.md';
  const [start, end] = ['<!-- bench -->', '<!-- /bench -->'];
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, `${text.slice(0, text.indexOf(start) + start.length)}\n\n${lines.join('\n')}\n\n${text.slice(text.indexOf(end))}`);
}

main();
