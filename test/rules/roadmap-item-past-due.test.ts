import type { ModelDraft } from '../../src/model/threat-model';
import { roadmapItemPastDue } from '../../src/rules/roadmap-item-past-due';
import { testRule } from '../support/rule-test';

const plan = (assessmentDate: string | undefined, item: NonNullable<ModelDraft['roadmap']>[number]): ModelDraft => ({
  context: { assessmentDate },
  threats: [{ id: 'TH1', severity: 'Critical', likelihood: 'Likely' }],
  mitigations: [{ id: 'M1', status: 'Identified' }],
  mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }],
  roadmap: [{ id: 'REM1', source: 'M1', ...item }],
});

testRule(roadmapItemPastDue, [
  { name: 'reports an item whose day is past', model: plan('2026-01-30', {}), expect: ['REM1.status'] },
  { name: 'reports one in progress', model: plan('2026-01-30', { status: 'In Progress' }), expect: ['REM1.status'] },
  { name: 'is silent on the day itself', model: plan('2026-01-31', {}), expect: [] },
  { name: 'is silent when it is complete', model: plan('2026-01-30', { status: 'Complete' }), expect: [] },
  { name: 'is silent when an override gives it more time', model: plan('2026-01-30', { override: 'Short-term' }), expect: [] },
  { name: 'is silent without an assessment date', model: plan(undefined, {}), expect: [] },
  { name: 'is silent once its threat is closed', model: { ...plan('2026-01-30', {}), threats: [{ id: 'TH1', severity: 'Critical', likelihood: 'Likely', status: 'Closed' }] }, expect: [] },
]);
