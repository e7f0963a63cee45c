import { describe, expect, it } from '@jest/globals';
import { assess, type Assessment } from '../../src/actions/assessment';
import { companionOf } from '../../src/actions/companion/companion';
import { outlooks, suggestionsFor } from '../../src/actions/companion/suggestions';
import { createWorkbook } from '../../src/actions/create';
import { editWorkbook } from '../../src/actions/edit';
import { withCatalogueControl } from '../../src/actions/edits/add-from-catalogue';
import { withMapping } from '../../src/actions/edits/map-mitigation';
import { openModel } from '../../src/actions/source';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { catalogue } from '../../src/method/catalogue';
import { createModel, type ModelDraft } from '../../src/model/threat-model';

const TODAY = '2026-03-02';
const DRAFT: ModelDraft = {
  codeAccess: { access: 'Full' },
  components: [{ id: 'C1', name: 'Planner' }],
  threats: [
    { id: 'TH1', name: 'Poisoned memory', layers: ['L2'], threatIds: ['T1'], severity: 'Critical', likelihood: 'Likely', vector: 'Network', complexity: 'Low', components: ['C1'], status: 'Open' },
    { id: 'TH2', name: 'Stolen token', layers: ['L3'], threatIds: ['T3'], severity: 'Low', likelihood: 'Possible', vector: 'Network', complexity: 'Low', status: 'Open' },
  ],
  mitigations: [{ id: 'M1', name: 'Detector', type: 'Detective', catalogueId: 'L1-D1' }, { id: 'M2', name: 'Gate', type: 'Preventive' }],
  mapping: [{ threat: 'TH1', mitigation: 'M2', effectiveness: 'High' }],
  validations: [{ id: 'CV1', mitigation: 'M2', artefact: 'a.ts', artefactKind: 'Application code', status: 'Implemented', evidence: 'a.ts:1' }],
};

async function laidOut(): Promise<{ readonly port: XlsxWorkbook; readonly assessment: Assessment }> {
  const port = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
  await createWorkbook(port, createModel(DRAFT), TODAY, () => 'id');
  return { port, assessment: await assessed(port) };
}
const assessed = async (port: XlsxWorkbook): Promise<Assessment> => assess(await openModel({ kind: 'workbook', name: 'book.xlsx', port }), 'book.xlsx', TODAY);
const selected = (assessment: Assessment, entity: 'threats' | 'mitigations' | 'mapping' | 'validations' | 'components', row: number) => {
  const place = assessment.places[entity];
  return { sheet: place?.sheet ?? '', firstRow: place?.rows[row] ?? 0, firstColumn: Math.min(...Object.values(place?.columns ?? {})) };
};

describe('the companion of a row', () => {
  it('follows threats, mitigations, the rows that stand for them, and others', async () => {
    const { assessment } = await laidOut();
    const of = (...where: Parameters<typeof selected> extends [unknown, ...infer R] ? R : never) => companionOf(assessment, selected(assessment, ...where));
    expect(of('threats', 0)).toMatchObject({ kind: 'threat', link: { id: 'TH1' }, residual: { level: 'Low' }, controls: [{ link: { id: 'M2' }, effectiveness: 'High', status: 'Implemented' }] });
    expect(of('mapping', 0)).toMatchObject({ kind: 'threat', link: { id: 'TH1' } });
    expect(of('mitigations', 1)).toMatchObject({ kind: 'mitigation', link: { id: 'M2' }, threats: [{ link: { id: 'TH1' } }], others: [{ id: 'TH2' }], validations: [{ link: { id: 'CV1' }, counted: true }] });
    expect(of('validations', 0)).toMatchObject({ kind: 'mitigation', link: { id: 'M2' } });
    expect(of('components', 0)).toMatchObject({ kind: 'row', entity: 'components', link: { id: 'C1' }, referredBy: [{ entity: 'threats', links: [{ id: 'TH1' }] }] });
  });

  it('lists the risks that weigh most where no row is', async () => {
    const { assessment } = await laidOut();
    for (const nothing of [null, { sheet: '6 Threats', firstRow: 1, firstColumn: 0 }, { sheet: 'Elsewhere', firstRow: 7, firstColumn: 0 }]) {
      expect(companionOf(assessment, nothing)).toMatchObject({ kind: 'none', top: [{ link: { id: 'TH2' } }, { link: { id: 'TH1' } }] });
    }
  });
});

