import { beforeAll, describe, expect, it } from '@jest/globals';
import { assess, type Assessment } from '../../../src/actions/assessment';
import { suggestionsFor, type Suggestion } from '../../../src/actions/companion/suggestions';
import { createModel, type ModelDraft, type ThreatModel } from '../../../src/model/threat-model';
import { sampleModel } from '../../../src/reports/sample/sample-model';

const TODAY = '2026-03-02';
const assessed = (model: ThreatModel): Assessment => assess({ model, places: {}, issues: [] }, 'book.xlsx', TODAY);

function suggested(assessment: Assessment, id: string): readonly Suggestion[] {
  const threat = assessment.model.threats.find((row) => row.id === id);
  if (threat === undefined) throw new Error(id);
  return suggestionsFor(assessment, threat);
}
const scores = (outlooks: Suggestion['outlooks'] | undefined) => outlooks?.map(({ effectiveness, score, level }) => `${effectiveness} ${score} ${String(level)}`);

describe('for the sample', () => {
  let sample: Assessment;
  beforeAll(() => { sample = assessed(sampleModel()); });

  // TH4 carries T10 and T15 on L5 and L7; L5-P2, L7-P4 and L5-D2 are mapped, a corrective control is missing.
  it('aims at the primary ID and the missing type first, then the same layer, then what helps against everything', () => {
    expect(suggested(sample, 'TH4').map(({ id, fillsGap }) => (fillsGap ? `${id} fills` : id))).toEqual(['L5-C2 fills', 'L5-R1', 'L7-D3', 'L4-C4 fills', 'CL-C3 fills', 'L4-R2', 'CL-R1', 'CL-R2']);
    expect(suggested(sample, 'TH4').slice(0, 4).map(({ addresses }) => addresses)).toEqual([['T10'], ['T10'], ['T10', 'T15'], []]);
  });

  // TH1 carries T6 and T2 on L1 and L3, with controls of every type: L1-P1, L1-D1, L1-D4, L1-R1 and L3-C2 of those against T6 are mapped.
  it('leaves out what is mapped, and finds what the model has already', () => {
    const [first, second, third, fourth, ...others] = suggested(sample, 'TH1');
    expect([first, second, third, fourth].map((one) => [one?.id, one?.existing?.id])).toEqual([['L1-P4', undefined], ['L1-R3', undefined], ['L3-P2', 'M6'], ['CL-P2', undefined]]);
    expect(others.filter(({ addresses }) => addresses.includes('T6'))).toEqual([]);
  });

  // M2, Medium and half in place, leaves 4 × (1 − 0.25) = 3.
  it('tells what would become of the risk, with what is there as the least', () => {
    const [preventive, deterrent, existing] = suggested(sample, 'TH1');
    expect(scores(preventive?.outlooks)).toEqual(['Low 3 High', 'Medium 2 Medium', 'High 0 Low']);
    expect(scores(deterrent?.outlooks)).toEqual(['Low 3 High', 'Medium 3 High', 'High 3 High']);
    expect([existing?.existing?.status, scores(existing?.existing?.outlooks)]).toEqual(['Not Implemented', ['Low 3 High', 'Medium 3 High', 'High 3 High']]);
  });
});

describe('for a small model', () => {
  const threat = { id: 'TH1', name: 'Injection', layers: ['L1'], threatIds: ['T6'], severity: 'Critical', likelihood: 'Likely', status: 'Open' } as const;
  const of = (draft: ModelDraft) => suggested(assessed(createModel({ threats: [threat], ...draft })), 'TH1');

  it('puts last what was decided against, and takes another row of the same entry before it', () => {
    const against = { id: 'M1', name: 'Detector', type: 'Detective', catalogueId: 'L1-D1', status: 'Will Not Action', reason: 'Too dear' } as const;
    expect(of({ mitigations: [against] }).at(-1)).toMatchObject({ id: 'L1-D1', fillsGap: false, existing: { id: 'M1', status: 'Will Not Action' } });
    expect(of({ mitigations: [against, { id: 'M2', name: 'Second detector', type: 'Detective', catalogueId: 'L1-D1', status: 'Identified' }] }).find(({ id }) => id === 'L1-D1')).toMatchObject({ fillsGap: true, existing: { id: 'M2', status: 'Planned' } });
  });

  it('leaves out an entry when any row of it is mapped', () => {
    const rows = [{ id: 'M1', name: 'One', catalogueId: 'L1-D1' }, { id: 'M2', name: 'Two', catalogueId: 'L1-D1' }] as const;
    expect(of({ mitigations: rows, mapping: [{ threat: 'TH1', mitigation: 'M2' }] }).filter(({ id }) => id === 'L1-D1')).toEqual([]);
  });

  it('goes by the type that the team gave a row, and by tuned scales', () => {
    const own = of({ mitigations: [{ id: 'M1', name: 'Detector', type: 'Deterrent', catalogueId: 'L1-D1' }], scales: [{ id: 'Effectiveness: Medium', scale: 'Effectiveness', value: 'Medium', number: 0.75 }] });
    expect(own.find(({ id }) => id === 'L1-D1')).toMatchObject({ type: 'Deterrent', fillsGap: false });
    expect(scores(own.find(({ id }) => id === 'L1-P1')?.outlooks)).toEqual(['Low 3.6 Critical', 'Medium 1 Low', 'High 0 Low']);
  });

  it('tells nothing of a threat that is not rated', () => {
    const [first] = suggested(assessed(createModel({ threats: [{ ...threat, likelihood: undefined }] })), 'TH1');
    expect(first?.outlooks).toEqual([]);
  });
});
