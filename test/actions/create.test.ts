import { describe, expect, it } from '@jest/globals';
import { prepareModel } from '../../src/actions/create';
import { checklistRows } from '../../src/method/checklist-rows';
import { createModel } from '../../src/model/threat-model';

const TODAY = '2026-03-02';
const newId = () => 'fresh';

describe('prepareModel', () => {
  it('adds every row the product writes and numbers what it adds behind what is there', () => {
    const model = prepareModel(createModel({
      meta: { highestIds: { RR: 7 } },
      threats: [{ id: 'TH1', name: 'One', severity: 'Critical' }, { id: 'TH2', status: 'Closed' }, { id: 'TH4', severity: 'Low' }],
      mitigations: [{ id: 'M1', name: 'Guard', type: 'Preventive' }],
      mapping: [{ threat: 'TH4', mitigation: 'M1' }],
      residual: [{ id: 'RR3', threat: 'TH4', ownerName: 'Ann' }],
    }), TODAY, newId);
    expect(model.checklist).toHaveLength(checklistRows.length);
    expect(model.phases.map((p) => p.id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(model.residual.map((r) => [r.id, r.threat, r.ownerName])).toEqual([['RR3', 'TH4', 'Ann'], ['RR8', 'TH1', undefined]]);
    expect(model.roadmap.map((r) => [r.id, r.source, r.threats])).toEqual([['REM1', 'M1', ['TH4']], ['REM2', 'TH1', ['TH1']]]);
    expect(model.meta).toMatchObject({ modelId: 'fresh', highestIds: { TH: 4, M: 1, RR: 8, REM: 2 } });
  });

  it('keeps what people entered in fixed rows and beside roadmap items, and their order', () => {
    const first = prepareModel(createModel({ threats: [{ id: 'TH1', severity: 'High' }] }), TODAY, newId);
    const edited = {
      ...first,
      checklist: [...first.checklist].reverse().map((row) => (row.id === 'CK-L1-01' ? { ...row, verdict: 'Applicable' as const, threats: ['TH1'] } : row)),
      roadmap: first.roadmap.map((row) => ({ ...row, team: 'Platform' })),
    };
    const again = prepareModel(edited, TODAY, newId);
    expect(again.checklist.find((row) => row.id === 'CK-L1-01')).toMatchObject({ verdict: 'Applicable', threats: ['TH1'] });
    expect(again.roadmap).toEqual(edited.roadmap);
    expect(again.residual).toEqual(first.residual);
  });

  it('drops a roadmap item whose source is done, unless somebody planned something there', () => {
    const draft = (team: string | undefined) => createModel({
      codeAccess: { access: 'Full' },
      threats: [{ id: 'TH1', severity: 'High' }], mitigations: [{ id: 'M1', status: 'Implemented' }], mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }],
      validations: [{ id: 'CV1', mitigation: 'M1', artefactKind: 'Configuration', status: 'Implemented' }],
      roadmap: [{ id: 'REM1', source: 'M1', team }],
    });
    expect(prepareModel(draft(undefined), TODAY, newId).roadmap).toEqual([]);
    expect(prepareModel(draft('Platform'), TODAY, newId).roadmap.map((r) => r.id)).toEqual(['REM1']);
  });

  it('counts errors and warnings per phase as of today', () => {
    const { phases } = prepareModel(createModel({ threats: [{ id: 'TH1' }] }), TODAY, newId);
    expect(phases[5]?.errors).toBeGreaterThan(5);
    expect(phases.every((p) => p.validatedOn === TODAY)).toBe(true);
  });
});