describe('suggestions', () => {
  it('address the IDs of the threat, missing types before others, and leave out what is mapped', async () => {
    const { assessment } = await laidOut();
    const [threat] = assessment.model.threats;
    if (threat === undefined) throw new Error('No threat');
    const suggestions = suggestionsFor(assessment, threat);
    const addressing = new Set(catalogue.filter(({ addresses, partlyAddresses }) => addresses.includes('T1') || partlyAddresses.includes('T1')).map(({ id }) => id));
    expect(suggestions.length).toBeGreaterThan(3);
    expect(suggestions.filter(({ addresses, id }) => addresses.length > 0 && !addressing.has(id))).toEqual([]);
    expect(suggestions[0]).toMatchObject({ fillsGap: true });
    expect(suggestions[0]?.type).not.toBe('Preventive');
  });

  it('tell what the risk becomes as the engine then computes it', async () => {
    const { assessment } = await laidOut();
    const [, threat] = assessment.model.threats;
    if (threat === undefined) throw new Error('No threat');
    const told = outlooks(assessment, threat, 'Preventive');
    const inherent = assessment.ratings.threat(threat).inherentNumber ?? NaN;
    expect(told.map(({ effectiveness, score }) => [effectiveness, score])).toEqual([['Low', Math.round(inherent * 90) / 100], ['Medium', Math.round(inherent * 50) / 100], ['High', 0]]);
    const [first] = assessment.model.threats;
    expect(outlooks(assessment, first as NonNullable<typeof first>, 'Preventive').map(({ level }) => level)).toEqual(['Low', 'Low', 'Low']);
  });
});

describe('adding from the catalogue', () => {
  it('adds the mitigation and its mapping, once however often it is clicked', async () => {
    const { port } = await laidOut();
    const add = () => editWorkbook(port, { today: TODAY, fileName: 'book.xlsx' }, ({ model }) => withCatalogueControl(model, { catalogueId: 'L1-P1', threat: 'TH1', effectiveness: 'Medium' }));
    await add();
    expect((await add()).lines).toEqual([]);
    const { model } = await assessed(port);
    expect(model.mitigations.map(({ id, catalogueId, status, type }) => [id, catalogueId, status, type])).toEqual([['M1', 'L1-D1', undefined, 'Detective'], ['M2', undefined, undefined, 'Preventive'], ['M3', 'L1-P1', 'Identified', 'Preventive']]);
    expect(model.mapping.map(({ threat, mitigation, effectiveness }) => [threat, mitigation, effectiveness])).toEqual([['TH1', 'M2', 'High'], ['TH1', 'M3', 'Medium']]);
  });

  it('maps a mitigation that came from the same entry before', () => {
    const model = withCatalogueControl(createModel(DRAFT), { catalogueId: 'L1-D1', threat: 'TH1', effectiveness: 'Low' });
    expect([model.mitigations.length, model.mapping.at(-1)]).toEqual([2, { threat: 'TH1', mitigation: 'M1', effectiveness: 'Low', note: undefined }]);
  });

  it('leaves a pair that is there as it stands, and refuses rows that are gone', () => {
    const model = createModel(DRAFT);
    expect(withMapping(model, { threat: 'TH1', mitigation: 'M2', effectiveness: 'Low' })).toBe(model);
    expect(() => withMapping(model, { threat: 'TH7', mitigation: 'M2', effectiveness: 'Low' })).toThrow(/TH7.*no longer/);
    expect(() => withCatalogueControl(model, { catalogueId: 'L9-X1', threat: 'TH1', effectiveness: 'Low' })).toThrow(/L9-X1/);
  });
});
