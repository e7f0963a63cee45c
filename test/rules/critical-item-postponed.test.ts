import type { ModelDraft } from '../../src/model/threat-model';
import { criticalItemPostponed } from '../../src/rules/critical-item-postponed';
import { testRule } from '../support/rule-test';

type Mitigation = NonNullable<ModelDraft['mitigations']>[number];
type Item = NonNullable<ModelDraft['roadmap']>[number];
const threat = (severity: 'Medium' | 'High' | 'Critical') => ({ id: 'TH1', severity, likelihood: 'Likely' as const });
const plan = (severity: 'Medium' | 'High' | 'Critical', mitigation: Mitigation, item: Item): ModelDraft => ({
  threats: [threat(severity)],
  mitigations: [{ id: 'M1', status: 'Identified', ...mitigation }],
  mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }],
  roadmap: [{ id: 'REM1', source: 'M1', ...item }],
});

testRule(criticalItemPostponed, [
  { name: 'reports an override later than computed', model: plan('Critical', {}, { override: 'Short-term' }), expect: ['REM1.override'] },
  { name: 'reports the mitigation’s override where the roadmap cell is blank', model: plan('Critical', { bucketOverride: 'Long-term' }, {}), expect: ['M1.bucketOverride'] },
  { name: 'lets the roadmap cell overrule the mitigation', model: plan('Critical', { bucketOverride: 'Long-term' }, { override: 'Immediate' }), expect: [] },
  { name: 'reports it with a reason too', model: plan('Critical', {}, { override: 'Long-term', overrideReason: 'Budget' }), expect: ['REM1.override'] },
  { name: 'reports a threat without controls', model: { threats: [threat('Critical')], roadmap: [{ id: 'REM1', source: 'TH1', override: 'Short-term' }] }, expect: ['REM1.override'] },
  { name: 'counts the inherent level where it is higher than the severity', model: plan('High', {}, { override: 'Medium-term' }), expect: ['REM1.override'] },
  { name: 'is silent below Critical', model: plan('Medium', {}, { override: 'Long-term' }), expect: [] },
  { name: 'is silent for the computed bucket and without override', model: { ...plan('Critical', {}, { override: 'Immediate' }) }, expect: [] },
  { name: 'is silent when the mitigation will not be done', model: plan('Critical', { status: 'Will Not Action' }, { override: 'Long-term' }), expect: [] },
]);
