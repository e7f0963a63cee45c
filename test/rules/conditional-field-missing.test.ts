import { conditionalFieldMissing } from '../../src/rules/conditional-field-missing';
import { testRule } from '../support/rule-test';

testRule(conditionalFieldMissing, [
  { name: 'fires when the condition holds', model: { lifecycle: [{ id: 'LC1', stage: 'Transmitted' }] }, expect: ['LC1.channel', 'LC1.encryptionInTransit'] },
  { name: 'does not fire when it does not hold', model: { lifecycle: [{ id: 'LC1', stage: 'Processed' }] }, expect: [] },
  { name: 'does not fire when the field is filled', model: { lifecycle: [{ id: 'LC1', stage: 'Stored', encryptionAtRest: 'No' }] }, expect: [] },
  { name: 'is lifted by the excuse', model: { lifecycle: [{ id: 'LC1', stage: 'Destroyed', lineageGap: 'Yes' }, { id: 'LC2', stage: 'Destroyed', lineageGap: 'No' }] }, expect: ['LC2.expiry'] },
  {
    name: 'knows the conditions of validation rows',
    model: { validations: [{ id: 'CV1', status: 'Not Implemented' }, { id: 'CV2', status: 'Partially Implemented' }, { id: 'CV3', status: 'Implemented' }, { id: 'CV4' }] },
    expect: ['CV1.gaps', 'CV1.whereToAdd', 'CV2.evidence', 'CV2.gaps', 'CV3.evidence'],
  },
  {
    name: 'leaves fields to the numbered rules that cover them',
    model: { mitigations: [{ id: 'M1', status: 'Will Not Action', bucketOverride: 'Immediate' }], threats: [{ id: 'TH1', status: 'Merged' }], checklist: [{ id: 'CK-L1-01', verdict: 'Applicable' }], context: { assessedPosture: 'Low' } },
    expect: [],
  },
  {
    name: 'is silent where reading reported the cell',
    model: { lifecycle: [{ id: 'LC1', stage: 'Stored' }] },
    issues: [{ kind: 'not-in-vocabulary', entity: 'lifecycle', row: 0, rowId: 'LC1', column: 'encryptionAtRest', raw: 'maybe', detail: 'one of Yes, No' }],
    expect: [],
  },
]);
