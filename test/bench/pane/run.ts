import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from '../../e2e/support/browser';
import { largeBook } from './large-book';
import { largeInPane, largeInWorkbench } from './large';
import { openings } from './interactive';
import type { Busy } from './busy';

const argument = (name: string): string | undefined => process.argv.find((a) => a.startsWith(`--${name}=`))?.split('=')[1];
const runs = Number(argument('runs') ?? '9');
const THREATS = 1000;

const lines: string[] = [];
function say(line: string): void {
  lines.push(line);
  console.log(line);
}

let missed = 0;
function target(what: string, value: number, most: number, unit = ''): void {
  if (value > most) missed += 1;
  say(`- ${value <= most ? 'met' : '**missed**'}: ${what}: ${value.toFixed(unit === '' ? 2 : 0)}${unit}, at most ${most}${unit}`);
}

/** Builds the pages as they are built for people; `--built=<folder>` takes what a build has left. */
function build(out: string): void {
  const { status } = spawnSync(process.execPath, ['node_modules/webpack-cli/bin/cli.js', '-c', 'test/bench/pane/webpack.config.cjs', '--mode', 'production', '--env', `out=${out}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('The pages could not be built.');
}

const row = (what: string, { ms, longest, longestCpu }: Busy): void => say(`| ${what} | ${ms.toFixed(0)} | ${longest.toFixed(0)} | ${longestCpu.toFixed(0)} |`);

async function measure(out: string): Promise<void> {
  process.env['MAESTRO_DIST'] = out;
  const browser = await startBrowser();
  try {
    say(`Medians of ${runs} runs in Chromium ${browser.chromium.version()} on ${cpus().length} cores; every page in a profile of its own, nothing cached, the two pages in turns.`);
    const [pane, empty] = await openings(browser, [['taskpane/taskpane.html', 'nav button:nth-of-type(2)'], ['empty/empty.html', '#root button']], runs);
    if (pane === undefined || empty === undefined) return;
    say('\n| until a button answers a click | time, ms | processor time of the main thread, ms |\n| --- | --- | --- |');
    for (const [name, { ms, cpu }] of [['task pane', pane], ['a page with one Button of Fluent’s', empty]] as const) say(`| ${name} | ${ms.toFixed(0)} | ${cpu.toFixed(0)} |`);
    const book = await largeBook(THREATS);
    const { validate, refresh } = await largeInPane(browser, book, 3);
    const workbench = await largeInWorkbench(browser, book, 3);
    say(`\n| ${THREATS.toLocaleString('en')} threats, ${(2 * THREATS).toLocaleString('en')} mitigations | time, ms | longest task of the main thread, ms | processor time of the longest, ms |\n| --- | --- | --- | --- |`);
    row('validate in Excel, simulated', validate);
    row('validate in the workbench', workbench);
    row('refresh in Excel, simulated', refresh);
    say('\nTargets of the pane\n');
    target('interactive against the page with one Button, time', pane.ms / empty.ms, 1.5);
    target('the same, processor time', pane.cpu / empty.cpu, 1.5);
    target('validating in Excel, longest task', validate.longest, 100, ' ms');
    target('validating in the workbench, longest task', workbench.longest, 100, ' ms');
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  const built = argument('built');
  const out = built ?? mkdtempSync(join(tmpdir(), 'maestro-bench-'));
  try {
    if (built === undefined) build(out);
    await measure(out);
  } finally {
    if (built === undefined) rmSync(out, { recursive: true });
  }
  if (process.argv.includes('--write-docs')) writeDocs();
  process.exitCode = missed === 0 ? 0 : 1;
}

function writeDocs(): void {
  const page = 'docs/performance.md';
  const [start, end] = ['<!-- bench:pane -->', '<!-- /bench:pane -->'];
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, `${text.slice(0, text.indexOf(start) + start.length)}\n\n${lines.join('\n')}\n\n${text.slice(text.indexOf(end))}`);
}

void main();
