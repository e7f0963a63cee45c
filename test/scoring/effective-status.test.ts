import { describe, expect, it } from '@jest/globals';
import type { MitigationRating } from '../../src/model/ratings';
import { createModel, type ModelDraft } from '../../src/model/threat-model';
import { rate } from '../../src/scoring/rate';

type Row = NonNullable<ModelDraft['validations']>[number];
type Gate = 'Full' | 'Partial' | 'None' | undefined;
type Status = 'Identified' | 'In Progress' | 'Implemented' | 'Will Not Action' | undefined;

const code = (status: Row['status']): Row => ({ mitigation: 'M1', artefactKind: 'Application code', status });
const config = (status: Row['status']): Row => ({ mitigation: 'M1', artefactKind: 'Configuration', status });
const infra = (status: Row['status']): Row => ({ mitigation: 'M1', artefactKind: 'Infrastructure', status });

function rated(access: Gate, status: Status, attestation: string | undefined, validations: readonly Row[]): MitigationRating {
  const model = createModel({ codeAccess: { access }, mitigations: [{ id: 'M1', status, attestation }], validations });
  const [mitigation] = model.mitigations;
  return rate(model, '2026-03-02').mitigation(mitigation ?? {});
}

describe('effective status (METHOD section 3)', () => {
  it.each<[string, Gate, Status, string | undefined, readonly Row[], number, string]>([
    ['rule 1: Will Not Action whatever the rows say', 'Full', 'Will Not Action', 'SOC 2', [code('Implemented')], 0, 'Will Not Action'],
    ['rule 2: the one counted row', 'Full', 'Identified', undefined, [code('Implemented')], 1, 'Implemented'],
    ['rule 2: the minimum of counted rows', 'Full', 'Implemented', undefined, [code('Implemented'), config('Partially Implemented')], 0.5, 'Partially Implemented'],
    ['rule 2: counted as missing', 'Full', 'Implemented', undefined, [code('Not Implemented')], 0, 'Not Implemented'],
    ['rule 2: infrastructure counts at Partial', 'Partial', undefined, undefined, [infra('Implemented')], 1, 'Implemented'],
    ['rule 2 before rule 3', 'Full', 'Implemented', 'SOC 2', [code('Not Implemented')], 0, 'Not Implemented'],
    ['rule 3: attested and implemented', 'None', 'Implemented', 'SOC 2', [], 1, 'Implemented'],
    ['rule 3: attested and in progress', undefined, 'In Progress', 'SOC 2', [], 0.5, 'Partially Implemented'],
    ['rule 3: attested and identified', 'Full', 'Identified', 'SOC 2', [], 0, 'Planned'],
    ['rule 3: attested without status', 'Full', undefined, 'SOC 2', [], 0, 'Planned'],
    ['rule 3: spaces attest nothing', 'Full', 'Implemented', '  ', [], 0, 'Planned'],
    ['rule 4: an unverified claim', 'Full', 'Implemented', undefined, [], 0, 'Planned'],
    ['rule 5: never raises', 'Partial', 'Implemented', undefined, [code('Implemented')], 0, 'Planned'],
    ['rule 5: caps an attested claim', 'Partial', 'Implemented', 'SOC 2', [code('Partially Implemented')], 0.5, 'Partially Implemented'],
    ['rule 5: caps to nothing', 'None', 'In Progress', 'SOC 2', [config('Not Implemented')], 0, 'Not Implemented'],
    ['rule 5: caps counted rows', 'Partial', undefined, undefined, [config('Implemented'), code('Partially Implemented')], 0.5, 'Partially Implemented'],
    ['rule 5: nothing to lower', undefined, 'Identified', undefined, [config('Not Implemented')], 0, 'Planned'],
    ['half-filled rows neither count nor cap', 'Full', 'Implemented', 'SOC 2', [{ mitigation: 'M1', status: 'Not Implemented' }, config(undefined)], 1, 'Implemented'],
    ['rows of other mitigations say nothing', 'Full', 'Implemented', 'SOC 2', [{ ...code('Not Implemented'), mitigation: 'M2' }], 1, 'Implemented'],
  ])('%s', (_, access, status, attestation, rows, effectiveValue, effectiveStatus) => {
    expect(rated(access, status, attestation, rows)).toMatchObject({ effectiveValue, effectiveStatus });
  });

  it('rates nothing of a mitigation without ID', () => {
    const model = createModel({ mitigations: [{ name: 'No ID yet', status: 'Implemented', cost: 'Low' }] });
    expect(model.mitigations.map((m) => rate(model, '2026-03-02').mitigation(m))).toEqual([{
      countedRows: 0, baseValue: undefined, effectiveValue: undefined, effectiveStatus: undefined, gap: undefined,
      threatsAddressed: undefined, highestLevel: undefined, priority: undefined, rankKey: undefined, rank: undefined,
    }]);
  });

  it('takes 0 where the status has no number on Scales', () => {
    const model = createModel({ codeAccess: { access: 'Full' }, mitigations: [{ id: 'M1' }], validations: [code('Implemented')], scales: [{ id: 'Validation status: Implemented' }] });
    const ratings = rate(model, '2026-03-02');
    expect(model.validations.map((row) => ratings.validation(row))).toEqual([{ counted: 'Yes', value: undefined }]);
    expect(model.mitigations.map((row) => ratings.mitigation(row))).toMatchObject([{ effectiveStatus: 'Not Implemented' }]);
  });
});

