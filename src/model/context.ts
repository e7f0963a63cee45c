import { choice, choices, date, longText, text, type RowOf } from './column';
import { entity } from './entity';
import { agentType, appetite, autonomyLevel, classification, dataCategory, depth, riskLevel, severity, userBase, yesNo } from './vocabulary';

const columns = {
  systemName: text('System name', { required: true, help: 'The system under assessment', example: 'Claims assistant' }),
  purpose: longText('Purpose', { required: true, help: 'The business function it serves', example: 'Drafts decisions on motor claims for adjusters' }),
  businessProcess: text('Business process', { help: 'The process it is part of', example: 'Claims handling' }),
  businessDomain: text('Business domain', { required: true, help: 'Line of business', example: 'Insurance' }),
  criticality: choice('Criticality', severity, { required: true, help: 'How much the business depends on it' }),
  impactOfDowntime: longText('Impact of downtime or compromise', { required: true, help: 'What happens to the business when it fails or is taken over', example: 'Claims wait; a takeover could release false payouts' }),
  dataCategories: choices('Data categories', dataCategory, { required: true, help: 'Kinds of data it touches' }),
  dataClassification: choice('Data classification', classification, { required: true, help: 'Highest classification of its data' }),
  userBase: choice('User base', userBase, { required: true, help: 'Who uses it' }),
  externallyFacing: choice('Externally facing', yesNo, { required: true, help: 'Reachable from outside the organisation' }),
  agentType: choice('Agent type', agentType, { required: true, help: 'One agent or several' }),
  autonomyLevel: choice('Autonomy level', autonomyLevel, { required: true, help: 'How far agents act without approval' }),
  safetyCritical: choice('Business or safety critical', yesNo, { required: true, help: 'Failure endangers people or the business' }),
  usesMcp: choice('Uses MCP', yesNo, { required: true, help: 'Tools are reached over the Model Context Protocol' }),
  nonDeterminismTolerance: longText('Tolerance of non-deterministic behaviour', { required: true, help: 'How much varying output the business accepts, and where not', example: 'Wording may vary, amounts never' }),
  acceptedAutonomy: longText('Accepted level of autonomous decisions', { required: true, help: 'Which decisions agents may take alone', example: 'Payouts up to 200 EUR without a person' }),
  multiPartyDataSharing: longText('Multi-party data sharing', { required: true, help: 'Who else receives or supplies data', example: 'Prompts reach the model provider; garages send invoices' }),
  identityPropagation: longText('Identity propagation requirement', { help: 'Whether actions must carry the user’s identity to the last hop', example: 'Every payout carries the adjuster’s identity' }),
  deploymentModel: text('Deployment model', { help: 'Cloud, on premises, hybrid', example: 'Cloud, EU region' }),
  riskAppetite: choice('Risk appetite', appetite, { required: true, help: 'Highest residual level acceptable without formal acceptance' }),
  riskAppetiteStatement: longText('Risk appetite statement', { required: true, help: 'The appetite in the organisation’s own words', example: 'Low risk as is, anything higher needs a signature' }),
  scopeIncluded: longText('Scope included', { required: true, help: 'What this model covers', example: 'Claims agents, their tools, memory and model API' }),
  scopeExcluded: longText('Scope excluded', { required: true, help: 'What it leaves out, and why', example: 'The provider’s training; assessed in its own audit' }),
  analysts: text('Analysts or team', { required: true, help: 'Who made this model', example: 'Dana Ruiz, Security Architecture' }),
  assessmentDate: date('Assessment date', { required: true, help: 'Date from which due dates and reviews count', example: '2026-03-02' }),
  modelVersion: text('Model version', { required: true, help: 'Version of this threat model', example: '1.0' }),
  depthOverride: choice('Depth override', depth, { help: 'Replaces the depth that the five questions give' }),
  depthOverrideReason: longText('Depth override reason', { coveredBy: 'R14.5', help: 'Why another depth is right; needed if it is a lower one', example: 'Pilot with three users; full depth before launch' }),
  assessedPosture: choice('Assessed posture', riskLevel, { help: 'The analyst’s overall judgement beside the computed one' }),
  assessedPostureReason: longText('Assessed posture reason', { coveredBy: 'R12.2', help: 'Why the judgement differs', example: 'A pending audit finding is not modelled yet', requiredWhen: { words: 'if the posture is assessed', when: (row) => row['assessedPosture'] !== undefined } }),
};
export type Context = RowOf<typeof columns>;
export const context = entity({
  key: 'context', table: 'Context', sheet: '1 Business Context', phase: 1, layout: 'fields', keyColumns: [],
  description: 'What the system is for, how it is exposed and how much risk is acceptable', columns,
});
