import { mitigationNotValidated } from '../../src/rules/mitigation-not-validated';
import { testRule } from '../support/rule-test';

const mitigations = [
  { id: 'M1', status: 'Implemented' }, { id: 'M2', status: 'Identified', attestation: 'SOC 2 report' }, { id: 'M3', status: 'Will Not Action' }, { id: 'M4' },
] as const;
const validations = [{ id: 'CV1', mitigation: 'M4' }];

testRule(mitigationNotValidated, [
  { name: 'fires at Full access, attested or not', model: { codeAccess: { access: 'Full' }, mitigations, validations }, expect: ['M1', 'M2'] },
  { name: 'informs at Partial access where nothing is attested', model: { codeAccess: { access: 'Partial' }, mitigations, validations }, expect: ['!info M1'] },
  { name: 'does not fire without access', model: { codeAccess: { access: 'None' }, mitigations }, expect: [] },
  { name: 'does not fire while the gate is blank', model: { mitigations }, expect: [] },
  { name: 'does not fire once a row names the mitigation', model: { codeAccess: { access: 'Full' }, mitigations: [{ id: 'M4' }], validations }, expect: [] },
  { name: 'leaves a mitigation without ID alone, which no row can name', model: { codeAccess: { access: 'Full' }, mitigations: [{ name: 'Guardrail' }] }, expect: [] },
]);
