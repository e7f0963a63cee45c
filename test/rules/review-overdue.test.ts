import type { ModelDraft } from '../../src/model/threat-model';
import { reviewOverdue } from '../../src/rules/review-overdue';
import { testRule } from '../support/rule-test';

const critical: NonNullable<ModelDraft['threats']>[number] = { id: 'TH1', severity: 'Critical', likelihood: 'Likely' };
const base: ModelDraft = { threats: [critical] };

testRule(reviewOverdue, [
  { name: 'reports a review that was due yesterday', model: { ...base, residual: [{ id: 'RR1', threat: 'TH1', lastReview: '2026-02-01' }] }, expect: ['RR1.lastReview'] },
  { name: 'counts from the assessment without a review', model: { ...base, context: { assessmentDate: '2026-01-15' }, residual: [{ id: 'RR1', threat: 'TH1' }] }, expect: ['RR1.lastReview'] },
  { name: 'is silent on the day itself', model: { ...base, residual: [{ id: 'RR1', threat: 'TH1', lastReview: '2026-02-02' }] }, expect: [] },
  { name: 'is silent without any date', model: { ...base, residual: [{ id: 'RR1', threat: 'TH1' }] }, expect: [] },
  { name: 'is silent for a closed threat', model: { threats: [{ ...critical, status: 'Closed' }], residual: [{ id: 'RR1', threat: 'TH1', lastReview: '2026-02-01' }] }, expect: [] },
  { name: 'looks at the first of two rows only', model: { ...base, residual: [{ id: 'RR1', threat: 'TH1', lastReview: '2026-02-02' }, { id: 'RR2', threat: 'TH1', lastReview: '2025-02-01' }] }, expect: [] },
  { name: 'gives a lower residual level more time', model: { ...base, residual: [{ id: 'RR1', threat: 'TH1', assessedLevel: 'High', lastReview: '2026-02-01' }] }, expect: [] },
]);
