import type { ModelDraft } from '../../model/threat-model';
import type { MitigationDraft, ValidationDraft } from './drafts';

type Seen = NonNullable<ValidationDraft['status']>;
type Row = readonly [
  name: string, type: NonNullable<MitigationDraft['type']>, seen: Seen, addresses: readonly (readonly [threat: string, effectiveness: 'Low' | 'Medium' | 'High'])[],
  theme: NonNullable<MitigationDraft['theme']>, operation: 'Automated' | 'Manual', cost: 'Low' | 'Medium' | 'High', artefact: string, catalogue?: string,
];
const everyThreat = ['TH1', 'TH2', 'TH3', 'TH4', 'TH5', 'TH6', 'TH7', 'TH8'].map((id) => [id, 'Low'] as const);
const [NO, PART, YES] = ['Not Implemented', 'Partially Implemented', 'Implemented'] as const;

const rows: readonly Row[] = [
  ['Sanitise pull request content before the model sees it', 'Preventive', NO, [['TH1', 'Medium']], 'Data protection', 'Automated', 'Medium', 'agents/review/input.ts', 'L1-P1'],
  ['Constrain model output to an approve, reject or comment schema', 'Preventive', PART, [['TH1', 'Medium']], 'Other', 'Automated', 'Low', 'agents/review/schema.ts', 'L1-P2'],
  ['Compare the model’s verdict with static analysis', 'Detective', NO, [['TH1', 'Medium']], 'Monitoring', 'Automated', 'Medium', 'pipeline/verdict-check.yml', 'L1-D1'],
  ['Log every review decision with prompt and response', 'Detective', YES, [['TH1', 'Low']], 'Monitoring', 'Automated', 'Low', 'agents/review/log.ts', 'L1-D4'],
  ['Policy as code rejects plans over resource limits', 'Preventive', PART, [['TH2', 'Low']], 'Autonomy reduction', 'Automated', 'Medium', 'policy/limits.rego', 'L3-R3'],
  ['Human approval for security groups, IAM roles and public endpoints', 'Preventive', NO, [['TH2', 'High']], 'Autonomy reduction', 'Manual', 'Low', 'policy/approval.rego', 'L3-P2'],
  ['Drift detection against approved baselines', 'Detective', NO, [['TH2', 'Medium']], 'Monitoring', 'Automated', 'Medium', 'infra/drift.yml', 'L4-D1'],
  ['Scan agent outputs for secret formats before publishing', 'Preventive', PART, [['TH3', 'High']], 'Data protection', 'Automated', 'Low', 'agents/common/output-scan.ts', 'L1-P2'],
  ['References instead of literal secrets in agent configuration', 'Preventive', YES, [['TH3', 'Medium']], 'Data protection', 'Automated', 'Low', 'agents/config/secrets.yml', 'L4-P3'],
  ['Secret scanning on logs and commits with alerts', 'Detective', YES, [['TH3', 'Medium']], 'Monitoring', 'Automated', 'Low', '.ci/secret-scan.yml', 'L4-D3'],
  ['Rotate secrets when a leak is detected', 'Corrective', NO, [['TH3', 'Medium']], 'Identity', 'Automated', 'Medium', 'infra/rotate.ts', 'L4-C1'],
  ['Cap the approval queue per reviewer and hour', 'Preventive', NO, [['TH4', 'Medium']], 'Autonomy reduction', 'Automated', 'Low', 'approval/queue.ts', 'L5-P2'],
  ['Plan diff must be opened before approval', 'Preventive', NO, [['TH4', 'Medium']], 'Autonomy reduction', 'Automated', 'Low', 'approval/view.tsx', 'L7-P4'],
  ['Second review of a random 15 percent of approvals', 'Detective', NO, [['TH4', 'Medium']], 'Monitoring', 'Manual', 'Low', 'approval/sample.ts', 'L5-D2'],
  ['Pin images by digest, signed, from trusted registries', 'Preventive', PART, [['TH5', 'Medium']], 'Data protection', 'Automated', 'Medium', 'deploy/images.yml', 'L4-P4'],
  ['Vulnerability scan blocks deployment on critical findings', 'Preventive', YES, [['TH5', 'Low']], 'Other', 'Automated', 'Low', 'pipeline/scan.yml'],
  ['Watch production containers for unexpected connections', 'Detective', NO, [['TH5', 'Medium']], 'Monitoring', 'Automated', 'High', 'production/runtime-watch.yml', 'L4-D1'],
  ['Revert automatically when health checks fail after a flagged change', 'Corrective', NO, [['TH1', 'Medium']], 'Other', 'Automated', 'Medium', 'deploy/rollback.ts', 'L3-C2'],
  ['Weekly report of injection attempts', 'Deterrent', NO, [['TH1', 'Low']], 'Monitoring', 'Manual', 'Low', 'reports/injections.sql', 'L1-R1'],
  ['Policy engine reverts unauthorised infrastructure changes', 'Corrective', NO, [['TH2', 'Medium']], 'Autonomy reduction', 'Automated', 'Medium', 'infra/revert.ts', 'L6-C1'],
  ['Rotate and purge leaked secrets from logs', 'Corrective', PART, [['TH3', 'Low']], 'Identity', 'Manual', 'Low', 'runbooks/purge-secrets.md', 'L4-C1'],
  ['Quarantine affected containers and keep a snapshot', 'Corrective', NO, [['TH5', 'Medium']], 'Other', 'Automated', 'Medium', 'production/quarantine.ts', 'L4-C2'],
  ['Tamper-evident audit trail of all agent actions', 'Deterrent', NO, everyThreat, 'Monitoring', 'Automated', 'Medium', 'audit/trail.ts', 'L5-P1'],
  ['Review in a sandbox without network, read-only', 'Preventive', NO, [['TH6', 'High']], 'Other', 'Automated', 'Medium', 'agents/review/sandbox.yml', 'L3-P3'],
  ['No code execution during review, static analysis only', 'Preventive', NO, [['TH6', 'High']], 'Other', 'Automated', 'Low', 'agents/review/steps.ts', 'L3-P2'],
  ['Watch the review container for new processes and connections', 'Detective', NO, [['TH6', 'Medium']], 'Monitoring', 'Automated', 'Medium', 'agents/review/watch.yml', 'L4-D1'],
  ['Sign each message with the agent’s own key', 'Preventive', NO, [['TH7', 'High']], 'Communication', 'Automated', 'Medium', 'agents/common/sign.ts', 'CL-P4'],
  ['Queue access by service account only, no shared credential', 'Preventive', PART, [['TH7', 'Low']], 'Identity', 'Automated', 'Low', 'infra/queue.tf', 'L4-P1'],
  ['Alert on unusual queue messages, rates or senders', 'Detective', NO, [['TH7', 'Medium']], 'Monitoring', 'Automated', 'Medium', 'queue/alerts.yml', 'L7-D4'],
  ['Versioned, access-logged state store with MFA', 'Preventive', PART, [['TH8', 'Low']], 'Identity', 'Automated', 'Low', 'infra/state-bucket.tf', 'L4-P1'],
  ['State encrypted at rest with customer-managed keys', 'Preventive', YES, [['TH8', 'Low']], 'Data protection', 'Automated', 'Low', 'infra/state-key.tf'],
  ['Compare planned state changes with approved requests before applying', 'Detective', NO, [['TH8', 'Medium']], 'Monitoring', 'Automated', 'Medium', 'infra/plan-check.ts', 'CL-D4'],
];

