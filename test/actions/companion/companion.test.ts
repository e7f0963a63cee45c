import { beforeAll, describe, expect, it } from '@jest/globals';
import { assess, type Assessment } from '../../../src/actions/assessment';
import { companionOf } from '../../../src/actions/companion/companion';
import { createWorkbook } from '../../../src/actions/create';
import { openModel } from '../../../src/actions/source';
import { XlsxWorkbook } from '../../../src/backends/xlsx/xlsx-workbook';
import { createModel, type EntityKey, type ModelDraft } from '../../../src/model/threat-model';

const TODAY = '2026-03-02';
const DRAFT: ModelDraft = {
  context: { assessmentDate: '2026-03-02' },
  codeAccess: { access: 'Full' },
  zones: [{ id: 'Z1', name: 'Inside' }],
  components: [{ id: 'C1', name: 'Planner', zone: 'Z1' }, { id: 'C2', name: 'Store' }],
  dataFlows: [{ id: 'F1', from: 'C1', to: 'C2' }, { id: 'F2', from: 'C2', to: 'C1' }, { id: 'F3', from: 'C2', to: 'C2' }],
  crossings: [{ id: 'TB1', threats: ['TH1'] }, { id: 'TB2' }],
  assets: [{ id: 'AF1', name: 'Claims', threats: ['TH1'] }, { id: 'AF2', name: 'Logs' }],
  threats: [
    { id: 'TH1', name: 'Poisoned memory', layers: ['L2'], threatIds: ['T1'], severity: 'Critical', likelihood: 'Likely', vector: 'Network', complexity: 'Low', components: ['C1'], assets: ['AF2'], status: 'Open' },
    { id: 'TH2', name: 'Stolen token', layers: ['L3'], threatIds: ['T3'], severity: 'Low', likelihood: 'Possible', vector: 'Network', complexity: 'Low', status: 'Open' },
    { id: 'TH3', name: 'Old news', layers: ['L3'], threatIds: ['T3'], severity: 'High', likelihood: 'Likely', status: 'Closed' },
    { name: 'Without an ID', layers: ['L3'], threatIds: ['T3'], severity: 'High', likelihood: 'Likely' },
    { id: 'TH5', name: 'Nobody against it', layers: ['L3'], threatIds: ['T2'], severity: 'High', likelihood: 'Unlikely', components: ['C2'], status: 'Open' },
  ],
  mitigations: [{ id: 'M1', name: 'Detector', type: 'Detective', status: 'Will Not Action' }, { id: 'M2', name: 'Gate', type: 'Preventive', status: 'In Progress', cost: 'Medium', team: 'Platform' }],
  mapping: [{ threat: 'TH1', mitigation: 'M2', effectiveness: 'High' }, { threat: 'TH2', mitigation: 'M2' }, { threat: 'TH1', mitigation: 'M1', effectiveness: 'Low' }],
  validations: [{ id: 'CV1', mitigation: 'M2', artefact: 'a.ts', artefactKind: 'Application code', status: 'Partially Implemented', evidence: 'a.ts:1' }],
  residual: [{ id: 'RR1', threat: 'TH1' }, { id: 'RR2', threat: 'TH2', assessedLevel: 'High' }],
  roadmap: [{ id: 'REM1', source: 'M2', description: 'Gate' }, { id: 'REM2', source: 'TH5', description: 'Define controls' }],
};

let assessment: Assessment;
beforeAll(async () => {
  const port = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
  await createWorkbook(port, createModel(DRAFT), TODAY, () => 'id');
  assessment = assess(await openModel({ kind: 'workbook', name: 'book.xlsx', port }), 'book.xlsx', TODAY);
});

