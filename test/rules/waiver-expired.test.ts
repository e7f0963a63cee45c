import { waiverExpired } from '../../src/rules/waiver-expired';
import { testRule } from '../support/rule-test';

const waiver = { rule: 'single-point-of-failure', row: 'TH1', reason: 'Replaced in May', who: 'Ann Example' };

testRule(waiverExpired, [
  { name: 'fires on the day after the last', model: { waivers: [{ ...waiver, until: '2026-03-01' }] }, today: '2026-03-02', expect: ['single-point-of-failure/TH1.until'] },
  { name: 'does not fire on the last day', model: { waivers: [{ ...waiver, until: '2026-03-02' }] }, today: '2026-03-02', expect: [] },
  { name: 'does not fire without an end', model: { waivers: [waiver] }, expect: [] },
]);
