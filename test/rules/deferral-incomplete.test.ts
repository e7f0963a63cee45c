import { deferralIncomplete } from '../../src/rules/deferral-incomplete';
import { decided } from '../support/decided';
import { testRule } from '../support/rule-test';

const deferred = { disposition: 'Deferred', ownerName: 'Ann Example', ownerRole: 'CFO', targetDate: '2026-09-01', compensatingControls: 'Manual review' } as const;

testRule(deferralIncomplete, [
  {
    name: 'fires once for each missing field',
    model: decided({ disposition: 'Deferred' }),
    expect: ['RR1.compensatingControls', 'RR1.ownerName', 'RR1.ownerRole', 'RR1.targetDate'],
  },
  { name: 'fires for the one that is missing', model: decided({ ...deferred, targetDate: undefined }), expect: ['RR1.targetDate'] },
  { name: 'does not ask for a justification or trigger events', model: decided(deferred), expect: [] },
  { name: 'does not fire on another disposition', model: decided({ disposition: 'Transferred' }), expect: [] },
]);
