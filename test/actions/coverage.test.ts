import { describe, expect, it } from '@jest/globals';
import { assess, type Assessment } from '../../src/actions/assessment';
import { checklistWalk, suggestedThreats } from '../../src/actions/checklist-walk';
import { coverageCell, coverageMap } from '../../src/actions/coverage';
import { patternChains } from '../../src/actions/pattern-chains';
import { prepareModel } from '../../src/actions/create';
import { createModel, type ModelDraft, type ThreatModel } from '../../src/model/threat-model';
import { sampleModel } from '../../src/reports/sample/sample-model';

const TODAY = '2026-03-02';
const assessed = (model: ThreatModel): Assessment => assess({ model: prepareModel(model, TODAY, () => 'model'), issues: [], places: {} }, 'book.xlsx', TODAY);
const drafted = (draft: ModelDraft): Assessment => assessed(createModel(draft));
const cellOf = (assessment: Assessment, threat: string, layer: string) => coverageMap(assessment).rows.find(({ id }) => id === threat)?.cells.find((cell) => cell.layer === layer);

/** All IDs owed, by several agents. */
const FULL = { safetyCritical: 'Yes', agentType: 'Multi' } as const;

describe('the heat map of the sample', () => {
  const map = coverageMap(assessed(sampleModel()));

  it('counts each open threat once on each layer it names, by hand from the register', () => {
    const counted = Object.fromEntries(map.rows.map(({ id, cells }) => [id, Object.fromEntries(cells.filter(({ count }) => count > 0).map(({ layer, count }) => [layer, count]))]));
    expect(counted).toEqual({
      T1: { L2: 1, L4: 1, L7: 1 }, T2: { L1: 1, L3: 2, L4: 1 }, T3: { L1: 1, L4: 1, L5: 1, L6: 2 }, T4: {}, T5: {}, T6: { L1: 1, L3: 1 }, T7: {}, T8: { L1: 1, L5: 1, L6: 1 }, T9: {},
      T10: { L5: 1, L7: 1 }, T11: { L1: 1, L3: 1 }, T12: { L3: 1, L4: 1 }, T13: { L2: 1, L4: 1, L7: 1 }, T14: { L4: 1, L6: 1 }, T15: { L5: 1, L7: 1 },
    });
  });

  it('has no gap: what no threat covers a reason closes', () => {
    expect([map.gaps, map.considered]).toEqual([0, 0]);
    expect(map.rows.find(({ id }) => id === 'T4')?.cells.map(({ state }) => state)).toEqual(['none', 'none', 'none', 'dismissed', 'none', 'none', 'none', 'dismissed']);
  });

  it('has fifteen threats by eight layers', () => {
    expect(map.rows.map(({ cells }) => cells.length)).toEqual(Array.from({ length: 15 }, () => 8));
    expect(map.layers.map(({ id }) => id)).toEqual(['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'Cross-Layer']);
  });
});

describe('a cell of the heat map', () => {
  it('is a gap at home and to be considered elsewhere: 26 and 10 without any threat', () => {
    const { gaps, considered } = coverageMap(drafted({ context: FULL }));
    expect([gaps, considered]).toEqual([26, 10]);
  });

  it('is covered by an open threat only', () => {
    const of = (status: 'Open' | 'Closed') => drafted({ context: FULL, threats: [{ id: 'TH1', threatIds: ['T1'], layers: ['L2', 'L2', 'L5'], status }] });
    expect(cellOf(of('Open'), 'T1', 'L2')).toEqual({ layer: 'L2', count: 1, state: 'covered', mapping: 'primary' });
    expect(cellOf(of('Open'), 'T1', 'L5')).toEqual({ layer: 'L5', count: 1, state: 'covered' });
    expect(cellOf(of('Open'), 'T1', 'L1')).toMatchObject({ state: 'consider', mapping: 'secondary' });
    expect(cellOf(of('Closed'), 'T1', 'L2')).toMatchObject({ count: 0, state: 'gap' });
  });

  it('is closed by Not Applicable with a reason, not without one', () => {
    const closed = drafted({ context: FULL, asiCells: [{ id: 'T2@L3', verdict: 'Not Applicable', reason: 'There is no tool' }, { id: 'T8@L5', verdict: 'Not Applicable', reason: ' ' }] });
    expect(cellOf(closed, 'T2', 'L3')).toMatchObject({ state: 'dismissed' });
    expect(cellOf(closed, 'T8', 'L5')).toMatchObject({ state: 'gap' });
    expect(coverageCell(closed, 'T2', 'L3').reason).toBe('There is no tool');
  });

  it('is not owed on layers beyond the depth, nor about several agents by one', () => {
    const light = drafted({ context: { depthOverride: 'Lightweight', agentType: 'Single' } });
    expect(cellOf(light, 'T8', 'L5')).toMatchObject({ state: 'not-owed' });
    expect(cellOf(light, 'T12', 'L2')).toMatchObject({ state: 'not-owed' });
    expect(cellOf(light, 'T2', 'L3')).toMatchObject({ state: 'gap' });
    expect(cellOf(drafted({ context: FULL }), 'T12', 'L2')).toMatchObject({ state: 'gap' });
  });

  it('leads to its threats, its row in the register and the checklist rows that ask for it', () => {
    const assessment = assessed(sampleModel());
    expect(coverageCell(assessment, 'T3', 'L6').threats.map(({ id, target }) => [id, target.rowId])).toEqual([['TH3', 'TH3'], ['TH8', 'TH8']]);
    const detail = coverageCell(assessment, 'T1', 'Cross-Layer');
    expect(detail).toMatchObject({ threats: [], reason: 'No memory is shared across layers', matrix: { entity: 'asiCells', rowId: 'T1@Cross-Layer', column: 'verdict' } });
    expect(detail.checks.map(({ id }) => id)).toEqual(['XL-02', 'XL-07', 'XL-14']);
    expect(coverageCell(assessment, 'T1', 'L5').matrix).toBeUndefined();
  });
});

describe('the checklist walk', () => {
  it('goes through 137 rows in order, with what each asks, owes and was decided', () => {
    const { rows, threats } = checklistWalk(assessed(sampleModel()));
    expect(rows.length).toBe(137);
    expect([rows[0]?.id, rows[92]?.id, rows[136]?.id]).toEqual(['CK-L1-01', 'UN-01', 'XL-18']);
    expect(rows[6]).toMatchObject({ id: 'CK-L1-07', layers: ['L1'], refs: [{ id: 'T16', name: 'Model Inconsistency' }], verdict: 'Applicable', threats: ['TH2'], owed: true, target: { column: 'verdict' } });
    expect(rows[4]).toMatchObject({ id: 'CK-L1-05', verdict: 'Not Applicable', reason: 'The model is rented and never fine-tuned', threats: [] });
    expect(Object.keys(threats).sort()).toEqual(['TH1', 'TH2', 'TH3', 'TH4', 'TH5', 'TH6', 'TH7', 'TH8']);
  });

  it('takes a blank verdict for Open and leaves rows without ID out', () => {
    const model = createModel({ checklist: [{ id: 'CK-L1-01' }, { topic: 'Nameless' }] });
    const { rows } = checklistWalk(assess({ model, issues: [], places: {} }, 'book.xlsx', TODAY));
    expect(rows.map(({ id, verdict }) => [id, verdict])).toEqual([['CK-L1-01', 'Open']]);
  });

  it('suggests threats that carry a reference before those on the layer, never closed or named ones', () => {
    const assessment = drafted({
      context: FULL, checklist: [{ id: 'CK-L2-03', threats: ['TH4'] }],
      threats: [
        { id: 'TH1', layers: ['L2'] }, { id: 'TH2', layers: ['L5'], threatIds: ['T17'] }, { id: 'TH3', layers: ['L2'], status: 'Closed' }, { id: 'TH4', layers: ['L2'] }, { id: 'TH5', layers: ['L3'] },
        { id: 'TH6', layers: ['L2'], threatIds: ['T17'] },
      ],
    });
    expect(suggestedThreats(assessment, 'CK-L2-03').map(({ id }) => id)).toEqual(['TH2', 'TH6', 'TH1']);
    expect(suggestedThreats(assessment, 'gone')).toEqual([]);
  });
});

describe('patterns and chains', () => {
  it('of the sample: three apply, each with a chain in order of its steps', () => {
    const { patterns, chains } = patternChains(assessed(sampleModel()));
    expect(patterns.map(({ id, verdict, chains: named, lacksChain }) => [id, verdict, named.join(), lacksChain])).toEqual([
      ['1', 'Not Applicable', '', false], ['2', 'Not Applicable', '', false], ['3', 'Applicable', 'AC3', false], ['4', 'Not Applicable', '', false], ['5', 'Applicable', 'AC1', false], ['6', 'Not Applicable', '', false], ['7', 'Applicable', 'AC2', false],
    ]);
    expect(chains.map(({ id, pattern, steps }) => [id, pattern, steps.map(({ layer }) => layer).join()])).toEqual([
      ['AC1', '5', 'L1,L3,L4,L3,L5,L4'], ['AC2', '7', 'L1,L4,L5,L6,L7'], ['AC3', '3', 'L7,L2,L1,L4,L3,L4'],
    ]);
    expect(chains[0]?.steps[2]).toMatchObject({ component: 'C10 Message queue between agents', threat: { id: 'TH7' }, target: { entity: 'attackChains', row: 2 } });
  });

  it('lack a chain when they apply and none that is documented is named', () => {
    const { patterns, chains } = patternChains(drafted({
      patterns: [{ id: '1', verdict: 'Applicable', chains: ['AC9'] }, { id: '2', verdict: 'Applicable', chains: ['AC1', 'AC1'] }, { id: '3', chains: [] }],
      attackChains: [{ id: 'AC1', step: 2, action: 'Second' }, { id: 'AC1', step: 1, action: 'First' }, { action: 'Nobody’s' }],
    }));
    expect(patterns.slice(0, 3).map(({ verdict, chains: named, lacksChain }) => [verdict, named, lacksChain])).toEqual([['Applicable', [], true], ['Applicable', ['AC1'], false], ['Open', [], false]]);
    expect(chains.map(({ id, steps }) => [id, steps.map(({ action }) => action)])).toEqual([['AC1', ['First', 'Second']]]);
  });
});
