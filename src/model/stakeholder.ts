import { choice, id, text, type RowOf } from './column';
import { entity } from './entity';
import { raci, stakeholderKind } from './vocabulary';

const part = (decision: string) => choice(`RACI ${decision}`, raci, { help: `Part in the decision on ${decision}; exactly one A among the stakeholders` });
const columns = {
  id: id('SH', 'Stakeholder, SH and a number', { example: 'SH1' }),
  name: text('Name', { required: true, help: 'A person, not a team', example: 'Maria Okafor' }),
  kind: choice('Kind', stakeholderKind, { required: true, help: 'What the person answers for' }),
  role: text('Role', { required: true, help: 'Job title', example: 'Head of Claims' }),
  organisation: text('Organisation', { help: 'Company or department', example: 'Claims department' }),
  email: text('Email', { format: 'email', help: 'Where packs and reminders go', example: 'a.person@example.com' }),
  raciRiskAcceptance: part('risk acceptance'),
  raciThreatIdentification: part('threat identification'),
  raciMitigation: part('mitigation'),
  raciValidation: part('validation'),
  raciSignOff: part('sign-off'),
};
export type Stakeholder = RowOf<typeof columns>;
export const stakeholders = entity({
  key: 'stakeholders', table: 'Stakeholders', sheet: '1 Business Context', phase: 1,
  description: 'Who owns, decides, does and hears of it', columns,
});
