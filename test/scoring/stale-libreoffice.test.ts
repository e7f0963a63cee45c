import { describe, expect, it } from '@jest/globals';
import { createWorkbook } from '../../src/actions/create';
import { withRiskSignOff } from '../../src/actions/edits/sign-off-risk';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import type { ThreatModel } from '../../src/model/threat-model';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { rate } from '../../src/scoring/rate';
import { rawText } from '../../src/workbook/cells';
import type { RawWorkbook } from '../../src/workbook/port';
import { recalculate } from '../support/libreoffice';

const TODAY = '2026-03-02';
const signed = withRiskSignOff(sampleModel(), { risk: 'RR1', by: 'Marta Lindqvist', on: TODAY }, TODAY);
const [pair] = signed.mapping.filter(({ threat }) => threat === 'TH1');
const mitigation = pair?.mitigation;

type Change = readonly [what: string, change: (model: ThreatModel) => ThreatModel, state: 'Stale' | 'Current'];
const threat = (change: Partial<ThreatModel['threats'][number]>) => (model: ThreatModel): ThreatModel => ({ ...model, threats: model.threats.map((row) => (row.id === 'TH1' ? { ...row, ...change } : row)) });
const control = (change: Partial<ThreatModel['mitigations'][number]>) => (model: ThreatModel): ThreatModel => ({ ...model, mitigations: model.mitigations.map((row) => (row.id === mitigation ? { ...row, ...change } : row)) });
const mapped = (change: Partial<ThreatModel['mapping'][number]>) => (model: ThreatModel): ThreatModel => ({ ...model, mapping: model.mapping.map((row) => (row.threat === pair?.threat && row.mitigation === pair?.mitigation ? { ...row, ...change } : row)) });

const CHANGES: readonly Change[] = [
  ['nothing', (model) => model, 'Current'],
  ['severity', threat({ severity: 'Low' }), 'Stale'],
  ['likelihood', threat({ likelihood: 'Unlikely' }), 'Stale'],
  ['effectiveness', mapped({ effectiveness: pair?.effectiveness === 'Low' ? 'High' : 'Low' }), 'Stale'],
  ['a mapping less', (model) => ({ ...model, mapping: model.mapping.filter((row) => row.threat !== pair?.threat || row.mitigation !== pair?.mitigation) }), 'Stale'],
  ['a mapping more', (model) => ({ ...model, mapping: [...model.mapping, ...model.mapping.slice(0, 1).map((row) => ({ ...row, threat: 'TH1', mitigation: 'M32' }))] }), 'Stale'],
  ['a control that is given up', (model) => ({ ...model, mitigations: model.mitigations.map((row) => (model.mapping.some((one) => one.threat === 'TH1' && one.mitigation === row.id) ? { ...row, status: 'Will Not Action' as const } : row)) }), 'Stale'],
  ['a validation that says otherwise', (model) => ({ ...model, validations: model.validations.map((row) => (row.mitigation === mitigation ? { ...row, status: 'Implemented' as const } : row)) }), 'Stale'],
  ['no access to code', (model) => ({ ...model, codeAccess: { ...model.codeAccess, access: 'None' } }), 'Stale'],
  ['name and words of the threat', threat({ name: 'Renamed', description: 'Other words', impactText: 'Other harm' }), 'Current'],
  ['vector and complexity', threat({ vector: 'Physical', complexity: 'High' }), 'Current'],
  ['cost, team and target date of the control', control({ cost: 'High', team: 'Others' }), 'Current'],
  ['another threat', (model) => ({ ...model, threats: model.threats.map((row) => (row.id === 'TH2' ? { ...row, severity: 'Low' as const } : row)) }), 'Current'],
];

function signOffIn({ sheets }: RawWorkbook): string {
  const sheet = sheets.find(({ tables }) => tables.some(({ name }) => name === 'Residual'));
  const table = sheet?.tables.find(({ name }) => name === 'Residual');
  const column = (table?.firstColumn ?? 0) + (table?.columns.indexOf('Sign-off') ?? -1);
  return rawText(sheet?.rows.find(({ number }) => number === (table?.headerRow ?? 0) + 1)?.cells[column]);
}

describe('a signed decision in a spreadsheet program', () => {
  it('turns stale by formula with its basis and with nothing else', async () => {
    const files = await Promise.all(CHANGES.map(async ([, change]) => {
      const port = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
      await createWorkbook(port, change(signed), TODAY, () => 'model');
      return port.bytes;
    }));
    const books = await recalculate(files);
    const engine = CHANGES.map(([what, change]) => {
      const model = change(signed);
      const [row] = model.residual;
      return [what, row === undefined ? undefined : rate(model, TODAY).residual(row).stale];
    });
    expect(engine).toEqual(CHANGES.map(([what, , state]) => [what, state]));
    expect(CHANGES.map(([what], i) => [what, signOffIn(books[i] ?? { date1904: false, names: [], sheets: [] })])).toEqual(CHANGES.map(([what, , state]) => [what, state]));
  }, 240_000);
});
