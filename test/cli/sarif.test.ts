import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { editWorkbook } from '../../src/actions/edit';
import { openModel } from '../../src/actions/source';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { createModel, type ThreatModel } from '../../src/model/threat-model';
import { withoutSheet } from '../support/without-sheet';

const CLI = resolve('dist/cli/maestro-workbook.cjs');
const TODAY = ['--today', '2026-03-02'];
let dir = '';
const at = (name: string) => join(dir, name);
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', cwd: dir });
  return { status, out: stdout, err: stderr };
};
const bytes = (name: string) => readFileSync(at(name));
const modelIn = async (name: string): Promise<ThreatModel> => (await openModel({ kind: 'workbook', name, port: new XlsxWorkbook(bytes(name), name) })).model;

const result = (ruleId: string, uri: string, startLine: number) => ({ ruleId, message: { text: `${ruleId} here` }, locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine } } }] });
const scan = { version: '2.1.0', runs: [{ tool: { driver: { name: 'Semgrep OSS' } }, results: [result('mapped', 'src/payout.ts', 12), result('mapped', 'infra/main.tf', 3), result('other', 'src/payout.ts', 1)] }] };

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'maestro-sarif-'));
  expect(run('new', 'book.xlsx', '--sample', ...TODAY).status).toBe(0);
  const port = new XlsxWorkbook(bytes('book.xlsx'), 'book.xlsx');
  await editWorkbook(port, { today: '2026-03-02', fileName: 'book.xlsx' }, ({ model }) => {
    const { sarifRules } = createModel({ sarifRules: [{ tool: 'Semgrep OSS', rule: 'mapped', mitigation: 'M1', status: 'Partially Implemented' }] });
    return { ...model, sarifRules: [...model.sarifRules, ...sarifRules] };
  });
  writeFileSync(at('book.xlsx'), port.bytes);
  writeFileSync(at('scan.sarif'), JSON.stringify(scan));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('validate --format sarif', () => {
  it('prints a log with the same findings and exit code as text, the file as seen from here', () => {
    const args = ['validate', 'book.xlsx', '--fail-on', 'warning', ...TODAY];
    const [sarif, json] = [run(...args, '--format', 'sarif'), run(...args, '--format', 'json')];
    expect([sarif.status, sarif.err]).toEqual([json.status, '']);
    const [{ results, tool }] = (JSON.parse(sarif.out) as { runs: [{ results: { ruleId: string; locations: [{ physicalLocation: { artifactLocation: { uri: string } }; logicalLocations: [{ fullyQualifiedName: string }] }] }[]; tool: { driver: { version: string } } }] }).runs;
    const { findings, waived } = JSON.parse(json.out) as Record<'findings' | 'waived', { ruleId: string; sheet: string; cell?: string }[]>;
    expect(results.map(({ ruleId, locations: [one] }) => [ruleId, one.logicalLocations[0].fullyQualifiedName])).toEqual([...findings, ...waived].map(({ ruleId, sheet, cell }) => [ruleId, cell === undefined ? sheet : `${sheet}!${cell}`]));
    expect(new Set(results.map(({ locations: [one] }) => one.physicalLocation.artifactLocation.uri))).toEqual(new Set(['book.xlsx']));
    expect(tool.driver.version).toMatch(/^\d+\.\d+\.\d+/);
  });
});

describe('import-sarif', () => {
  it('says first what it would add and writes nothing', () => {
    const before = bytes('book.xlsx');
    const { status, out } = run('import-sarif', 'book.xlsx', 'scan.sarif', '--dry-run', ...TODAY);
    expect([status, out]).toEqual([0, expect.stringMatching(/not mapped {2}Semgrep OSS: other {2}1\nbook\.xlsx: 2 rows would be added; nothing was written\n$/)]);
    expect(bytes('book.xlsx').equals(before)).toBe(true);
    expect(run('import-sarif', 'book.xlsx', 'scan.sarif', '--dry-run', '--out', 'x.xlsx').err).toContain('leave --out away');
  });

  it('adds rows behind those that are there, and a second time nothing', async () => {
    const before = (await modelIn('book.xlsx')).validations;
    const first = run('import-sarif', 'book.xlsx', 'scan.sarif', '--out', 'filled.xlsx', ...TODAY);
    expect([first.status, first.out.split('\n').at(-2)]).toEqual([0, 'filled.xlsx: 2 rows added']);
    const after = (await modelIn('filled.xlsx')).validations;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length)).toMatchObject([
      { mitigation: 'M1', artefactKind: 'Application code', status: 'Partially Implemented', evidence: 'src/payout.ts:12', gaps: 'mapped here' },
      { mitigation: 'M1', artefactKind: 'Infrastructure', evidence: 'infra/main.tf:3' },
    ]);
    const once = bytes('filled.xlsx');
    const second = run('import-sarif', 'filled.xlsx', 'scan.sarif', ...TODAY);
    expect([second.status, second.out]).toEqual([0, 'not mapped  Semgrep OSS: other  1\n2 in the workbook already\nfilled.xlsx: 0 rows added\n']);
    expect(bytes('filled.xlsx').equals(once)).toBe(true);
    expect(run('import-sarif', 'book.xlsx', 'scan.sarif', '--out', 'filled.xlsx').err).toContain('--force');
  });

  it('refuses what is no SARIF, with exit code 2', () => {
    writeFileSync(at('old.sarif'), '{"version": "1.0.0", "runs": []}');
    const { status, err } = run('import-sarif', 'book.xlsx', 'old.sarif');
    expect([status, err]).toEqual([2, 'old.sarif is no SARIF 2.1.0 log: it is of version "1.0.0". Let the scanner write SARIF 2.1.0; nothing was changed.\n']);
    expect(run('import-sarif', 'book.xlsx', 'none.sarif').err).toContain('there is no such file');
  });

  it('takes a workbook of before the mapping table, in which nothing is wrong, and says how to get the table', async () => {
    writeFileSync(at('older.xlsx'), withoutSheet(bytes('book.xlsx'), '8 SARIF Rules'));
    expect(run('validate', 'older.xlsx', ...TODAY).out).not.toContain('missing-table-or-column');
    const { status, out, err } = run('import-sarif', 'older.xlsx', 'scan.sarif', ...TODAY);
    expect([status, out.split('\n').at(-2), err]).toEqual([0, 'older.xlsx: 0 rows added', expect.stringContaining('"maestro-workbook refresh FILE" adds the sheet')]);
    const older = new XlsxWorkbook(bytes('older.xlsx'), 'older.xlsx');
    const { sarifRules } = await modelIn('book.xlsx');
    await expect(editWorkbook(older, { today: '2026-03-02', fileName: 'older.xlsx' }, ({ model }) => ({ ...model, sarifRules }))).rejects.toThrow(/no table SarifRules to take 3 rows\. Refresh it first/);
    expect(run('refresh', 'older.xlsx', ...TODAY).status).toBe(0);
    expect((await new XlsxWorkbook(bytes('older.xlsx'), 'older.xlsx').read()).sheets.map(({ name }) => name)).toContain('8 SARIF Rules');
  });
});
