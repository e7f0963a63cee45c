import { describe, expect, it } from '@jest/globals';
import { reentryOf, withReentry, type Change } from '../../src/actions/re-enter';
import { createModel, type ModelDraft, type ThreatModel } from '../../src/model/threat-model';
import { withFixedRows } from '../../src/reports/product-rows';

const TODAY = '2026-03-02';
const DRAFT: ModelDraft = {
  components: [{ id: 'C1', name: 'Planner', primaryLayer: 'L3', zone: 'Z1' }, { id: 'C2', name: 'Store', primaryLayer: 'L2', zone: 'Z1' }, { id: 'C3', name: 'Aside', primaryLayer: 'L1' }],
  dataFlows: [{ id: 'F1', from: 'C1', to: 'C2' }, { id: 'F2', from: 'C2', to: 'C3' }],
  actors: [{ id: 'A1', name: 'Insider' }],
  zones: [{ id: 'Z1', name: 'Inside' }],
  threats: [{ id: 'TH1', name: 'Of the planner', components: ['C1'], actors: ['A1'], status: 'Open' }, { id: 'TH2', name: 'Of the store', components: ['C2'], status: 'Open' }, { id: 'TH3', name: 'Aside', components: ['C3'], status: 'Open' }],
  mitigations: [{ id: 'M1', name: 'Shared' }, { id: 'M2', name: 'Own' }],
  mapping: [{ threat: 'TH1', mitigation: 'M1' }, { threat: 'TH2', mitigation: 'M1' }, { threat: 'TH3', mitigation: 'M2' }],
  validations: [{ id: 'CV1', mitigation: 'M1' }, { id: 'CV2', mitigation: 'M2' }],
  residual: [{ id: 'RR1', threat: 'TH1' }, { id: 'RR2', threat: 'TH2' }, { id: 'RR3', threat: 'TH3' }],
};
const model = createModel(DRAFT);
const rowsOwed = (change: Partial<Change>, of: ThreatModel = model): readonly string[] => reentryOf(of, { kind: 'Component or integration', what: 'x', ids: [], ...change }, TODAY).rows.map(({ key }) => key).sort();

describe('the rows to look at again', () => {
  it.each<readonly [string, Partial<Change>, readonly string[]]>([
    ['of a component: its flows, its threats, their mappings, controls, evidence and decisions, and no neighbour’s', { ids: ['C1'] }, ['C1', 'CV1', 'F1', 'M1', 'RR1', 'TH1', 'TH1/M1', 'Z1']],
    ['of an actor: its threats and what follows from them', { kind: 'Actor', ids: ['A1'] }, ['A1', 'CV1', 'M1', 'RR1', 'TH1', 'TH1/M1']],
    ['of a mitigation’s code: its evidence and the decisions about its threats, not the threats', { kind: 'Code', ids: ['M1'] }, ['CV1', 'RR1', 'RR2']],
    ['of several changes: all of theirs', { ids: ['C3', 'M2'] }, ['C3', 'CV2', 'F2', 'M2', 'RR3', 'TH3', 'TH3/M2']],
  ])('%s', (_, change, expected) => {
    expect(rowsOwed(change)).toEqual(expected);
  });

  it('are those of the affected items where nothing is named', () => {
    expect(rowsOwed({ kind: 'Code' })).toEqual(['RR1', 'RR2', 'RR3']);
  });

  it('are not guessed for an ID that no row has', () => {
    expect(() => rowsOwed({ ids: ['C9'] })).toThrow(/--id C9: no row of the model has this ID/);
  });
});

describe('a re-entry', () => {
  const complete = (): ThreatModel => {
    const whole = withFixedRows(model);
    return { ...whole, phases: whole.phases.map((row) => (row.id !== undefined && row.id <= 6 ? { ...row, signedOffBy: 'Dana', signedOffOn: '2026-02-01' } : row)) };
  };

  it('marks what was complete, says which items it touches, and is logged once a day', () => {
    const change: Change = { kind: 'Actor', what: 'A new insider', ids: ['A1'] };
    const before = complete();
    const { phases, reopened, items } = reentryOf(before, change, TODAY);
    expect([phases, reopened]).toEqual([[3, 4, 5, 6, 7, 8, 9, 10], [3, 4, 5, 6]]);
    expect(items.filter(({ affected }) => !affected).map(({ id }) => id)).toEqual(['MVTM-1', 'MVTM-2']);
    const after = withReentry(before, change, TODAY);
    expect(after.phases.map(({ needsReviewSince }) => needsReviewSince)).toEqual([undefined, undefined, TODAY, TODAY, TODAY, TODAY, undefined, undefined, undefined, undefined]);
    expect(after.mvtm.map(({ affected }) => affected)).toEqual(['No', 'No', ...Array.from({ length: 8 }, () => 'Yes')]);
    expect(after.reentryLog).toEqual([{ date: TODAY, kind: 'Actor', what: 'A new insider', phases: ['3', '4', '5', '6', '7', '8', '9', '10'], mvtmItems: ['MVTM-3', 'MVTM-4', 'MVTM-5', 'MVTM-6', 'MVTM-7', 'MVTM-8', 'MVTM-9', 'MVTM-10'], closedOn: undefined }]);
    expect(withReentry(after, change, TODAY)).toBe(after);
    expect(withReentry(after, change, '2026-03-03').reentryLog).toHaveLength(2);
  });

  it('needs words', () => {
    expect(() => withReentry(model, { kind: 'Code', what: ' ', ids: [] }, TODAY)).toThrow(/--what: say what changed/);
  });
});
