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
const signed = ((): ThreatModel => {
  const sample = sampleModel();
  return sample.residual.reduce((model, { id = '' }) => withRiskSignOff(model, { risk: id, by: 'Marta Lindqvist', on: TODAY }, TODAY), sample);
})();
const threat = (id: string, change: Partial<ThreatModel['threats'][number]>) => (model: ThreatModel): ThreatModel => ({ ...model, threats: model.threats.map((row) => (row.id === id ? { ...row, ...change } : row)) });
/** The mitigations of a threat that no other threat has. */
const own = (id: string): readonly (string | undefined)[] => signed.mapping.filter(({ threat: of, mitigation }) => of === id && signed.mapping.every((row) => row.mitigation !== mitigation || row.threat === id)).map(({ mitigation }) => mitigation);
const firstOf = (id: string): number => signed.mapping.findIndex(({ threat: of, mitigation }) => of === id && mitigation === own(id)[0]);
const controls = (id: string, change: Partial<ThreatModel['mitigations'][number]>) => (model: ThreatModel): ThreatModel => ({ ...model, mitigations: model.mitigations.map((row) => (own(id).includes(row.id) ? { ...row, ...change } : row)) });

interface Book {
  readonly what: string;
  /** What is changed, threat by threat, and what becomes of its sign-off. */
  readonly changes: readonly (readonly [what: string, change: (model: ThreatModel) => ThreatModel])[];
  readonly stale: readonly string[];
}
const ALL = ['RR1', 'RR2', 'RR3', 'RR4', 'RR5', 'RR6', 'RR7', 'RR8'];
const BOOKS: readonly Book[] = [
  {
    what: 'each input of the basis, on a threat of its own', stale: ['RR1', 'RR2', 'RR3', 'RR4', 'RR5', 'RR6', 'RR7'],
    changes: [
      ['severity', threat('TH1', { severity: 'Low' })],
      ['likelihood', threat('TH2', { likelihood: 'Likely' })],
      ['effectiveness', (model) => ({ ...model, mapping: model.mapping.map((row, i) => (i === firstOf('TH3') ? { ...row, effectiveness: row.effectiveness === 'Low' ? 'High' : 'Low' } : row)) })],
      ['a mapping less', (model) => ({ ...model, mapping: model.mapping.filter((_, i) => i !== firstOf('TH4')) })],
      ['a mapping more', (model) => ({ ...model, mapping: [...model.mapping, ...model.mapping.slice(0, 1).map((row) => ({ ...row, threat: 'TH5', mitigation: 'M32' }))] })],
      ['controls that are given up', controls('TH6', { status: 'Will Not Action' })],
      ['validations that say otherwise', (model) => ({ ...model, validations: model.validations.map((row) => (own('TH7').includes(row.mitigation) ? { ...row, status: row.status === 'Implemented' ? 'Not Implemented' as const : 'Implemented' as const } : row)) })],
    ],
  },
  {
    what: 'everything else', stale: [],
    changes: [
      ['name and words', threat('TH1', { name: 'Renamed', description: 'Other words', impactText: 'Other harm' })],
      ['vector and complexity', threat('TH2', { vector: 'Physical', complexity: 'High' })],
      ['layers and components', threat('TH3', { layers: ['L1'], components: [] })],
      ['cost, team and name of controls', controls('TH4', { cost: 'High', team: 'Others', name: 'Renamed' })],
      ['words of validations', (model) => ({ ...model, validations: model.validations.map((row) => ({ ...row, evidence: 'elsewhere', recommendation: 'Other words', testCoverage: 'None' as const })) })],
      ['the decision itself', (model) => ({ ...model, residual: model.residual.map((row) => ({ ...row, decisionNote: 'Other words', triggerEvents: 'Others', assessedLevel: 'Low' as const })) })],
    ],
  },
  { what: 'no access to code', stale: ALL, changes: [['access', (model) => ({ ...model, codeAccess: { ...model.codeAccess, access: 'None' } })]] },
];
const changed = ({ changes }: Book): ThreatModel => changes.reduce((model, [, change]) => change(model), signed);

function signOffsIn({ sheets }: RawWorkbook): readonly string[] {
  const sheet = sheets.find(({ tables }) => tables.some(({ name }) => name === 'Residual'));
  const table = sheet?.tables.find(({ name }) => name === 'Residual');
  const column = (table?.firstColumn ?? 0) + (table?.columns.indexOf('Sign-off') ?? -1);
  return ALL.map((_, i) => rawText(sheet?.rows.find(({ number }) => number === (table?.headerRow ?? 0) + 1 + i)?.cells[column]));
}

describe('a signed decision in a spreadsheet program', () => {
  it('turns stale by formula with its basis and with nothing else', async () => {
    const files = await Promise.all(BOOKS.map(async (book) => {
      const port = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
      await createWorkbook(port, changed(book), TODAY, () => 'model');
      return port.bytes;
    }));
    const recalculated = await recalculate(files);
    BOOKS.forEach((book, i) => {
      const model = changed(book);
      const ratings = rate(model, TODAY);
      const expected = ALL.map((id) => (book.stale.includes(id) ? 'Stale' : 'Current'));
      expect([book.what, model.residual.map((row) => ratings.residual(row).stale)]).toEqual([book.what, expected]);
      expect([book.what, signOffsIn(recalculated[i] ?? { date1904: false, names: [], sheets: [] })]).toEqual([book.what, expected]);
    });
  }, 240_000);
});