describe('remaining gap (METHOD section 6)', () => {
  it.each<[Status, string | undefined, readonly Row[], number | undefined]>([
    ['Will Not Action', undefined, [], 0],
    ['Identified', undefined, [], 1],
    ['In Progress', undefined, [], 0.5],
    ['Implemented', undefined, [], 0],
    [undefined, undefined, [], undefined],
    [undefined, 'SOC 2', [], 1],
    ['Implemented', 'SOC 2', [], 0],
    ['Implemented', undefined, [code('Partially Implemented')], 0.5],
    ['Implemented', undefined, [config(undefined)], 0],
  ])('%s, attestation %s, %j: %s', (status, attestation, rows, gap) => {
    expect(rated('Full', status, attestation, rows).gap).toBe(gap);
  });
  it('is whole beside a row that does not count', () => expect(rated('None', 'Implemented', undefined, [config('Implemented')]).gap).toBe(1));
});

describe('priority and rank (METHOD section 6)', () => {
  const model = createModel({
    threats: [
      { id: 'TH1', severity: 'Critical', likelihood: 'Likely' }, { id: 'TH2', severity: 'High', likelihood: 'Possible' },
      { id: 'TH3', severity: 'Critical', likelihood: 'Very Likely', status: 'Closed' }, { id: 'TH4', severity: 'High' },
    ],
    mitigations: [
      { id: 'M10', status: 'Identified', cost: 'High' }, { id: 'M2', status: 'Identified', cost: 'High' }, { id: 'M3', status: 'Identified', cost: 'High' },
      { id: 'M4', status: 'In Progress', cost: 'Low' }, { id: 'M5', status: 'Identified', cost: 'Low' }, { id: 'M6', status: 'Identified' }, { id: 'M7', status: 'Identified', cost: 'Low' },
    ],
    mapping: [
      { threat: 'TH1', mitigation: 'M10' }, { threat: 'TH1', mitigation: 'M2' }, { threat: 'TH1', mitigation: 'M3' }, { threat: 'TH2', mitigation: 'M3' },
      { threat: 'TH1', mitigation: 'M4' }, { threat: 'TH3', mitigation: 'M5' }, { threat: 'TH1', mitigation: 'M6' }, { threat: 'TH4', mitigation: 'M7' }, { threat: 'TH9', mitigation: 'M7' },
    ],
  });
  const ratings = rate(model, '2026-03-02');
  it('ranks by priority, then open threats addressed, then ID', () => {
    expect(model.mitigations.map((m) => ratings.mitigation(m)).map(({ priority, threatsAddressed, rank }) => [priority, threatsAddressed, rank])).toEqual([
      [4, 1, 4], [4, 1, 3], [4, 2, 2], [6, 1, 1], [undefined, 0, undefined], [undefined, 1, undefined], [undefined, 1, undefined],
    ]);
  });
  it('takes the highest level among open threats', () => {
    expect(model.mitigations.map((m) => ratings.mitigation(m).highestLevel)).toEqual([4, 4, 4, 4, undefined, 4, 3]);
  });
  it('rounds to two decimals and has no priority when the cost weighs nothing', () => {
    const third = (number: number) => {
      const tuned = createModel({
        threats: [{ id: 'TH1', severity: 'Low', likelihood: 'Possible' }], mitigations: [{ id: 'M1', status: 'Identified', cost: 'High' }],
        mapping: [{ threat: 'TH1', mitigation: 'M1' }], scales: [{ id: 'Cost: High', number }],
      });
      return tuned.mitigations.map((m) => rate(tuned, '2026-03-02').mitigation(m).priority);
    };
    expect([third(3), third(0)]).toEqual([[0.67], [undefined]]);
  });
});
