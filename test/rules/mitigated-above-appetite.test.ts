import { mitigatedAboveAppetite } from '../../src/rules/mitigated-above-appetite';
import { decided } from '../support/decided';
import { testRule } from '../support/rule-test';

const appetite = (riskAppetite: 'Low' | 'Medium' | 'High') => ({ context: { riskAppetite } });

testRule(mitigatedAboveAppetite, [
  { name: 'fires when the residual level is above the appetite', model: decided({ disposition: 'Mitigated' }, {}, appetite('High')), expect: ['RR1.disposition'] },
  { name: 'does not fire at the appetite', model: decided({ disposition: 'Mitigated', assessedLevel: 'High' }, {}, appetite('High')), expect: [] },
  { name: 'goes by the assessed level where there is one', model: decided({ disposition: 'Mitigated', assessedLevel: 'Medium' }, {}, appetite('Low')), expect: ['RR1.disposition'] },
  { name: 'does not fire while the appetite is blank', model: decided({ disposition: 'Mitigated' }), expect: [] },
  { name: 'does not fire on an unrated threat', model: decided({ disposition: 'Mitigated' }, { likelihood: undefined }, appetite('Low')), expect: [] },
  { name: 'does not fire on another disposition', model: decided({ disposition: 'Deferred' }, {}, appetite('Low')), expect: [] },
  { name: 'does not fire on a closed threat', model: decided({ disposition: 'Mitigated' }, { status: 'Closed' }, appetite('Low')), expect: [] },
  {
    name: 'leaves hard constraints to their own rule',
    model: decided({ disposition: 'Mitigated' }, { hardConstraint: 'HC1', severity: 'High', likelihood: 'Possible' }, { constraints: [{ id: 'HC1' }], ...appetite('High') }),
    expect: [],
  },
  {
    name: 'goes by the first of two rows',
    model: decided({}, {}, { residual: [{ id: 'RR1', threat: 'TH1', disposition: 'Accepted' }, { id: 'RR2', threat: 'TH1', disposition: 'Mitigated' }], ...appetite('Low') }),
    expect: [],
  },
]);
