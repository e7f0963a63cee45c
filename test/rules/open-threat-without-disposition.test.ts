import { openThreatWithoutDisposition } from '../../src/rules/open-threat-without-disposition';
import { decided } from '../support/decided';
import { testRule } from '../support/rule-test';

const threats = [{ id: 'TH1', name: 'One' }, { id: 'TH2', name: 'Two' }];

testRule(openThreatWithoutDisposition, [
  {
    name: 'fires once a residual row is filled, at the row or else at the threat',
    model: { threats: [...threats, { id: 'TH3' }], residual: [{ id: 'RR1', threat: 'TH1', disposition: 'Mitigated' }, { id: 'RR2', threat: 'TH2' }] },
    expect: ['RR2.disposition', 'TH3'],
  },
  { name: 'fires when the filled row decides nothing', model: decided({ ownerName: 'Ann Example' }), expect: ['RR1.disposition'] },
  { name: 'does not fire before phase 9 has begun', model: { threats, residual: [{ id: 'RR1', threat: 'TH1' }] }, expect: [] },
  { name: 'does not fire on a closed threat', model: decided({ ownerName: 'Ann Example' }, { status: 'Closed' }), expect: [] },
  { name: 'does not fire once decided', model: decided({ disposition: 'Deferred' }), expect: [] },
  {
    name: 'goes by the first of two rows',
    model: decided({}, {}, { residual: [{ id: 'RR1', threat: 'TH1' }, { id: 'RR2', threat: 'TH1', disposition: 'Mitigated' }] }),
    expect: ['RR1.disposition'],
  },
]);
