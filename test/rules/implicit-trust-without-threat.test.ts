import { implicitTrustWithoutThreat } from '../../src/rules/implicit-trust-without-threat';
import { testRule } from '../support/rule-test';

testRule(implicitTrustWithoutThreat, [
  { name: 'reports trust with neither', model: { implicitTrust: [{ id: 'IT1', where: 'C1' }] }, expect: ['IT1.threat'] },
  { name: 'reports trust whose threat is closed or unknown', model: { implicitTrust: [{ id: 'IT1', threat: 'TH1' }, { id: 'IT2', threat: 'TH9' }], threats: [{ id: 'TH1', status: 'Closed' }] }, expect: ['IT1.threat', 'IT2.threat'] },
  { name: 'accepts a threat, or a reason, and no row at all', model: { implicitTrust: [{ id: 'IT1', threat: 'TH1' }, { id: 'IT2', acceptedReason: 'Same process' }, {}], threats: [{ id: 'TH1' }] }, expect: [] },
]);
