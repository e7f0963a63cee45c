import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toJson } from '../../src/formats/json';
import { createModel } from '../../src/model/threat-model';

const CLI = resolve('dist/cli/maestro-workbook.cjs');
let dir = '';
const at = (name: string) => join(dir, name);

function run(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, out: stdout, err: stderr };
}

const model = (name: string) => createModel({ context: { systemName: 'Small' }, threats: [{ id: 'TH1', name }, { id: 'TH2', name: 'Second' }] });
const EDITED = 'Token theft';

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'maestro-versions-'));
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing: run "npm run build:cli" ("npm test" does)`);
  writeFileSync(at('one.json'), toJson(model('Stolen token')));
  writeFileSync(at('two.json'), toJson(model(EDITED)));
  expect(run('new', at('one.xlsx'), '--from', at('one.json'), '--today', '2026-03-02').status).toBe(0);
  expect(run('new', at('two.xlsx'), '--from', at('two.json'), '--today', '2026-03-02').status).toBe(0);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('diff', () => {
  const line = `Threat renamed  TH1 ${EDITED}: Name "Stolen token" -> "${EDITED}"\n`;

  it('compares workbooks and JSON models in any pairing, and exits with 0', () => {
    for (const a of ['one.json', 'one.xlsx']) {
      for (const b of ['two.json', 'two.xlsx']) expect(run('diff', at(a), at(b))).toEqual({ status: 0, out: `${line}${at(a)} -> ${at(b)}: 1 change\n`, err: '' });
    }
    expect(run('diff', at('one.json'), at('one.xlsx')).out).toMatch(/the same content/);
    expect(run('diff', at('one.xlsx'), at('one.xlsx')).out).toBe(`${at('one.xlsx')} -> ${at('one.xlsx')}: the same content\n`);
  });

  it('reads Threat Composer files', () => {
    const threat = (id: string, action: string) => ({ id: `7a4a1c52-0d6f-4d0e-9d3b-0a6f3f2f8f1${id}`, numericId: Number(id) + 1, statement: action });
    const file = (...threats: readonly object[]) => JSON.stringify({ schema: 1, threats });
    writeFileSync(at('a.tc.json'), file(threat('0', 'A user can do harm')));
    writeFileSync(at('b.tc.json'), file(threat('0', 'A user can do harm'), threat('1', 'A robot can do harm')));
    expect(JSON.parse(run('diff', at('a.tc.json'), at('b.tc.json'), '--format', 'json').out)).toMatchObject({ same: false, changes: [{ kind: 'Threat new', field: 'Status', to: 'Open' }] });
  });

  it('writes Markdown and JSON', () => {
    expect(run('diff', at('one.json'), at('two.json'), '--format', 'markdown').out).toContain(`| Threat renamed | TH1 | ${EDITED} | Name | Stolen token | ${EDITED} |`);
    const { from, to, same, changes } = JSON.parse(run('diff', at('one.json'), at('two.json'), '--format', 'json').out) as { from: { hash: string }; to: { hash: string }; same: boolean; changes: unknown };
    expect([from.hash === to.hash, same, changes]).toEqual([false, false, [{ kind: 'Threat renamed', id: 'TH1', name: EDITED, field: 'Name', from: 'Stolen token', to: EDITED }]]);
  });

  it('says when only cells differ that it does not compare', () => {
    writeFileSync(at('described.json'), toJson({ ...model('Stolen token'), context: { ...model('').context, systemName: 'Other' } }));
    expect(run('diff', at('one.json'), at('described.json')).out).toMatch(/no change that is compared, but other cells differ/);
  });

  it.each([
    ['a file that is not there', ['missing.xlsx', 'one.xlsx'], /missing\.xlsx cannot be read/],
    ['a version that is not there', ['one.xlsx@9', 'one.xlsx'], /one\.xlsx holds no snapshot of a version 9/],
    ['a version of a JSON file', ['one.json@1.0', 'one.json'], /Only workbooks hold archived versions/],
  ])('refuses %s', (_, files, message) => {
    const { status, err } = run('diff', ...files.map(at));
    expect(status).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('archive', () => {
  it('keeps versions in the workbook and beside it, which diff compares with each other and with what came later', () => {
    copyFileSync(at('one.xlsx'), at('book.xlsx'));
    const first = run('archive', at('book.xlsx'), '--reason', 'First', '--today', '2026-03-03');
    expect(first).toEqual({ status: 0, out: `${at('book.xlsx')}: archived as version 1.0\n${at('book-1.0.json')}: the version as JSON\n`, err: '' });
    expect(run('diff', at('book.xlsx@1.0'), at('book-1.0.json')).out).toMatch(/the same content/);
    expect(run('diff', at('book.xlsx@1.0'), at('two.xlsx')).out).toContain('Threat renamed  TH1');

    const before = readFileSync(at('book.xlsx'));
    const second = run('archive', at('book.xlsx'), '--reason', 'Second', '--as', '2.0', '--by', 'Dana Ruiz', '--out', at('out.xlsx'), '--json', at('kept.json'), '--today', '2026-03-04');
    expect(second.out).toBe(`${at('out.xlsx')}: archived as version 2.0, 0 changes since version 1.0\n${at('kept.json')}: the version as JSON\n${at('kept.md')}: what changed since version 1.0\n`);
    expect(readFileSync(at('book.xlsx')).equals(before)).toBe(true);
    expect(readFileSync(at('kept.md'), 'utf8')).toContain('## Changes from version 1.0 to version 2.0\n\nNothing changed');
    expect(run('diff', at('out.xlsx@1.0'), at('out.xlsx@2.0')).out).toMatch(/the same content/);
    expect(run('validate', at('out.xlsx'), '--fail-on', 'never').out).not.toMatch(/changed-since-last-version|_snapshots/);
  });

  it('reads a file that is really called like a version', () => {
    copyFileSync(at('two.json'), at('book@1.0.json'));
    copyFileSync(at('one.json'), at('book'));
    expect(run('diff', at('book@1.0.json'), at('two.json')).out).toMatch(/the same content/);
  });

  it.each([
    ['a version that is there', ['--as', '1.0', '--out', 'x.xlsx'], /has a version 1\.0 already/],
    ['a JSON file that is there', ['--json', 'one.json'], /one\.json exists already/],
    ['the workbook as JSON file', ['--json', 'refused.xlsx', '--force'], /is the workbook itself/],
    ['a workbook that is there', ['--out', 'two.xlsx'], /two\.xlsx exists already/],
    ['another ending', ['--out', 'x.xls'], /ends in \.xlsx/],
    ['no such day', ['--today', '2026-02-30'], /YYYY-MM-DD/],
  ])('refuses %s and leaves everything as it was', (_, args, message) => {
    if (!existsSync(at('refused.xlsx'))) {
      copyFileSync(at('one.xlsx'), at('refused.xlsx'));
      expect(run('archive', at('refused.xlsx'), '--reason', 'First', '--today', '2026-03-03').status).toBe(0);
    }
    const files = ['refused.xlsx', 'one.json', 'two.xlsx'].map((name) => [name, readFileSync(at(name))] as const);
    const { status, err } = run('archive', at('refused.xlsx'), '--reason', 'Again', ...args.map((arg) => (/\.(xlsx?|json)$/.test(arg) ? at(arg) : arg)));
    expect(status).toBe(2);
    expect(err).toMatch(message);
    for (const [name, bytes] of files) expect(readFileSync(at(name)).equals(bytes)).toBe(true);
    expect([existsSync(at('x.xlsx')), existsSync(at('refused-1.1.json'))]).toEqual([false, false]);
  });

  it('says when a new workbook leaves snapshots behind', () => {
    copyFileSync(at('one.xlsx'), at('old.xlsx'));
    expect(run('archive', at('old.xlsx'), '--reason', 'First', '--today', '2026-03-03').status).toBe(0);
    expect(run('new', at('copy.xlsx'), '--from', at('old.xlsx')).err).toMatch(/Versions, Snapshot: .*stays? where it was archived.*1\.0/);
  });

  it('asks for a reason', () => expect(run('archive', at('one.xlsx')).err).toMatch(/--reason/));
});

describe('textconv', () => {
  it('lets Git show what changed in a workbook, line by line', () => {
    const repository = at('repository');
    mkdirSync(repository);
    const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], { cwd: repository, encoding: 'utf8', env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' } });
    git('init', '-q');
    git('config', 'diff.maestro.textconv', `"${process.execPath}" "${CLI}" textconv`);
    writeFileSync(join(repository, '.gitattributes'), '*.xlsx diff=maestro\n');
    copyFileSync(at('one.xlsx'), join(repository, 'model.xlsx'));
    git('add', '-A');
    git('commit', '-q', '-m', 'One');
    copyFileSync(at('two.xlsx'), join(repository, 'model.xlsx'));
    const changed = git('diff', '-U0').split('\n').filter((line) => /^[+-](?![+-])/.test(line));
    expect(changed).toEqual(['-Threats TH1 Name: Stolen token', `+Threats TH1 Name: ${EDITED}`]);
    copyFileSync(at('one.xlsx'), join(repository, 'model.xlsx'));
    expect(run('refresh', join(repository, 'model.xlsx'), '--today', '2026-09-09').status).toBe(0);
    expect(git('status', '--short').trim()).toBe('M model.xlsx');
    expect(git('diff')).not.toMatch(/^[+-](?![+-])/m);
  });

  it('shows what is no MAESTRO workbook, and says why something is not readable, without stopping Git', () => {
    const foreign = run('textconv', 'test/fixtures/xlsx/openpyxl.xlsx');
    writeFileSync(at('broken.xlsx'), 'PK broken');
    const broken = run('textconv', at('broken.xlsx'));
    expect([foreign.status, broken.status]).toEqual([0, 0]);
    expect(foreign.out).toMatch(/^Threats!A1: ID\n/);
    expect(broken.out).toMatch(/^Not readable: The file .*\nSHA-256: [0-9a-f]{64}\n$/);
    expect(run('textconv', at('nothing.xlsx')).status).toBe(2);
  });
});