/** The companion of a row, by its place in the register and the column that is selected; the first when none is named. */
function selected(entity: EntityKey, row: number, column?: string) {
  const place = assessment.places[entity];
  if (place === undefined) throw new Error(`No table of ${entity}`);
  return companionOf(assessment, { sheet: place.sheet, firstRow: place.rows[row] ?? 0, firstColumn: column === undefined ? Math.min(...Object.values(place.columns)) : (place.columns[column] ?? -1) });
}
const threatAt = (...where: Parameters<typeof selected>) => {
  const companion = selected(...where);
  if (companion.kind !== 'threat') throw new Error(`A ${companion.kind}`);
  return companion;
};
const mitigationAt = (...where: Parameters<typeof selected>) => {
  const companion = selected(...where);
  if (companion.kind !== 'mitigation') throw new Error(`A ${companion.kind}`);
  return companion;
};

describe('which row', () => {
  it('is that of a threat for itself, its decision, its mappings and its roadmap item', () => {
    expect([threatAt('threats', 0), threatAt('residual', 0), threatAt('mapping', 0), threatAt('mapping', 0, 'effectiveness'), threatAt('roadmap', 1)].map(({ link }) => link.id)).toEqual(['TH1', 'TH1', 'TH1', 'TH1', 'TH5']);
  });

  it('is that of a mitigation for itself, where it is named, its validations and its roadmap item', () => {
    expect([mitigationAt('mitigations', 1), mitigationAt('mapping', 0, 'mitigation'), mitigationAt('validations', 0), mitigationAt('roadmap', 0)].map(({ link }) => link.id)).toEqual(['M2', 'M2', 'M2', 'M2']);
  });

  it('is decided by the column where tables stand side by side', () => {
    const [components, dataFlows] = [assessment.places.components, assessment.places.dataFlows];
    expect(components?.sheet).toBe(dataFlows?.sheet);
    expect([selected('components', 0), selected('dataFlows', 0)]).toMatchObject([{ entity: 'components', link: { id: 'C1' } }, { entity: 'dataFlows', link: { id: 'F1' } }]);
  });

  it('is none beside all tables, on their headers, and without a selection; then the risks that weigh most are listed', () => {
    for (const nothing of [null, { sheet: '6 Threats', firstRow: assessment.places.threats?.headerRow ?? 0, firstColumn: 0 }, { sheet: '6 Threats', firstRow: 7, firstColumn: 200 }, { sheet: 'Elsewhere', firstRow: 7, firstColumn: 0 }, { entity: 'threats', rowId: 'TH77' } as const]) {
      expect(companionOf(assessment, nothing)).toMatchObject({ kind: 'none', top: [{ link: { id: 'TH2' }, level: 'High' }, { link: { id: 'TH1' }, level: 'Medium' }, { link: { id: 'TH5' }, level: 'Medium' }] });
    }
  });

  it('can be named', () => {
    expect([companionOf(assessment, { entity: 'threats', rowId: 'TH2' }), companionOf(assessment, { entity: 'mapping', rowId: 'TH1/M2' })]).toMatchObject([{ link: { id: 'TH2' } }, { link: { id: 'TH1' } }]);
  });
});

