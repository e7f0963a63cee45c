import { validationWithoutCodeAccess } from '../../src/rules/validation-without-code-access';
import { testRule } from '../support/rule-test';

const validations = [{ id: 'CV1', mitigation: 'M1' }, { id: 'CV2', artefact: 'main.tf' }, {}];

testRule(validationWithoutCodeAccess, [
  { name: 'fires on each row under gate None', model: { codeAccess: { access: 'None' }, validations }, expect: ['CV1', 'CV2'] },
  { name: 'fires on each row while the gate is blank', model: { validations }, expect: ['CV1', 'CV2'] },
  { name: 'does not fire at Partial access', model: { codeAccess: { access: 'Partial' }, validations }, expect: [] },
  { name: 'does not fire at Full access', model: { codeAccess: { access: 'Full' }, validations }, expect: [] },
  { name: 'leaves blank rows alone', model: { codeAccess: { access: 'None' }, validations: [{}] }, expect: [] },
  {
    name: 'is silent where reading could not understand the gate',
    model: { validations },
    issues: [{ kind: 'not-in-vocabulary', entity: 'codeAccess', row: 0, rowId: '', column: 'access', raw: 'Most', detail: 'Full, Partial or None' }],
    expect: [],
  },
]);
