import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareModel } from '../../src/actions/create';
import { toJson } from '../../src/formats/json';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { dumpCells } from './dump';
import { recalculation } from './recalculate';
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

/** A workbook that somebody typed a threat into since it was made. */
async function edited(book: string, out: string): Promise<void> {
  const port = new XlsxWorkbook(new Uint8Array(readFileSync(book)), book);
  const { sheets } = await port.read();
  const table = sheets.flatMap((sheet) => sheet.tables).find((t) => t.name === 'Threats');
  const row = (table?.lastRow ?? 0) - 10;
  const blank = { properties: { title: '', subject: '', creator: '', description: '', date: TODAY }, sheets: [], names: [] };
  await port.apply({ cells: ['', 'Typed by hand'].flatMap((value, column) => (value === '' ? [] : [{ sheet: '6 Threats', row, column, content: { kind: 'value', value } as const }])), tables: [], names: [], blocks: [], sheets: [], drawings: [] }, blank);
  writeFileSync(out, port.bytes);
}

async function measureRefresh(dir: string, n: number): Promise<Measured> {
  const [book, file] = [join(dir, `${n}.xlsx`), join(dir, `${n}-edited.xlsx`)];
  await edited(book, file);
  return {
    refresh: measure([...CLI, 'refresh', file, '--out', join(dir, 'refreshed.xlsx'), '--force', '--today', TODAY], runs),
    'exceljs, loading and saving': measure(peer('load-save.cjs', file, join(dir, 'saved.xlsx')), runs),
  };
}

async function livingWorkbook(dir: string): Promise<void> {
  const refresh = sizes.includes(1000) ? await measureRefresh(dir, 1000) : undefined;
  if (refresh !== undefined) table('refreshing, 1,000 threats, one typed since', 'refresh', refresh);
  const [small, double] = [await recalculation(300, runs), await recalculation(600, runs)];
  say('\n| recalculating in LibreOffice, start-up subtracted | formulas, ms | the same cells as values, ms | file, KB | exceljs with the same cells, KB |\n| --- | --- | --- | --- | --- |');
  for (const [name, r] of [['300 threats, 600 mitigations, 1,200 mappings', small], ['twice as many', double]] as const) {
    say(`| ${name} | ${r.formulas.toFixed(0)} | ${r.values.toFixed(0)} | ${(r.bytes / 1024).toFixed(0)} | ${(r.exceljsBytes / 1024).toFixed(0)} |`);
  }
  say('\nTargets of the living workbook\n');
  target('recalculating 300 threats against the same cells as values', small.formulas / small.values, 5);
  target('recalculating twice as many rows', double.formulas / small.formulas, 2.5);
  target('file size against exceljs with the same values and formulas', small.bytes / small.exceljsBytes, 1.3);
  if (refresh !== undefined) {
    target('refreshing against exceljs loading and saving, time', ratio(refresh['refresh'], refresh['exceljs, loading and saving'], 'ms'), 1);
    target('the same, memory', ratio(refresh['refresh'], refresh['exceljs, loading and saving'], 'mb'), 0.5);
  }
}

const ratio = (a: Cost | undefined, b: Cost | undefined, of: keyof Cost) => (a?.[of] ?? NaN) / (b?.[of] ?? NaN);

async function main(): Promise<void> {
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
    await livingWorkbook(dir);
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

void main();
