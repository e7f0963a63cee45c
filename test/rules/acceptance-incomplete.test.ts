import { acceptanceIncomplete } from '../../src/rules/acceptance-incomplete';
import { decided } from '../support/decided';
import { testRule } from '../support/rule-test';

const accepted = {
  disposition: 'Accepted', ownerName: 'Ann Example', ownerRole: 'CFO', businessJustification: 'Small pilot', acceptanceDate: '2026-02-01', triggerEvents: 'New provider',
} as const;

testRule(acceptanceIncomplete, [
  {
    name: 'fires once for each missing field',
    model: decided({ disposition: 'Accepted' }),
    expect: ['RR1.acceptanceDate', 'RR1.businessJustification', 'RR1.ownerName', 'RR1.ownerRole', 'RR1.triggerEvents'],
  },
  { name: 'fires for the one that is missing', model: decided({ ...accepted, triggerEvents: undefined }), expect: ['RR1.triggerEvents'] },
  { name: 'does not ask for compensating controls, e-mail or target date', model: decided(accepted), expect: [] },
  { name: 'does not fire on another disposition', model: decided({ disposition: 'Mitigated' }), expect: [] },
  { name: 'does not fire on a closed threat', model: decided({ disposition: 'Accepted' }, { status: 'Closed' }), expect: [] },
  {
    name: 'leaves a second row for the same threat alone',
    model: decided({}, {}, { residual: [{ id: 'RR1', threat: 'TH1', ...accepted }, { id: 'RR2', threat: 'TH1', disposition: 'Accepted' }] }),
    expect: [],
  },
  { name: 'fires on a row whose threat does not exist', model: { residual: [{ id: 'RR1', threat: 'TH9', ...accepted, ownerRole: undefined }] }, expect: ['RR1.ownerRole'] },
  {
    name: 'is silent where reading reported the cell',
    model: decided({ ...accepted, acceptanceDate: undefined }),
    issues: [{ kind: 'malformed', entity: 'residual', row: 0, rowId: 'RR1', column: 'acceptanceDate', raw: 'soon', detail: 'a date' }],
    expect: [],
  },
]);
