import { afterEach, describe, expect, it } from '@jest/globals';
import { assess, type Assessment } from '../../../src/actions/assessment';
import { companionOf } from '../../../src/actions/companion/companion';
import type { ThreatCompanion } from '../../../src/actions/companion/threat-companion';
import { createWorkbook } from '../../../src/actions/create';
import { editWorkbook } from '../../../src/actions/edit';
import { withCatalogueControl, type FromCatalogue } from '../../../src/actions/edits/add-from-catalogue';
import { openModel } from '../../../src/actions/source';
import { createModel, type ModelDraft } from '../../../src/model/threat-model';
import type { WorkbookPort } from '../../../src/workbook/port';
import { officeHost, xlsxHost, type ContractHost } from '../../contract/hosts';

const TODAY = '2026-03-02';
const OPTIONS = { today: TODAY, fileName: 'book.xlsx' };
const DRAFT: ModelDraft = {
  codeAccess: { access: 'Full' },
  threats: [{ id: 'TH1', name: 'Injection', layers: ['L1'], threatIds: ['T6'], severity: 'Critical', likelihood: 'Likely', status: 'Open' }],
  mitigations: [{ id: 'M1', name: 'Detector', type: 'Detective', catalogueId: 'L1-D1', status: 'Implemented' }],
  validations: [{ id: 'CV1', mitigation: 'M1', artefact: 'a.ts', artefactKind: 'Application code', status: 'Implemented', evidence: 'a.ts:1' }],
};

let host: ContractHost | undefined;
afterEach(() => host?.stop());

const read = async (port: WorkbookPort): Promise<Assessment> => assess(await openModel({ kind: 'workbook', name: 'book.xlsx', port }), 'book.xlsx', TODAY);
const add = (port: WorkbookPort, control: Partial<FromCatalogue> = {}) =>
  editWorkbook(port, OPTIONS, ({ model }) => withCatalogueControl(model, { catalogueId: 'L1-P1', threat: 'TH1', effectiveness: undefined, ...control }));
function threatIn(assessment: Assessment): ThreatCompanion {
  const companion = companionOf(assessment, { entity: 'threats', rowId: 'TH1' });
  if (companion.kind !== 'threat') throw new Error(companion.kind);
  return companion;
}

describe.each([['a file', () => xlsxHost()], ['Excel', () => officeHost('web')]] as const)('in %s', (_, start) => {
  async function laidOut(): Promise<WorkbookPort> {
    host = start();
    await createWorkbook(host.port, createModel(DRAFT), TODAY, () => 'id');
    return host.port;
  }

  it('lowers the residual risk as was told beforehand, once what is mapped is in place', async () => {
    const port = await laidOut();
    const before = threatIn(await read(port));
    const told = before.suggestions.find(({ id }) => id === 'L1-D1')?.existing?.outlooks.find(({ effectiveness }) => effectiveness === 'Medium');
    expect([before.residual.score, told]).toEqual([4, { effectiveness: 'Medium', score: 2, level: 'Medium' }]);
    await add(port, { catalogueId: 'L1-D1', effectiveness: 'Medium' });
    const after = threatIn(await read(port));
    expect([after.residual, after.controls.map(({ link }) => link.id)]).toEqual([{ score: told?.score, level: told?.level }, ['M1']]);
    expect(after.suggestions.map(({ id }) => id)).not.toContain('L1-D1');
  });

  it('writes once, also when it is begun twice at the same time', async () => {
    const port = await laidOut();
    await Promise.all([add(port), add(port)]);
    expect((await add(port)).lines).toEqual([]);
    const { model } = await read(port);
    expect(model.mitigations.map(({ id, name, catalogueId, type, layer, status, cost }) => [id, name, catalogueId, type, layer, status, cost]))
      .toEqual([['M1', 'Detector', 'L1-D1', 'Detective', undefined, 'Implemented', undefined], ['M2', 'Input Guardrails', 'L1-P1', 'Preventive', 'L1', 'Identified', undefined]]);
    expect(model.mapping.map(({ threat, mitigation, effectiveness }) => [threat, mitigation, effectiveness])).toEqual([['TH1', 'M2', undefined]]);
  }, 60_000);
});

describe('the model', () => {
  const of = (draft: ModelDraft, control: Partial<FromCatalogue> = {}) => withCatalogueControl(createModel({ ...DRAFT, ...draft }), { catalogueId: 'L1-D1', threat: 'TH1', effectiveness: 'Low', ...control });

  it('gets a mapping of the row that came from the entry, the mapped one before any other, and one to be done before one decided against', () => {
    const rows = [{ id: 'M1', name: 'One', catalogueId: 'L1-D1', status: 'Will Not Action' }, { id: 'M2', name: 'Two', catalogueId: 'L1-D1' }] as const;
    expect(of({ mitigations: rows }).mapping.map(({ mitigation }) => mitigation)).toEqual(['M2']);
    const mapped = createModel({ ...DRAFT, mitigations: rows, mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }] });
    expect(withCatalogueControl(mapped, { catalogueId: 'L1-D1', threat: 'TH1', effectiveness: 'Low' })).toBe(mapped);
  });

  it('gets an ID for a row of the entry that has none, instead of a second row', () => {
    const { mitigations, mapping } = of({ mitigations: [{ name: 'Detector', catalogueId: 'L1-D1', team: 'Platform' }] });
    expect([mitigations.map(({ id, name, team }) => [id, name, team]), mapping.map(({ mitigation, effectiveness }) => [mitigation, effectiveness])]).toEqual([[['M1', 'Detector', 'Platform']], [['M1', 'Low']]]);
  });

  it('never gets an ID again that was given before', () => {
    const model = createModel(DRAFT);
    const { mitigations } = withCatalogueControl({ ...model, meta: { ...model.meta, highestIds: { M: 7 } } }, { catalogueId: 'L1-P1', threat: 'TH1', effectiveness: undefined });
    expect(mitigations.map(({ id }) => id)).toEqual(['M1', 'M8']);
  });

  it('is not touched when the threat is gone or the entry unknown', () => {
    expect(() => of({}, { threat: 'TH9' })).toThrow('TH9: it is no longer on 6 Threats. Undo its deletion, or choose another row. Nothing was changed.');
    expect(() => of({}, { catalogueId: 'L9-X1' })).toThrow(/L9-X1/);
  });
});
