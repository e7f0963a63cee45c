import { acceptanceWithoutCompensatingControls } from '../../src/rules/acceptance-without-compensating-controls';
import { decided } from '../support/decided';
import { testRule } from '../support/rule-test';

testRule(acceptanceWithoutCompensatingControls, [
  { name: 'fires when an accepted risk names none', model: decided({ disposition: 'Accepted' }), expect: ['RR1.compensatingControls'] },
  { name: 'does not take spaces for controls', model: decided({ disposition: 'Accepted', compensatingControls: '  ' }), expect: ['RR1.compensatingControls'] },
  { name: 'does not fire when one is named', model: decided({ disposition: 'Accepted', compensatingControls: 'Weekly review' }), expect: [] },
  { name: 'leaves deferred risks to their own rule', model: decided({ disposition: 'Deferred' }), expect: [] },
]);
