import { invalidatedAssumptionWithoutThreat } from '../../src/rules/invalidated-assumption-without-threat';
import { testRule } from '../support/rule-test';

testRule(invalidatedAssumptionWithoutThreat, [
  { name: 'fires when it names no threat', model: { assumptions: [{ id: 'A1', status: 'Invalidated' }] }, expect: ['A1.threats'] },
  { name: 'does not take a mitigation for a threat', model: { assumptions: [{ id: 'A1', status: 'Invalidated', mitigations: ['M1'] }] }, expect: ['A1.threats'] },
  { name: 'does not fire when it names one', model: { assumptions: [{ id: 'A1', status: 'Invalidated', threats: ['TH1'] }] }, expect: [] },
  { name: 'does not fire on other assumptions', model: { assumptions: [{ id: 'A1', status: 'Validated' }, { id: 'A2', status: 'Unvalidated' }, { id: 'A3' }] }, expect: [] },
]);
