import { deferralOverdue } from '../../src/rules/deferral-overdue';
import { decided } from '../support/decided';
import { testRule } from '../support/rule-test';

const today = '2026-03-02';

testRule(deferralOverdue, [
  { name: 'fires on the day after the target date', model: decided({ disposition: 'Deferred', targetDate: '2026-03-01' }), today, expect: ['RR1.targetDate'] },
  { name: 'does not fire on the target date', model: decided({ disposition: 'Deferred', targetDate: '2026-03-02' }), today, expect: [] },
  { name: 'leaves a missing date to its own rule', model: decided({ disposition: 'Deferred' }), today, expect: [] },
  { name: 'does not fire on another disposition', model: decided({ disposition: 'Accepted', targetDate: '2020-01-01' }), today, expect: [] },
  { name: 'does not fire on a closed threat', model: decided({ disposition: 'Deferred', targetDate: '2020-01-01' }, { status: 'Closed' }), today, expect: [] },
]);
