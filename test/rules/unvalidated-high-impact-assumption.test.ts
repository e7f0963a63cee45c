import { unvalidatedHighImpactAssumption } from '../../src/rules/unvalidated-high-impact-assumption';
import { testRule } from '../support/rule-test';

testRule(unvalidatedHighImpactAssumption, [
  { name: 'fires when unvalidated and of high impact', model: { assumptions: [{ id: 'A1', status: 'Unvalidated', impactLevel: 'High' }] }, expect: ['A1.status'] },
  { name: 'does not fire at medium impact', model: { assumptions: [{ id: 'A1', status: 'Unvalidated', impactLevel: 'Medium' }] }, expect: [] },
  { name: 'does not fire once checked', model: { assumptions: [{ id: 'A1', status: 'Validated', impactLevel: 'High' }, { id: 'A2', status: 'Invalidated', impactLevel: 'High' }] }, expect: [] },
  { name: 'leaves a blank status to the rule on required fields', model: { assumptions: [{ id: 'A1', impactLevel: 'High' }] }, expect: [] },
]);
