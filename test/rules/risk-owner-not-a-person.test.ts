import { riskOwnerNotAPerson } from '../../src/rules/risk-owner-not-a-person';
import { decided } from '../support/decided';
import { testRule } from '../support/rule-test';

const NO_PERSONS = [
  'ann@example.com', 'Security Team', 'team-lead', 'Risk group', 'Department of Finance', 'The Committee', 'tbd', 'TBC (after March)', 'n/a', 'None', 'Unknown', 'IT/team', 'risk_team', 'the team’s lead',
];
const PERSONS = ['Ann Example', 'Tim Teamer', 'Grouper', 'Stbd Nonesuch', 'Teamé Ünknown', 'Jean N/Argent', 'Committeeman Lee', 'Departmental Clerk'];

testRule(riskOwnerNotAPerson, [
  ...NO_PERSONS.map((ownerName) => ({ name: `fires on "${ownerName}"`, model: decided({ ownerName }), expect: ['RR1.ownerName'] })),
  ...PERSONS.map((ownerName) => ({ name: `does not fire on "${ownerName}"`, model: decided({ ownerName }), expect: [] })),
  { name: 'does not fire without an owner', model: decided({ disposition: 'Accepted' }), expect: [] },
  { name: 'does not fire on a closed threat', model: decided({ ownerName: 'Team' }, { status: 'Closed' }), expect: [] },
]);
