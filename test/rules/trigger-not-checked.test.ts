import { triggerNotChecked } from '../../src/rules/trigger-not-checked';
import { testRule } from '../support/rule-test';

testRule(triggerNotChecked, [
  { name: 'reports a check older than three months, whatever the phase', model: { triggers: [{ id: 'TE1', event: 'Major release', lastChecked: '2025-12-01' }] }, expect: ['TE1.lastChecked'] },
  { name: 'is silent when three months end today', model: { triggers: [{ id: 'TE1', event: 'Major release', lastChecked: '2025-12-02' }] }, expect: [] },
  { name: 'counts to the last day of a shorter month', model: { triggers: [{ id: 'TE1', event: 'Major release', lastChecked: '2025-11-30' }] }, today: '2026-02-28', expect: [] },
  { name: 'reports one never checked once phase 10 has begun', model: { phases: [{ id: 10, signedOffBy: 'Ada' }], triggers: [{ id: 'TE1', event: 'Major release' }, {}] }, expect: ['TE1.lastChecked'] },
  { name: 'takes an impossible date for none', model: { phases: [{ id: 10, signedOffBy: 'Ada' }], triggers: [{ id: 'TE1', event: 'Major release', lastChecked: '1899-12-31' }] }, expect: ['TE1.lastChecked'] },
  { name: 'is silent about one never checked before phase 10 begins', model: { phases: [{ id: 10 }], triggers: [{ id: 'TE1', event: 'Major release' }] }, expect: [] },
]);
