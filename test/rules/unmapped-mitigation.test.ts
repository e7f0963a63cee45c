import { unmappedMitigation } from '../../src/rules/unmapped-mitigation';
import { testRule } from '../support/rule-test';

testRule(unmappedMitigation, [
  { name: 'fires without a mapping', model: { mitigations: [{ id: 'M1' }] }, expect: ['M1'] },
  { name: 'fires when the mapping names no existing threat', model: { mitigations: [{ id: 'M1' }, { id: 'M2' }], mapping: [{ threat: 'TH9', mitigation: 'M1' }, { mitigation: 'M2' }] }, expect: ['M1', 'M2'] },
  { name: 'does not fire with a mapping, even to a closed threat', model: { threats: [{ id: 'TH1', status: 'Closed' }], mitigations: [{ id: 'M1' }], mapping: [{ threat: 'TH1', mitigation: 'M1' }] }, expect: [] },
  { name: 'leaves a row without an ID to R0.1', model: { mitigations: [{ name: 'Filter' }] }, expect: [] },
]);
