import { describe, expect, it } from '@jest/globals';
import { createModel, type ModelDraft } from '../../src/model/threat-model';
import { computedBucketOf } from '../../src/scoring/roadmap-bucket';
import { rate } from '../../src/scoring/rate';

describe('computed bucket (METHOD section 13)', () => {
  const whole = ['Planned', 'Not Implemented', undefined] as const;
  it.each([[4, 'Immediate', 'Short-term', 'Immediate', 'Short-term'], [3, 'Short-term', 'Short-term', 'Short-term', 'Short-term'], [2, 'Medium-term', 'Medium-term', 'Long-term', 'Long-term'], [1, 'Long-term', 'Medium-term', 'Long-term', 'Long-term']] as const)(
    'level %i: %s, partly %s, later %s, later partly %s', (level, open, partly, later, laterPartly) => {
      for (const status of whole) expect([computedBucketOf(level, status, false), computedBucketOf(level, status, true)]).toEqual([open, later]);
      expect([computedBucketOf(level, 'Partially Implemented', false), computedBucketOf(level, 'Partially Implemented', true)]).toEqual([partly, laterPartly]);
      for (const status of ['Implemented', 'Will Not Action'] as const) expect(computedBucketOf(level, status, false)).toBeUndefined();
    });
  it('is blank without a level', () => expect(computedBucketOf(undefined, 'Planned', false)).toBeUndefined());
});

describe('roadmap item', () => {
  const item = (row: NonNullable<ModelDraft['roadmap']>[number], more: ModelDraft = {}) => {
    const model = createModel({
      context: { assessmentDate: '2026-01-31' },
      threats: [{ id: 'TH1', severity: 'Medium', likelihood: 'Likely' }, { id: 'TH2', severity: 'Critical', likelihood: 'Likely', status: 'Closed' }],
      mitigations: [{ id: 'M1', status: 'Identified', cost: 'High', theme: 'Autonomy reduction' }, { id: 'M2', theme: 'Identity', bucketOverride: 'Medium-term' }, { id: 'M3' }],
      mapping: [{ threat: 'TH1', mitigation: 'M1' }, { threat: 'TH2', mitigation: 'M1' }, { threat: 'TH1', mitigation: 'M2' }, { threat: 'TH2', mitigation: 'M3' }],
      roadmap: [row], ...more,
    });
    return rate(model, '2026-03-02').roadmap(model.roadmap[0] ?? {});
  };
  it('follows its mitigation and the higher of severity and inherent level of open threats', () => {
    expect(item({ source: 'M1' })).toEqual({
      mitigationRow: 1, threatRow: undefined, level: 3, computedBucket: 'Short-term', bucket: 'Short-term', due: '2026-05-01', effort: 'High', quickWin: 'Yes', identityItem: 'No',
      effectiveTeam: undefined, teamPlace: undefined, sortKey: 20_609_999_999,
    });
  });
  it('follows a threat without controls', () => {
    expect(item({ source: 'TH2' })).toEqual({
      mitigationRow: undefined, threatRow: 2, level: 4, computedBucket: 'Immediate', bucket: 'Immediate', due: '2026-03-02', effort: undefined, quickWin: undefined, identityItem: undefined,
      effectiveTeam: undefined, teamPlace: undefined, sortKey: 10_509_999_999,
    });
  });
  it('takes its own override, else the mitigation’s', () => {
    expect(item({ source: 'M2' })).toMatchObject({ computedBucket: 'Short-term', bucket: 'Medium-term', due: '2026-07-30', quickWin: 'No', identityItem: 'Yes' });
    expect(item({ source: 'M2', override: 'Long-term' })).toMatchObject({ bucket: 'Long-term', due: '2027-01-31' });
  });
  it('has no bucket without an open threat, a source or a date', () => {
    expect(item({ source: 'M3', override: 'Immediate' })).toMatchObject({ level: undefined, bucket: undefined, due: undefined });
    expect(item({ source: 'M9' })).toMatchObject({ mitigationRow: undefined, threatRow: undefined, bucket: undefined });
    expect(item({ source: 'M1' }, { context: {} })).toMatchObject({ bucket: 'Short-term', due: undefined });
  });
  it('uses tuned days, whole ones', () => {
    expect(item({ source: 'M1' }, { scales: [{ id: 'Roadmap bucket: Short-term', number: 60.9 }] }).due).toBe('2026-04-01');
    expect(item({ source: 'M1' }, { scales: [{ id: 'Roadmap bucket: Short-term' }] }).due).toBeUndefined();
  });
});
