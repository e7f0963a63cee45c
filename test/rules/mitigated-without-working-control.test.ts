import type { ModelDraft } from '../../src/model/threat-model';
import { mitigatedWithoutWorkingControl } from '../../src/rules/mitigated-without-working-control';
import { decided } from '../support/decided';
import { testRule } from '../support/rule-test';

const control = (status: 'Not Implemented' | 'Partially Implemented', effectiveness?: 'Low'): ModelDraft => ({
  codeAccess: { access: 'Full' },
  mitigations: [{ id: 'M1', status: 'Implemented', type: 'Preventive' }],
  mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness }],
  validations: [{ id: 'CV1', mitigation: 'M1', artefactKind: 'Configuration', status }],
});
const mitigated = { disposition: 'Mitigated' } as const;

testRule(mitigatedWithoutWorkingControl, [
  { name: 'fires without any mapping', model: decided(mitigated), expect: ['RR1.disposition'] },
  { name: 'fires when the control is verified as missing', model: decided(mitigated, {}, control('Not Implemented', 'Low')), expect: ['RR1.disposition'] },
  { name: 'fires when the effectiveness is blank', model: decided(mitigated, {}, control('Partially Implemented')), expect: ['RR1.disposition'] },
  { name: 'does not fire once a mapping reduces the threat a little', model: decided(mitigated, {}, control('Partially Implemented', 'Low')), expect: [] },
  { name: 'does not fire on another disposition', model: decided({ disposition: 'Accepted' }), expect: [] },
  { name: 'does not fire on a merged threat', model: decided(mitigated, { status: 'Merged' }), expect: [] },
]);
