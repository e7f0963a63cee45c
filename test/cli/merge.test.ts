import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { editWorkbook } from '../../src/actions/edit';
import { openModel } from '../../src/actions/source';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { createModel, type ThreatModel } from '../../src/model/threat-model';

const CLI = 'dist/cli/maestro-workbook.cjs';
const TODAY = ['--today', '2026-03-02'];
let dir = '';
const at = (name: string) => join(dir, name);
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
};

async function edited(name: string, edit: (model: ThreatModel) => ThreatModel): Promise<void> {
  copyFileSync(at('base.xlsx'), at(name));
  const port = new XlsxWorkbook(readFileSync(at(name)), name);
  await editWorkbook(port, { today: '2026-03-02', fileName: name }, ({ model }) => edit(model));
  writeFileSync(at(name), port.bytes);
}
const modelIn = async (name: string): Promise<ThreatModel> => (await openModel({ kind: 'workbook', name, port: new XlsxWorkbook(readFileSync(at(name)), name) })).model;
const threat = (model: ThreatModel, id: string, change: Partial<ThreatModel['threats'][number]>): ThreatModel =>
  ({ ...model, threats: model.threats.map((row) => (row.id === id ? { ...row, ...change } : row)) });

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'maestro-merge-'));
  expect(run('new', at('base.xlsx'), '--sample', ...TODAY).status).toBe(0);
  await edited('ours.xlsx', (model) => threat(threat(model, 'TH1', { severity: 'Low' }), 'TH2', { name: 'Renamed here' }));
  await edited('theirs.xlsx', (model) => {
    const changed = threat(threat(model, 'TH1', { severity: 'Medium' }), 'TH3', { name: 'Renamed there', likelihood: 'Unlikely' });
    const [, ...others] = changed.assumptions;
    const [first] = changed.threats;
    const blank = createModel({ assumptions: [{}] }).assumptions;
    return { ...changed, threats: [...changed.threats, ...(first === undefined ? [] : [{ ...first, id: 'TH9', name: 'New there' }])], assumptions: [...blank, ...others] };
  });
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('merge', () => {
  it('takes what one side changed, leaves what both changed, and says so with exit code 1', async () => {
    copyFileSync(at('ours.xlsx'), at('merged.xlsx'));
    const { status, out, err } = run('merge', at('base.xlsx'), at('merged.xlsx'), at('theirs.xlsx'), '--write-resolutions', at('answers.json'), ...TODAY);
    expect(err).toContain('was removed in');
    expect(out).toContain(`conflict  Threats TH1 Severity: was "Critical"; here "Low"; ${at('theirs.xlsx')} "Medium"`);
    expect([status, out.split('\n').at(-2)]).toEqual([1, `${at('merged.xlsx')}: 4 changes taken; 1 conflicts left (--ours, --theirs or --resolutions FILE answers them)`]);
    const { threats, assumptions } = await modelIn('merged.xlsx');
    expect(threats.map(({ name }) => name).filter((name) => name?.startsWith('Renamed') || name === 'New there')).toEqual(['Renamed here', 'Renamed there', 'New there']);
    expect([threats[0]?.severity, threats[2]?.likelihood]).toEqual(['Low', 'Unlikely']);
    expect(assumptions).toHaveLength((await modelIn('base.xlsx')).assumptions.length - 1);
  });

  it('is over with the answers, and a second time changes nothing', async () => {
    const answers = JSON.parse(readFileSync(at('answers.json'), 'utf8')) as Record<string, unknown>[];
    writeFileSync(at('answers.json'), JSON.stringify(answers.map((one) => ({ ...one, take: 'theirs' }))));
    const resolved = run('merge', at('base.xlsx'), at('merged.xlsx'), at('theirs.xlsx'), '--resolutions', at('answers.json'), ...TODAY);
    expect([resolved.status, (await modelIn('merged.xlsx')).threats[0]?.severity]).toEqual([0, 'Medium']);
    const before = readFileSync(at('merged.xlsx'));
    const again = run('merge', at('base.xlsx'), at('merged.xlsx'), at('theirs.xlsx'), ...TODAY);
    expect([again.status, again.out]).toEqual([0, `${at('merged.xlsx')}: 0 changes taken; 0 conflicts left\n`]);
    expect(readFileSync(at('merged.xlsx')).equals(before)).toBe(true);
  });

  it('refuses another model, a file that holds no answers, and two answers at once', () => {
    expect(run('new', at('other.xlsx'), ...TODAY).status).toBe(0);
    expect(run('merge', at('base.xlsx'), at('ours.xlsx'), at('other.xlsx')).err).toMatch(/other\.xlsx belongs to another threat model than .*ours\.xlsx/);
    writeFileSync(at('wrong.json'), '[{"entity":"threats"}]');
    const of = (...options: string[]) => run('merge', at('base.xlsx'), at('ours.xlsx'), at('theirs.xlsx'), ...options);
    expect(of('--resolutions', at('wrong.json')).err).toMatch(/wrong\.json is no file of resolutions \(0\.row/);
    expect(of('--ours', '--theirs').err).toContain('exclude each other');
    const before = readFileSync(at('ours.xlsx'));
    expect(of('--dry-run').out).toContain('4 changes would be taken; nothing was written');
    expect(readFileSync(at('ours.xlsx')).equals(before)).toBe(true);
  });
});
