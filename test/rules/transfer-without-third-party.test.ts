import { transferWithoutThirdParty } from '../../src/rules/transfer-without-third-party';
import { decided } from '../support/decided';
import { testRule } from '../support/rule-test';

testRule(transferWithoutThirdParty, [
  { name: 'fires when nobody is named', model: decided({ disposition: 'Transferred' }), expect: ['RR1.thirdParty'] },
  { name: 'does not ask for anything else', model: decided({ disposition: 'Transferred', thirdParty: 'Example Insurance' }), expect: [] },
  { name: 'does not fire on another disposition', model: decided({ disposition: 'Accepted' }), expect: [] },
]);
