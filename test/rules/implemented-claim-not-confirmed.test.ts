import { implementedClaimNotConfirmed } from '../../src/rules/implemented-claim-not-confirmed';
import { testRule } from '../support/rule-test';

const mitigations = [{ id: 'M1', status: 'Implemented' }] as const;
const partly = { id: 'CV1', mitigation: 'M1', artefactKind: 'Configuration', status: 'Partially Implemented' } as const;

testRule(implementedClaimNotConfirmed, [
  { name: 'fires when a counted row shows less', model: { mitigations, codeAccess: { access: 'Partial' }, validations: [partly] }, expect: ['M1.status'] },
  { name: 'fires when one counted row of several shows less', model: { mitigations, codeAccess: { access: 'Full' }, validations: [{ ...partly, status: 'Implemented' }, { ...partly, status: 'Not Implemented' }] }, expect: ['M1.status'] },
  { name: 'fires when a row that does not count lowers a counted one', model: { mitigations, codeAccess: { access: 'Partial' }, validations: [{ ...partly, status: 'Implemented' }, { ...partly, artefactKind: 'Application code' }] }, expect: ['M1.status'] },
  { name: 'does not fire when the rows confirm it', model: { mitigations, codeAccess: { access: 'Full' }, validations: [{ ...partly, status: 'Implemented' }] }, expect: [] },
  { name: 'does not fire when no row counts', model: { mitigations, codeAccess: { access: 'None' }, validations: [partly] }, expect: [] },
  { name: 'does not fire for a mitigation still in progress', model: { mitigations: [{ id: 'M1', status: 'In Progress' }], codeAccess: { access: 'Full' }, validations: [partly] }, expect: [] },
]);
