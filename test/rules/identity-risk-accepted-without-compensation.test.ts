import { identityRiskAcceptedWithoutCompensation } from '../../src/rules/identity-risk-accepted-without-compensation';
import { decided } from '../support/decided';
import { testRule } from '../support/rule-test';

const identity = { agenticFactors: ['Autonomy', 'Identity Management'] } as const;
const accepted = { disposition: 'Accepted' } as const;

testRule(identityRiskAcceptedWithoutCompensation, [
  { name: 'fires at residual Critical', model: decided(accepted, identity), expect: ['RR1.compensatingControls'] },
  { name: 'fires at residual High', model: decided({ ...accepted, assessedLevel: 'High' }, identity), expect: ['RR1.compensatingControls'] },
  { name: 'does not fire at residual Medium', model: decided({ ...accepted, assessedLevel: 'Medium' }, identity), expect: [] },
  { name: 'does not fire with a compensating control', model: decided({ ...accepted, compensatingControls: 'Daily key rotation' }, identity), expect: [] },
  { name: 'does not fire without the factor', model: decided(accepted, { agenticFactors: ['Autonomy'] }), expect: [] },
  { name: 'does not fire on another disposition', model: decided({ disposition: 'Transferred' }, identity), expect: [] },
  { name: 'does not fire on an unrated threat', model: decided(accepted, { ...identity, severity: undefined }), expect: [] },
]);
