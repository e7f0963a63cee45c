import { bucketOverrideWithoutReason } from '../../src/rules/bucket-override-without-reason';
import { testRule } from '../support/rule-test';

testRule(bucketOverrideWithoutReason, [
  {
    name: 'reports an override on the roadmap and one on the mitigation, each beside its own reason',
    model: { mitigations: [{ id: 'M1', bucketOverride: 'Long-term' }], roadmap: [{ id: 'REM1', source: 'M1', override: 'Short-term', overrideReason: ' ' }] },
    expect: ['M1.bucketOverrideReason', 'REM1.overrideReason'],
  },
  {
    name: 'does not take the reason of the mitigation for that of the roadmap row',
    model: { mitigations: [{ id: 'M1', bucketOverride: 'Long-term', bucketOverrideReason: 'Budget' }], roadmap: [{ id: 'REM1', source: 'M1', override: 'Short-term' }] },
    expect: ['REM1.overrideReason'],
  },
  {
    name: 'accepts reasons, and rows without an override',
    model: {
      mitigations: [{ id: 'M1', bucketOverride: 'Long-term', bucketOverrideReason: 'Budget' }, { id: 'M2' }],
      roadmap: [{ id: 'REM1', source: 'M1', override: 'Short-term', overrideReason: 'Audit' }, { id: 'REM2', source: 'M2' }],
    },
    expect: [],
  },
  {
    name: 'leaves cells alone of which reading has spoken',
    model: { mitigations: [{ id: 'M1', bucketOverride: 'Long-term' }], roadmap: [{ id: 'REM1', source: 'M1', override: 'Short-term' }] },
    issues: [{ kind: 'missing-column', entity: 'mitigations', column: 'bucketOverrideReason' }, { kind: 'missing-table', entity: 'roadmap' }],
    expect: [],
  },
]);
