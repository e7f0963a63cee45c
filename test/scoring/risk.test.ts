import { describe, expect, it } from '@jest/globals';
import { createModel, type ModelDraft } from '../../src/model/threat-model';
import { likelihood, severity, type Likelihood, type Severity } from '../../src/model/vocabulary';
import { rate } from '../../src/scoring/rate';

const TODAY = '2026-03-02';

/** The rating of the first threat of a draft. */
function threatOf(draft: ModelDraft) {
  const model = createModel(draft);
  const [first] = model.threats;
  if (first === undefined) throw new Error('The draft has no threat');
  return rate(model, TODAY).threat(first);
}

describe('inherent risk (METHOD section 2)', () => {
  const matrix: Record<Severity, readonly string[]> = {
    Critical: ['High', 'Critical', 'Critical', 'Critical'],
    High: ['Medium', 'High', 'Critical', 'Critical'],
    Medium: ['Low', 'Medium', 'High', 'High'],
    Low: ['Low', 'Low', 'Medium', 'Medium'],
  };
  const cells = severity.values.flatMap((s) => likelihood.values.map((l, i): [Severity, Likelihood, string | undefined] => [s, l, matrix[s][i]]));
  it.each(cells)('%s × %s is %s', (s, l, level) => {
    expect(threatOf({ threats: [{ id: 'TH1', severity: s, likelihood: l }] }).inherentLevel).toBe(level);
  });

  it.each([[undefined, 'Likely'], ['High', undefined]] as const)('stays blank with severity %s and likelihood %s', (s, l) => {
    const rating = threatOf({ threats: [{ id: 'TH1', severity: s, likelihood: l }] });
    expect(rating).toMatchObject({ inherentNumber: undefined, inherentLevel: undefined, exposure: undefined, residualScore: undefined, residualLevel: undefined, rank: undefined });
  });

  it('cuts fractions of a tuned number off and gives no level outside 1 to 4', () => {
    const tuned = (number: number) => threatOf({ threats: [{ id: 'TH1', severity: 'High', likelihood: 'Likely' }], scales: [{ id: 'Risk matrix: High x Likely', number }] }).inherentLevel;
    expect([0.5, 2.9, 4, 5].map(tuned)).toEqual([undefined, 'Medium', 'Critical', undefined]);
  });
});

