import { choice, choices, computed, date, id, longText, ref, text, type Condition, type RowOf } from './column';
import { entity } from './entity';
import { antiPattern, artefactKind, check, gate, strength, testCoverage, validationStatus } from './vocabulary';

const accessColumns = {
  access: choice('Access', gate, { required: true, help: 'What the reviewer may read; decides which rows count' }),
  reviewed: text('What was reviewed', { help: 'Repository and commit', example: 'claims-agent at 4f2c9e1' }),
  reviewedOn: date('Reviewed on', { help: 'Date of the review' }),
  reviewer: text('Reviewer', { help: 'Who read the code', example: 'Li Wei' }),
};
export type CodeAccess = RowOf<typeof accessColumns>;
/** What stands on the sheet and in every export when there is no code to read (METHOD section 14). */
export const NO_ACCESS_STATEMENT = 'Code Validation: Not Applicable — no source code access. Mitigations are unverified.';
export const codeAccess = entity({
  key: 'codeAccess', table: 'CodeAccess', sheet: '8 Code Validation', phase: 8, layout: 'single', keyColumns: [],
  description: 'The gate: how far source code and configuration could be read', columns: accessColumns,
  computed: {
    statement: computed({
      header: 'Statement', shows: 'text', help: 'Says that mitigations are unverified when access is None; else blank',
      value: (_row, ratings) => ratings.gateStatement,
      formula: (c) => `IF(${c.cell('access')}="None","${NO_ACCESS_STATEMENT}","")`,
    }),
  },
});

const status = (words: string, test: (status: unknown) => boolean): Condition => ({ words, when: (row) => test(row['status']) });
const agenticCheck = (header: string, help: string) => choice(header, check, { help });
const columns = {
  id: id('CV', 'Code validation, CV and a number', { example: 'CV1' }),
  mitigation: ref('Mitigation', 'mitigations', { required: true, help: 'Mitigation that was looked for', example: 'M1' }),
  artefact: text('Artefact', { required: true, format: 'path', help: 'File, policy or setting that was read', example: 'src/guardrails/input.ts' }),
  artefactKind: choice('Artefact kind', artefactKind, { required: true, help: 'With partial access only configuration and infrastructure count' }),
  status: choice('Status', validationStatus, { required: true, help: 'What the artefact shows' }),
  evidence: text('Evidence', { requiredWhen: status('if not Not Implemented', (s) => s === 'Implemented' || s === 'Partially Implemented'), help: 'path:line or function', example: 'src/guardrails/input.ts:42' }),
  gaps: longText('Gaps', { requiredWhen: status('if not Implemented', (s) => s === 'Partially Implemented' || s === 'Not Implemented'), help: 'What is missing', example: 'Limits are set but not enforced by the tool server' }),
  whereToAdd: text('Where to add', { requiredWhen: status('if Not Implemented', (s) => s === 'Not Implemented'), help: 'Where it belongs', example: 'src/tools/payout.ts, before the call' }),
  antiPatterns: choices('Anti-patterns', antiPattern, { help: 'Bad habits seen there' }),
  testCoverage: choice('Test coverage', testCoverage, { required: true, help: 'Whether tests would notice its loss' }),
  outputValidation: agenticCheck('Output validation and fallback', 'Model output is checked, and there is a fallback'),
  autonomyLimits: agenticCheck('Autonomy limits enforced', 'Limits hold without people watching'),
  identityPropagated: agenticCheck('Identity propagated', 'The user’s identity reaches the action'),
  interAgentAuthentication: agenticCheck('Inter-agent authentication', 'Agents prove who they are to each other'),
  recommendation: longText('Recommendation', { help: 'What to change in the code', example: 'Check the spending limit in the tool server' }),
  remediationPriority: choice('Remediation priority', strength, { required: true, help: 'How urgent the recommendation is' }),
  source: text('Source', { help: 'Manual, or tool and rule', example: 'semgrep: hardcoded-secret' }),
};
export type Validation = RowOf<typeof columns>;
/** The four agentic checks of METHOD section 14 (phase 8). */
export const AGENTIC_CHECKS = ['outputValidation', 'autonomyLimits', 'identityPropagated', 'interAgentAuthentication'] as const;

export const validations = entity({
  key: 'validations', table: 'Validations', sheet: '8 Code Validation', phase: 8,
  description: 'What code and configuration show about each mitigation', columns,
  computed: {
    counted: computed({
      header: 'Counted', shows: 'flag', help: 'Yes with Full access, or with Partial access for Configuration and Infrastructure; else No, and the row can only lower',
      value: (row, ratings) => ratings.validation(row).counted,
      formula: (c) => `IF(OR(${c.cell('mitigation')}="",${c.cell('status')}="",${c.cell('artefactKind')}=""),"",IF(OR(${c.only('codeAccess', 'access')}="Full",AND(${c.only('codeAccess', 'access')}="Partial",OR(${c.cell('artefactKind')}="Configuration",${c.cell('artefactKind')}="Infrastructure"))),"Yes","No"))`,
    }),
    value: computed({
      header: 'Value', shows: 'number', help: 'Number of the status: Implemented 1, Partially Implemented 0.5, Not Implemented 0',
      value: (row, ratings) => ratings.validation(row).value,
      formula: (c) => `IF(${c.cell('counted')}="","",${c.scale('Validation status', c.cell('status'))})`,
    }),
  },
});