describe('a threat', () => {
  it('shows levels, what brings them down, and what does not count', () => {
    const { inherent, residual, assessed, controls, gap, rank } = threatAt('threats', 0);
    expect({ inherent, residual, assessed, gap, rank }).toEqual({ inherent: { level: 'Critical', score: 4 }, residual: { level: 'Medium', score: 2 }, assessed: undefined, gap: 'no detective, no corrective', rank: 2 });
    expect(controls).toMatchObject([
      { link: { id: 'M2' }, type: 'Preventive', effectiveness: 'High', status: 'Partially Implemented', counts: true, decides: true },
      { link: { id: 'M1' }, type: 'Detective', effectiveness: 'Low', status: 'Will Not Action', counts: false, decides: false },
    ]);
  });

  it('leads to the cell where an effectiveness is missing', () => {
    const place = assessment.places.mapping;
    const [control] = threatAt('threats', 1).controls;
    expect(control).toMatchObject({ effectiveness: undefined, decides: false, judged: { entity: 'mapping', rowId: 'TH2/M2', column: 'effectiveness' } });
    expect(control?.judged.cell).toMatch(new RegExp(`^[A-Z]+${String(place?.rows[1])}$`));
  });

  it('tells a level that a person set from the computed one', () => {
    expect(threatAt('threats', 1)).toMatchObject({ residual: { level: 'High' }, assessed: { computed: 'Low' } });
  });

  it('links components, crossings and assets, whichever side records it', () => {
    expect(threatAt('threats', 0).linked.map(({ entity, links }) => [entity, links.map(({ id }) => id)])).toEqual([['components', ['C1']], ['crossings', ['TB1']], ['assets', ['AF1', 'AF2']]]);
  });

  it('is suggested nothing when it is closed, or has no ID to map to', () => {
    expect([threatAt('threats', 2), threatAt('threats', 3)].map(({ open, link, suggestions }) => [open, link.id, suggestions])).toEqual([[false, 'TH3', []], [true, '', []]]);
  });

  it('lists what Validate says of it, errors first, and of its decision and mappings', () => {
    const { findings } = threatAt('threats', 1);
    expect(findings.map(({ entity, rowId }) => [entity, rowId])).toEqual([['threats', 'TH2'], ['residual', 'RR2'], ['mapping', 'TH2/M2']]);
    const [own, , pair] = findings;
    expect(own?.total).toBe(assessment.validation.findings.filter(({ entity, rowId }) => entity === 'threats' && rowId === 'TH2').length);
    expect(own?.first).toHaveLength(3);
    expect(own?.first.map(({ severity }) => severity)).toEqual([...(own?.first ?? [])].map(({ severity }) => severity).sort((a, b) => ['error', 'warning', 'info'].indexOf(a) - ['error', 'warning', 'info'].indexOf(b)));
    expect(pair?.first[0]).toMatchObject({ severity: 'error', target: { column: 'effectiveness', sheet: '7 Mapping' } });
  });
});

describe('a mitigation', () => {
  it('shows its threats, where its priority comes from, and how far it is', () => {
    const { threats, priority, priorityFrom, effective, claimed, validations, roadmap, team } = mitigationAt('mitigations', 1);
    expect(threats).toMatchObject([{ link: { id: 'TH1' }, effectiveness: 'High', level: 'Medium', open: true }, { link: { id: 'TH2' }, effectiveness: undefined, level: 'High' }]);
    // Critical 4 × Likely 3 × half of it to do, over Medium 2.
    expect({ priority, priorityFrom }).toMatchObject({ priority: 3, priorityFrom: { threat: { id: 'TH1' }, exposure: 12, gap: 0.5 } });
    expect({ effective, claimed, team }).toEqual({ effective: 'Partially Implemented', claimed: 'In Progress', team: 'Platform' });
    expect(validations).toMatchObject([{ link: { id: 'CV1' }, artefact: 'a.ts', verdict: 'Partially Implemented', counted: true }]);
    expect(roadmap).toMatchObject({ link: { id: 'REM1' }, bucket: 'Short-term', due: '2026-05-31', team: 'Platform' });
  });

  it('can be mapped to open threats that it is not mapped to, those without a control first', () => {
    expect(mitigationAt('mitigations', 1).others.map(({ id }) => id)).toEqual(['TH5']);
    expect(mitigationAt('mitigations', 0).others.map(({ id }) => id)).toEqual(['TH5', 'TH2']);
  });
});

describe('any other row', () => {
  it('shows what refers to it and what it refers to, by register', () => {
    const companion = selected('components', 0);
    if (companion.kind !== 'row') throw new Error(companion.kind);
    const ids = (lists: typeof companion.refersTo) => lists.map(({ entity, title, links }) => [entity, title, links.map(({ id }) => id)]);
    expect(ids(companion.referredBy)).toEqual([['dataFlows', 'Data Flows', ['F1', 'F2']], ['threats', 'Threats', ['TH1']]]);
    expect(ids(companion.refersTo)).toEqual([['zones', 'Zones', ['Z1']]]);
    expect(companion).toMatchObject({ title: 'Components', link: { id: 'C1', name: 'Planner', target: { sheet: '2 Architecture' } }, findings: [{ entity: 'components', rowId: 'C1' }] });
  });
});