describe('residual risk (METHOD section 4)', () => {
  const worked: ModelDraft = {
    codeAccess: { access: 'Partial' },
    threats: [{ id: 'TH1', name: 'Worked example', severity: 'Critical', likelihood: 'Likely', status: 'Open', agenticFactors: ['Autonomy'] }],
    mitigations: [
      { id: 'M1', type: 'Preventive', status: 'Implemented', cost: 'Low' },
      { id: 'M2', type: 'Detective', status: 'In Progress', attestation: 'SOC 2', cost: 'Low' },
    ],
    mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }, { threat: 'TH1', mitigation: 'M2', effectiveness: 'Medium' }],
    validations: [
      { id: 'CV1', mitigation: 'M1', artefactKind: 'Application code', status: 'Implemented' },
      { id: 'CV2', mitigation: 'M1', artefactKind: 'Configuration', status: 'Partially Implemented' },
      { id: 'CV3', mitigation: 'M2', artefactKind: 'Application code', status: 'Not Implemented' },
    ],
  };
  it('gives the worked example a score of 2.00, Medium', () => {
    expect(threatOf(worked)).toMatchObject({
      inherentNumber: 4, reduction: 0.5, residualScore: 2, computedLevel: 'Medium', residualLevel: 'Medium', bestEffectiveness: 'High', implementationStatus: 'Partially Implemented',
      autonomyAdjustedScore: 2, controls: { preventive: 1, detective: 1, corrective: 0, deterrent: 0 }, gap: 'no corrective',
    });
  });
  it('halves detective reductions in the autonomy-adjusted score of open threats only', () => {
    const detective = { ...worked, mitigations: [{ id: 'M1', type: 'Detective' as const, status: 'Implemented' as const }] };
    expect(threatOf(detective)).toMatchObject({ residualScore: 2, autonomyAdjustedScore: 3 });
    expect(threatOf({ ...detective, threats: [{ ...detective.threats?.[0], status: 'Closed' }] }).autonomyAdjustedScore).toBeUndefined();
    expect(threatOf({ ...detective, threats: [{ ...detective.threats?.[0], agenticFactors: ['Identity Management'] }] }).autonomyAdjustedScore).toBeUndefined();
  });

  const implemented = { codeAccess: { access: 'Full' }, threats: [{ id: 'TH1', severity: 'Critical', likelihood: 'Likely' }] } as const;
  const done = (id: string) => ({ id: `CV-${id}`, mitigation: id, artefactKind: 'Configuration', status: 'Implemented' }) as const;

  it('lets a deterrent contribute at most 0.1', () => {
    const deterrent = (effectiveness: 'Low' | 'High') => threatOf({
      ...implemented, mitigations: [{ id: 'M1', type: 'Deterrent' }], validations: [done('M1')], mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness }],
    });
    expect(deterrent('High')).toMatchObject({ reduction: 0.1, residualScore: 3.6, residualLevel: 'Critical' });
    expect(deterrent('Low').reduction).toBe(0.1);
  });

  it('breaks ties by effectiveness, then by the lower mitigation number, whatever the order of rows', () => {
    const tied = (mapping: NonNullable<ModelDraft['mapping']>) => threatOf({
      ...implemented, mapping,
      mitigations: [{ id: 'M2' }, { id: 'M10', status: 'Will Not Action' }, { id: 'M3' }, { id: 'M4' }],
      validations: [done('M4'), { ...done('M3'), status: 'Partially Implemented' }],
    });
    const [m2, m10] = [{ threat: 'TH1', mitigation: 'M2', effectiveness: 'Medium' }, { threat: 'TH1', mitigation: 'M10', effectiveness: 'Medium' }] as const;
    for (const rows of [[m2, m10], [m10, m2]]) expect(tied(rows)).toMatchObject({ reduction: 0, bestEffectiveness: 'Medium', implementationStatus: 'Planned' });
    const [medium, high] = [{ threat: 'TH1', mitigation: 'M4', effectiveness: 'Medium' }, { threat: 'TH1', mitigation: 'M3', effectiveness: 'High' }] as const;
    for (const rows of [[medium, high], [high, medium]]) expect(tied(rows)).toMatchObject({ reduction: 0.5, bestEffectiveness: 'High', implementationStatus: 'Partially Implemented' });
  });

  it('shows the first row of the whole table that has the best key', () => {
    const model = createModel({
      ...implemented, threats: [{ id: 'TH1' }, { id: 'TH2' }],
      mitigations: [{ id: 'AX' }, { id: 'AY', status: 'Will Not Action' }],
      mapping: [{ threat: 'TH2', mitigation: 'AY', effectiveness: 'High' }, { threat: 'TH1', mitigation: 'AX', effectiveness: 'High' }],
    });
    expect(model.threats.map((t) => rate(model, TODAY).threat(t).implementationStatus)).toEqual(['Will Not Action', 'Will Not Action']);
  });

  it('shows None without a mapping, and counts a mapping without effectiveness as a control only', () => {
    expect(threatOf(implemented)).toMatchObject({ reduction: 0, bestEffectiveness: 'None', implementationStatus: 'None', residualScore: 4, gap: 'no control' });
    expect(threatOf({ ...implemented, mitigations: [{ id: 'M1', type: 'Preventive' }], mapping: [{ threat: 'TH1', mitigation: 'M1' }] }))
      .toMatchObject({ reduction: 0, bestEffectiveness: 'None', controls: { preventive: 1 }, gap: 'no detective, no corrective' });
  });

  it('ignores mappings to missing mitigations and does not count Will Not Action as control', () => {
    const model = createModel({
      ...implemented, mitigations: [{ id: 'M1', type: 'Preventive', status: 'Will Not Action' }],
      mapping: [{ threat: 'TH1', mitigation: 'M9', effectiveness: 'High' }, { threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }],
    });
    const ratings = rate(model, TODAY);
    expect(model.mapping.map((m) => ratings.mapping(m))).toMatchObject([
      { mitigationRow: undefined, isControl: false, effectiveStatus: undefined, reduction: undefined, fingerprint: expect.any(Number), bestKey: undefined, weightedGap: undefined },
      { mitigationRow: 1, isControl: false, effectiveStatus: 'Will Not Action', reduction: 0, weightedGap: 0 },
    ]);
    expect(model.threats.map((t) => ratings.threat(t))).toMatchObject([{ controls: { preventive: 0 }, gap: 'no control', implementationStatus: 'Will Not Action' }]);
  });

  it('gives a threat without ID no residual risk, and each of two threats with one ID all of its mappings', () => {
    expect(threatOf({ ...implemented, threats: [{ name: 'No ID yet', severity: 'High', likelihood: 'Likely' }] }))
      .toMatchObject({ open: true, inherentLevel: 'Critical', bestEffectiveness: undefined, reduction: undefined, residualLevel: undefined, gap: undefined, sortKey: undefined });
    const twice = createModel({
      ...implemented, threats: [{ id: 'TH1', severity: 'Low', likelihood: 'Likely', status: 'Closed' }, { id: 'TH1', severity: 'Critical', likelihood: 'Likely' }],
      mitigations: [{ id: 'M1', type: 'Preventive', status: 'Identified', cost: 'Low' }], validations: [done('M1')], mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }],
    });
    const ratings = rate(twice, TODAY);
    expect(twice.threats.map((t) => ratings.threat(t).reduction)).toEqual([1, 1]);
    expect(twice.mapping.map((m) => ratings.mapping(m))).toMatchObject([{ threatRow: 1, threatOpen: false, openLevel: undefined }]);
  });

  it.each([[undefined, 'Critical'], ['Low', 'Low'], ['Critical', 'Critical']] as const)('lets the assessed level %s stand as %s', (assessedLevel, level) => {
    expect(threatOf({ ...implemented, residual: [{ id: 'RR1', threat: 'TH1', assessedLevel }, { id: 'RR2', threat: 'TH1', assessedLevel: 'Medium' }] }))
      .toMatchObject({ computedLevel: 'Critical', residualLevel: level });
  });

  it.each([[3.5, 'Critical'], [3.49, 'High'], [2.5, 'High'], [2.49, 'Medium'], [1.5, 'Medium'], [1.49, 'Low'], [0, 'Low']])('score %d is %s', (score, level) => {
    expect(threatOf({ threats: [{ id: 'TH1', severity: 'High', likelihood: 'Likely' }], scales: [{ id: 'Risk matrix: High x Likely', number: score }] }).computedLevel).toBe(level);
  });
});

