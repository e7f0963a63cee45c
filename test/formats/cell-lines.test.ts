import { describe, expect, it } from '@jest/globals';
import { prepareModel } from '../../src/actions/create';
import { cellLines } from '../../src/formats/cell-lines';
import { createModel, type ModelDraft } from '../../src/model/threat-model';
import { sampleModel } from '../../src/reports/sample/sample-model';

const lines = (draft: ModelDraft): readonly string[] => cellLines(createModel(draft));
const [th2, th10] = [{ id: 'TH2', name: 'Two', layers: ['L1', 'L3'] as const, description: 'first\r\n\nlast ' }, { id: 'TH10', severity: 'High' as const }];

describe('a model as lines', () => {
  it('has one for each cell that is filled, which says where it is', () => {
    expect(lines({ context: { systemName: 'Small' }, threats: [th2], mapping: [{ threat: 'TH2', mitigation: 'M1', effectiveness: 'Low' }], reentryLog: [{ what: 'A tool' }] })).toEqual([
      'Context System name: Small',
      'Threats TH2 ID: TH2', 'Threats TH2 Name: Two', 'Threats TH2 Description: first', 'Threats TH2 Description:', 'Threats TH2 Description: last', 'Threats TH2 Layers: L1, L3',
      'Mapping TH2/M1 Threat: TH2', 'Mapping TH2/M1 Mitigation: M1', 'Mapping TH2/M1 Effectiveness: Low',
      'ReentryLog #1 What: A tool',
    ]);
  });

  it('is the same however its rows are sorted, by number and not by letter', () => {
    expect(lines({ threats: [th10, th2] })).toEqual(lines({ threats: [th2, th10] }));
    expect(lines({ threats: [th10, th2] })[0]).toBe('Threats TH2 ID: TH2');
  });

  it('has none for what the product writes by itself', () => {
    expect(lines({ phases: [{ id: 1, owner: 'Dana Ruiz', errors: 3, validatedOn: '2026-03-02' }], delta: [{ kind: 'Threat new', id: 'TH1' }] })).toEqual(['Phases 1 Owner: Dana Ruiz']);
    expect(cellLines(prepareModel(createModel({ threats: [{ id: 'TH1' }] }), '2026-03-02', () => 'model'))).toEqual(['Threats TH1 ID: TH1']);
  });

  it('changes with every cell of the sample that a person filled', () => {
    const model = sampleModel();
    for (const threat of model.threats) {
      const without = cellLines({ ...model, threats: model.threats.map((row) => (row === threat ? { ...row, severity: undefined } : row)) });
      expect(cellLines(model).filter((line) => !without.includes(line))).toEqual([`Threats ${threat.id ?? ''} Severity: ${threat.severity ?? ''}`]);
    }
  });
});