const CLAIM = { [NO]: 'Identified', [PART]: 'In Progress', [YES]: 'Implemented' } as const;
const later: Readonly<Record<string, readonly string[]>> = { M28: ['M27'], M11: ['M10'] };

function kindOf(artefact: string): NonNullable<ValidationDraft['artefactKind']> {
  if (/\.tsx?$/.test(artefact)) return 'Application code';
  return /^infra|\.tf$/.test(artefact) ? 'Infrastructure' : 'Configuration';
}

/** Phases 7 and 8: the 32 mitigations of the engagement, whom they address, and what the code shows of each. */
export const mitigations: ModelDraft = {
  mitigations: rows.map(([name, type, seen, , theme, operation, cost, artefact, catalogueId], i): MitigationDraft => ({
    id: `M${i + 1}`, name, description: `${name}; expected in ${artefact}.`, type, catalogueId, status: CLAIM[seen], cost, owner: 'Tom Okafor', team: theme === 'Monitoring' ? 'Observability' : 'Platform', theme, operation,
    architecturalChange: 'No', defenceInDepth: 'No', expectedArtefact: artefact, dependsOn: later[`M${i + 1}`] ?? [],
  })),
  mapping: rows.flatMap(([, , , addresses], i) => addresses.map(([threat, effectiveness]) => ({ threat, mitigation: `M${i + 1}`, effectiveness }))),
  codeAccess: { access: 'Full', reviewed: 'Platform repositories at release 2026.02', reviewedOn: '2026-02-26', reviewer: 'Tom Okafor' },
  validations: rows.map(([name, , status, , , , , artefact], i): ValidationDraft => ({
    id: `CV${i + 1}`, mitigation: `M${i + 1}`, artefact, artefactKind: kindOf(artefact), status, remediationPriority: status === NO ? 'High' : status === PART ? 'Medium' : 'Low', source: 'Manual',
    testCoverage: status === YES ? 'Covered' : status === PART ? 'Partial' : 'None',
    outputValidation: 'N/A', autonomyLimits: 'N/A', identityPropagated: 'N/A', interAgentAuthentication: i === 27 ? 'No' : 'N/A',
    ...(status === NO ? { gaps: 'Nothing of it was found', whereToAdd: artefact, recommendation: `Build it: ${name.charAt(0).toLowerCase()}${name.slice(1)}` } : {}),
    ...(status === PART ? { evidence: `${artefact}:1`, gaps: 'Covers the main path only', recommendation: 'Extend it to the remaining paths' } : {}),
    ...(status === YES ? { evidence: `${artefact}:1` } : {}),
  })),
};
