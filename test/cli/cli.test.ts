import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toJson } from '../../src/formats/json';
import { createModel } from '../../src/model/threat-model';

const CLI = 'dist/cli/maestro-workbook.cjs';
const TODAY = ['--today', '2026-03-02'];
let dir = '';
const at = (name: string) => join(dir, name);

function run(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, out: stdout, err: stderr };
}

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'maestro-cli-'));
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing: run "npm run build:cli" ("npm test" does)`);
  expect(run('new', at('sample.xlsx'), '--sample', ...TODAY).status).toBe(0);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('new', () => {
  it('says what it made, and makes the same bytes again', () => {
    const { status, out } = run('new', at('again.xlsx'), '--sample', ...TODAY);
    expect([status, out]).toEqual([0, `${at('again.xlsx')}: 8 threats, 32 mitigations, 39 mappings\n`]);
    expect(readFileSync(at('again.xlsx')).equals(readFileSync(at('sample.xlsx')))).toBe(true);
  });

  it('never overwrites without --force and leaves no scraps', () => {
    writeFileSync(at('mine.xlsx'), 'precious');
    const refused = run('new', at('mine.xlsx'), ...TODAY);
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('mine.xlsx exists already');
    expect(readFileSync(at('mine.xlsx'), 'utf8')).toBe('precious');
    expect(run('new', at('mine.xlsx'), '--force', ...TODAY).status).toBe(0);
    expect(readdirSync(dir).filter((name) => name.startsWith('mine'))).toEqual(['mine.xlsx']);
  });

  it('never writes over the file it reads, --force or not', () => {
    const before = readFileSync(at('sample.xlsx'));
    const refused = run('new', at('sample.xlsx'), '--from', at('sample.xlsx'), '--force', ...TODAY);
    expect([refused.status, readFileSync(at('sample.xlsx')).equals(before)]).toEqual([2, true]);
    expect(refused.err).toMatch(/is the file that is being read/);
    writeFileSync(at('self.json'), toJson(createModel({ threats: [{ id: 'TH1' }] })));
    expect(run('export', at('self.json'), '--to', 'json', '--out', dir, '--force').status).toBe(2);
  });

  it('refuses a text that no cell holds instead of cutting it', () => {
    writeFileSync(at('long.json'), toJson(createModel({ threats: [{ id: 'TH1', name: 'x'.repeat(40_000) }] })));
    const { status, err } = run('new', at('long.xlsx'), '--from', at('long.json'), ...TODAY);
    expect([status, existsSync(at('long.xlsx'))]).toEqual([2, false]);
    expect(err).toMatch(/Threats, TH1, Name: the text has 40000 characters/);
  });

  it('starts from a JSON model, a workbook or a Threat Composer file', () => {
    writeFileSync(at('small.json'), toJson(createModel({ context: { systemName: 'Small' }, threats: [{ id: 'TH3', name: 'One' }] })));
    writeFileSync(at('small.tc.json'), JSON.stringify({ schema: 1, applicationInfo: { name: 'App' }, threats: [{ id: '7a4a1c52-0d6f-4d0e-9d3b-0a6f3f2f8f10', numericId: 1, statement: 'A user can do harm', metadata: [{ key: 'Priority', value: 'High' }] }] }));
    expect(run('new', at('a.xlsx'), '--from', at('small.json'), ...TODAY).out).toContain('1 threats, 0 mitigations');
    expect(run('new', at('b.xlsx'), '--from', at('a.xlsx'), ...TODAY).status).toBe(0);
    const imported = run('new', at('c.xlsx'), '--from', at('small.tc.json'), ...TODAY);
    expect(imported.status).toBe(0);
    expect(imported.err).toMatch(/Priority/);
    run('export', at('b.xlsx'), '--to', 'json', '--out', at('back'), ...TODAY);
    const back = JSON.parse(readFileSync(at('back/b.json'), 'utf8')) as { threats: unknown; context: { systemName: string } };
    expect(back.threats).toEqual([{ id: 'TH3', name: 'One' }]);
    expect(back.context.systemName).toBe('Small');
  });

  it.each([
    ['another ending', ['new', 'model.xls'], /ends in \.xlsx/],
    ['two starting points', ['new', 'x.xlsx', '--sample', '--from', 'y.json'], /exclude each other/],
    ['a folder that is not there', ['new', 'no/such/folder/x.xlsx'], /cannot be written/],
    ['a source that is not there', ['new', 'x.xlsx', '--from', 'nothing.json'], /nothing\.json cannot be read \(there is no such file\)/],
  ])('refuses %s with a way out', (_name, args, message) => {
    const { status, err } = run(...args.map((a) => (a.startsWith('--') || a === 'new' ? a : at(a))));
    expect(status).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('validate', () => {
  it('exits 0 on the sample, which has no error, and 1 when warnings count', () => {
    expect(run('validate', at('sample.xlsx'), ...TODAY).status).toBe(0);
    expect(run('validate', at('sample.xlsx'), ...TODAY, '--fail-on', 'warning').status).toBe(1);
  });

  it('finds the same in a workbook and in its JSON', () => {
    run('export', at('sample.xlsx'), '--to', 'json', '--out', at('json'), ...TODAY);
    const keys = (file: string) => (JSON.parse(run('validate', file, '--format', 'json', ...TODAY).out) as { findings: { ruleId: string; rowId: string; column?: string }[] }).findings.map((f) => `${f.ruleId} ${f.rowId} ${f.column ?? ''}`);
    expect(keys(at('json/sample.json'))).toEqual(keys(at('sample.xlsx')));
  });

  it('names sheet, cell, row and rule of a gap, without colour in a pipe', () => {
    writeFileSync(at('gap.json'), toJson(createModel({ threats: [{ id: 'TH1', name: 'One' }] })));
    run('new', at('gap.xlsx'), '--from', at('gap.json'), ...TODAY);
    const { status, out } = run('validate', at('gap.xlsx'), ...TODAY);
    expect(status).toBe(1);
    expect(out).toMatch(/^6 Threats$/m);
    expect(out).toMatch(/error {4}[A-Z]+6 TH1 Likelihood +.*required-field-missing/);
    expect(out).not.toContain('\u001b[');
    expect(run('validate', at('gap.xlsx'), ...TODAY, '--fail-on', 'never').status).toBe(0);
    const six = run('validate', at('gap.xlsx'), ...TODAY, '--phase', '6').out;
    expect(six).toContain('6 Threats');
    expect(six).not.toContain('1 Business Context');
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty.xlsx', '', /empty\.xlsx/],
    ['list.xlsx', 'ID,Name\nTH1,One\n', /looks like/],
    ['cut.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), /cut short or damaged/],
    ['broken.json', '{"schemaVersion": 1,', /line 1/],
    ['other.json', '{"hello": 1}', /other\.json/],
    ['latin.json', Uint8Array.of(0x7b, 0x22, 0xe9, 0x22, 0x7d), /not saved as UTF-8/],
  ])('exits 2 on %s with a sentence and no stack trace', (name, content, message) => {
    writeFileSync(at(name), content);
    const { status, err } = run('validate', at(name), ...TODAY);
    expect(status).toBe(2);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it.each([[['--today', '2026-02-30']], [['--phase', '11']], [['--fail-on', 'sometimes']], [['--format', 'xml']], [['--nonsense']]])('refuses %j as wrong usage', (args) => {
    const { status, err } = run('validate', at('sample.xlsx'), ...args);
    expect(status).toBe(2);
    expect(err.length).toBeGreaterThan(20);
  });
});

describe('export', () => {
  it('writes every format asked for under the workbook’s name and lists what a format cannot hold', () => {
    const { status, out, err } = run('export', at('sample.xlsx'), '--to', 'json, markdown,threat-composer', '--out', at('all'), ...TODAY);
    expect(status).toBe(0);
    expect(readdirSync(at('all')).sort()).toEqual(['sample.json', 'sample.md', 'sample.tc.json']);
    expect(out.split('\n').filter((line) => line !== '')).toHaveLength(3);
    expect(err).toMatch(/sample\.tc\.json: not everything could be kept/);
    expect(run('export', at('sample.xlsx'), '--to', 'json', '--out', at('all'), ...TODAY).status).toBe(2);
    expect(run('export', at('sample.xlsx'), '--to', 'json', '--out', at('all'), ...TODAY, '--force').status).toBe(0);
  });

  it('refuses a format it does not know and names those it does', () => {
    const { status, err } = run('export', at('sample.xlsx'), '--to', 'pdf', '--out', at('pdf'));
    expect([status, existsSync(at('pdf'))]).toEqual([2, false]);
    expect(err).toMatch(/"pdf".*json, markdown, threat-composer/);
  });
});

describe('rules', () => {
  it('lists every rule in the order of the method and explains one by id or number', () => {
    const list = run('rules').out.trim().split('\n');
    expect(list.length).toBeGreaterThanOrEqual(121);
    expect(list[0]).toMatch(/^R0\.1 /);
    expect(run('rules', 'r5.7').out).toBe(run('rules', 'single-point-of-failure').out);
    expect(run('rules', 'single-point-of-failure').out).toMatch(/How to fix: /);
    expect(run('rules', 'no-such-rule').status).toBe(2);
  });
});

it('prints its version and help', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(run('--version')).toEqual({ status: 0, out: `${version}\n`, err: '' });
  for (const command of ['new', 'validate', 'export', 'rules']) expect(run('--help').out).toContain(`\n  ${command} `);
});

describe('fix', () => {
  it('shows the repairs, makes them, and has none left', () => {
    expect(run('fix', at('sample.xlsx'), '--rule', 'id-implies-factor', '--dry-run', ...TODAY).out).toContain('  6 Threats!K8 Agentic factors: Non-Determinism -> Non-Determinism, Identity Management\n');
    const fixed = run('fix', at('sample.xlsx'), '--rule', 'id-implies-factor', '--out', at('fixed.xlsx'), ...TODAY);
    expect([fixed.status, fixed.out]).toEqual([0, expect.stringMatching(/6 Threats!K8: Non-Determinism, Identity Management\n[^]*3 changes, then refreshed/)]);
    expect(run('fix', at('fixed.xlsx'), '--rule', 'id-implies-factor', ...TODAY).out).toContain('nothing to fix');
  });

  it('names a rule that does not exist', () => {
    const { status, err } = run('fix', at('sample.xlsx'), '--rule', 'no-such-rule');
    expect([status, err]).toEqual([2, '--rule no-such-rule: there is no such rule. "maestro-workbook rules" lists them.\n']);
  });
});
