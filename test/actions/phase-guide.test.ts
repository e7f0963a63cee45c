import { describe, expect, it } from '@jest/globals';
import { assess, type Assessment } from '../../src/actions/assessment';
import { phaseGuide } from '../../src/actions/phase-guide';
import { chainForm, componentForm, uncoveredThreats, zonePairs } from '../../src/actions/phase-tools';
import { phases } from '../../src/method/phases';
import { createModel, type ModelDraft } from '../../src/model/threat-model';

const assessed = (draft: ModelDraft, places: Assessment['places'] = {}): Assessment => assess({ model: createModel(draft), issues: [], places }, 'book.xlsx', '2026-03-02');

describe('the guidance of a phase', () => {
  it('is the method’s, each consideration under its factor', () => {
    const guide = phaseGuide(assessed({}), 4);
    expect(guide).toMatchObject({ number: 4, objective: phases[3]?.objective, steps: phases[3]?.steps, output: phases[3]?.output });
    expect(guide?.considerations).toEqual([
      { factor: 'Non-Determinism', text: phases[3]?.considerations.nonDeterminism }, { factor: 'Autonomy', text: phases[3]?.considerations.autonomy },
      { factor: 'Identity Management', text: phases[3]?.considerations.identity }, { factor: 'Agent-to-Agent Communication', text: phases[3]?.considerations.agentToAgent },
    ]);
    expect(phaseGuide(assessed({}), 11)).toBeUndefined();
  });

  it('starts at the first error, else at the first row of a register that holds nothing', () => {
    const places: Assessment['places'] = { components: { sheet: '2 Architecture', headerRow: 5, rows: [6], columns: { id: 0, name: 1 } } };
    expect(phaseGuide(assessed({}, places), 2)?.start).toMatchObject({ entity: 'components', cell: 'A6' });
    expect(phaseGuide(assessed({ components: [{ id: 'C1' }] }, places), 2)?.start).toMatchObject({ entity: 'components', rowId: 'C1', column: 'name', cell: 'B6' });
  });
});

describe('the tools of phases', () => {
  it('offer the zones there are to a new component', () => {
    const zone = componentForm(assessed({ zones: [{ id: 'Z1', name: 'Public' }, { name: 'No ID' }] })).find(({ key }) => key === 'zone');
    expect(zone).toMatchObject({ kind: 'ref', options: [{ value: 'Z1', meaning: 'Public' }] });
  });

  it('name the zones of open pairs, and the components without a zone', () => {
    const draft: ModelDraft = { zones: [{ id: 'Z1', name: 'Public' }], components: [{ id: 'C1', zone: 'Z1' }, { id: 'C2', zone: 'Z9' }, { id: 'C3' }], dataFlows: [{ id: 'F1', from: 'C1', to: 'C2' }] };
    expect(zonePairs(assessed(draft))).toEqual({ pairs: [{ from: 'Z1 Public', to: 'Z9', flows: ['F1'] }], unplaced: ['C3'] });
  });

  it('offer patterns that nobody decided about first, with a step per layer, and a chain of one’s own', () => {
    const form = chainForm(assessed({ patterns: [{ id: '1', verdict: 'Applicable', chains: ['AC1'] }, { id: '2', verdict: 'Not Applicable' }], components: [{ id: 'C1', primaryLayer: 'L3', otherLayers: ['L4'] }] }));
    expect(form.patterns.map(({ value }) => value)).toEqual(['3', '4', '5', '6', '7', '1', '2', 'Own']);
    expect(form.patterns[0]?.steps).toEqual([{ layer: 'L2', stage: 'Data Poisoning' }, { layer: 'L3', stage: 'Agent Action' }, { layer: 'L7', stage: 'Ecosystem Propagation' }]);
    expect(form.patterns.find(({ value }) => value === '1')).toMatchObject({ chains: ['AC1'], excluded: false });
    expect(form.patterns.find(({ value }) => value === '2')?.excluded).toBe(true);
    expect(form.layersOf).toEqual({ C1: ['L3', 'L4'] });
  });

  it('list severe threats without a control, the most pressing first', () => {
    const threats: ModelDraft['threats'] = [
      { id: 'TH1', name: 'Mild', severity: 'Low', likelihood: 'Likely' }, { id: 'TH2', name: 'Severe', severity: 'High', likelihood: 'Possible' }, { id: 'TH3', name: 'Worst', severity: 'Critical', likelihood: 'Very Likely' },
    ];
    const { threats: listed, total } = uncoveredThreats(assessed({ threats }), 1);
    expect([listed.map(({ id, target }) => [id, target.row, target.rowId]), total]).toEqual([[['TH3', 2, 'TH3']], 2]);
  });
});