describe('gap in controls (METHOD section 5)', () => {
  it.each([
    ['Critical', ['Preventive', 'Detective', 'Corrective'], undefined],
    ['High', ['Deterrent'], 'no preventive, no detective, no corrective'],
    ['High', ['Corrective'], 'no preventive, no detective'],
    ['Medium', ['Deterrent'], undefined],
    ['Low', [], 'no control'],
    [undefined, [], undefined],
  ] as const)('%s with %j: %s', (s, types, gap) => {
    expect(threatOf({
      threats: [{ id: 'TH1', severity: s }], mitigations: types.map((type, i) => ({ id: `M${i + 1}`, type })), mapping: types.map((_, i) => ({ threat: 'TH1', mitigation: `M${i + 1}` })),
    }).gap).toBe(gap);
  });
  it('says nothing of a closed threat', () => expect(threatOf({ threats: [{ id: 'TH1', severity: 'High', status: 'Closed' }] }).gap).toBeUndefined());
});

describe('rank of threats (METHOD sections 2 and 12)', () => {
  it('orders by residual level, score, inherent level, vector, complexity and natural ID, ties sharing a place', () => {
    const base = { severity: 'High', likelihood: 'Likely', vector: 'Network', complexity: 'Low' } as const;
    const model = createModel({
      threats: [
        { ...base, id: 'TH10' }, { ...base, id: 'TH2' }, { ...base, id: 'TH3', complexity: 'High' }, { ...base, id: 'TH4', vector: 'Local' },
        { ...base, id: 'TH5', likelihood: 'Possible' }, { ...base, id: 'TH6', status: 'Merged' }, { ...base, id: 'TH7', severity: undefined }, { ...base, id: 'TH2' }, { ...base, id: 'odd' },
      ],
    });
    const ratings = rate(model, TODAY);
    expect(model.threats.map((t) => ratings.threat(t).rank)).toEqual([3, 1, 5, 6, 7, undefined, undefined, 1, 4]);
  });
});

describe('tuned scales', () => {
  const threats = [{ id: 'TH1', severity: 'Critical', likelihood: 'Likely' }] as const;
  it('uses the number of the row, the shipped one without a row, and none where the row is blank', () => {
    expect(threatOf({ threats }).exposure).toBe(12);
    expect(threatOf({ threats, scales: [{ id: 'Severity: Critical', number: 10 }, { id: 'Severity: Critical', number: 7 }] }).exposure).toBe(30);
    expect(threatOf({ threats, scales: [{ id: 'Severity: Critical' }] }).exposure).toBeUndefined();
  });
  it('moves thresholds, and never reaches one that is blank', () => {
    expect(threatOf({ threats, scales: [{ id: 'Residual level from: Critical', number: 4.5 }] }).computedLevel).toBe('High');
    expect(threatOf({ threats, scales: [{ id: 'Residual level from: Critical' }, { id: 'Residual level from: High' }] }).computedLevel).toBe('Medium');
  });
  it('keeps the roadmap level a level, whatever severity weighs', () => {
    expect(threatOf({ threats, scales: [{ id: 'Severity: Critical', number: 10 }] }).roadmapLevel).toBe(4);
    expect(threatOf({ threats: [{ id: 'TH1', severity: 'Medium', likelihood: 'Likely' }] }).roadmapLevel).toBe(3);
  });
  it('has no deterrent or autonomy reduction without its number', () => {
    const draft = (type: 'Deterrent' | 'Detective', scale: string): ModelDraft => ({
      threats: [{ ...threats[0], agenticFactors: ['Autonomy'] }], codeAccess: { access: 'Full' }, mitigations: [{ id: 'M1', type }], scales: [{ id: scale }],
      validations: [{ mitigation: 'M1', artefactKind: 'Configuration', status: 'Implemented' }], mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'Medium' }],
    });
    expect(threatOf(draft('Deterrent', 'Reduction: Deterrent at most'))).toMatchObject({ reduction: 0, bestEffectiveness: 'None' });
    expect(threatOf(draft('Detective', 'Reduction: Autonomy factor'))).toMatchObject({ residualScore: 2, autonomyAdjustedScore: 4 });
  });
});

it('throws for a row the model does not contain', () => {
  const [model, other] = [createModel({ threats: [{ id: 'TH1' }] }), createModel({ threats: [{ id: 'TH1' }] })];
  expect(() => rate(model, TODAY).threat(other.threats[0] ?? {})).toThrow(/none of the rated model's threats/);
});
