import { overwrittenFormula } from '../../src/rules/overwritten-formula';
import { testRule } from '../support/rule-test';

testRule(overwrittenFormula, [
  { name: 'fires for a typed value in a computed column', model: { threats: [{ id: 'TH1' }] }, issues: [{ kind: 'overwritten-formula', entity: 'threats', row: 0, rowId: 'TH1', column: 'residualLevel', raw: 'Low' }], expect: ['TH1.residualLevel'] },
  { name: 'does not fire for a missing computed column', model: { threats: [{ id: 'TH1' }] }, issues: [{ kind: 'missing-column', entity: 'threats', column: 'residualLevel' }], expect: [] },
]);
