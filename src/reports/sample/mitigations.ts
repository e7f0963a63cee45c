import type { ModelDraft } from '../../model/threat-model';
import type { MitigationDraft, ValidationDraft } from './drafts';

type Check = ValidationDraft['outputValidation'];
interface Control {
  readonly name: string;
  readonly how: string;
  readonly kind: readonly [type: NonNullable<MitigationDraft['type']>, theme: NonNullable<MitigationDraft['theme']>, operation: 'Automated' | 'Manual', cost: 'Low' | 'Medium' | 'High'];
  readonly place: readonly [layer: NonNullable<MitigationDraft['layer']>, catalogueId?: string];
  readonly against: Readonly<Record<string, 'Low' | 'Medium' | 'High'>>;
  readonly after?: readonly string[];
  readonly redesign?: true;
  readonly behindOthers?: true;
  /** What the review of the code found: the line that shows it, what is missing, what to change; nothing missing means implemented, no line means not implemented. */
  readonly artefact: string;
  readonly line?: number;
  readonly missing?: string;
  readonly advice?: string;
  readonly checks?: { readonly outputValidation?: Check; readonly autonomyLimits?: Check; readonly identityPropagated?: Check; readonly interAgentAuthentication?: Check };
  readonly antiPatterns?: ValidationDraft['antiPatterns'];
}
const everyThreat = { TH1: 'Low', TH2: 'Low', TH3: 'Low', TH4: 'Low', TH5: 'Low', TH6: 'Low', TH7: 'Low', TH8: 'Low' } as const;

const controls: readonly Control[] = [
  {
    name: 'Sanitise pull request content before the model sees it', how: 'Comments, invisible characters and encoded blocks are stripped or marked as quoted data, so that text of a contributor cannot pose as an instruction.',
    kind: ['Preventive', 'Data protection', 'Automated', 'Medium'], place: ['L1', 'L1-P1'], against: { TH1: 'Medium' },
    artefact: 'agents/review/input.ts', missing: 'The difference is pasted into the prompt unchanged, description and commit messages included', advice: 'Pass contributor text in a delimited data block and drop zero-width and bidirectional characters before it', checks: { outputValidation: 'No' }, antiPatterns: ['Missing input validation'],
  },
  {
    name: 'Constrain model output to an approve, reject or comment schema', how: 'A verdict that does not parse as one of three shapes is refused and the change waits for a person.',
    kind: ['Preventive', 'Other', 'Automated', 'Low'], place: ['L1', 'L1-P2'], against: { TH1: 'Medium' },
    artefact: 'agents/review/schema.ts', line: 31, missing: 'The shape is checked, but a failed parse is retried without limit until one passes', advice: 'Refuse after the second failed parse and hand the change to a person', checks: { outputValidation: 'Yes', autonomyLimits: 'No' },
  },
  {
    name: 'Compare the model’s verdict with static analysis', how: 'An approval that contradicts a finding of the static analyser is held back and counted.',
    kind: ['Detective', 'Monitoring', 'Automated', 'Medium'], place: ['L1', 'L1-D1'], against: { TH1: 'Medium' },
    artefact: 'pipeline/verdict-check.yml', missing: 'Static analysis runs after the verdict was used, and nobody sets the two side by side', advice: 'Run the analyser first and make the approval job depend on its result',
  },
  {
    name: 'Log every review decision with prompt and response', how: 'Each review stores prompt, response, model version and pull request number for 400 days.',
    kind: ['Detective', 'Monitoring', 'Automated', 'Low'], place: ['L1', 'L1-D4'], against: { TH1: 'Low' },
    artefact: 'agents/review/log.ts', line: 18, checks: { identityPropagated: 'Yes' },
  },
  {
    name: 'Policy as code rejects plans over resource limits', how: 'A plan that exceeds the limits on machine size, count or monthly cost never reaches the provider.',
    kind: ['Preventive', 'Autonomy reduction', 'Automated', 'Medium'], place: ['L3', 'L3-R3'], against: { TH2: 'Low' },
    artefact: 'policy/limits.rego', line: 12, missing: 'Size and count are limited; cost and network exposure are not', advice: 'Add limits for monthly cost and for public addresses, each with a test', checks: { autonomyLimits: 'Yes' },
  },
  {
    name: 'Human approval for security groups, IAM roles and public endpoints', how: 'Plans that touch one of the three wait for a second person, whatever the first reviewer said.',
    kind: ['Preventive', 'Autonomy reduction', 'Manual', 'Low'], place: ['L4', 'L3-P2'], against: { TH2: 'High' },
    artefact: 'policy/approval.rego', missing: 'All plans take the same single approval; the resource types are not told apart', advice: 'Label plans by resource type and require two approvers for the three types', checks: { autonomyLimits: 'No' },
  },
  {
    name: 'Drift detection against approved baselines', how: 'Every hour the real resources are compared with the last approved plan; what nobody asked for raises an alert.',
    kind: ['Detective', 'Monitoring', 'Automated', 'Medium'], place: ['L4', 'L4-D1'], against: { TH2: 'Medium' },
    artefact: 'infra/drift.yml', missing: 'A weekly report exists in a notebook; nothing runs it on a schedule', advice: 'Schedule the comparison hourly and send differences to the on-call channel',
  },
  {
    name: 'Scan agent outputs for secret formats before publishing', how: 'Comments, artefacts and plans are searched for known secret formats and high entropy before they leave the agent.',
    kind: ['Preventive', 'Data protection', 'Automated', 'Low'], place: ['L1', 'L1-P2'], against: { TH3: 'High' },
    artefact: 'agents/common/output-scan.ts', line: 44, missing: 'Review comments are scanned; plan output and artefacts are published unscanned', advice: 'Call the scan in the shared publish step, so that no agent can go round it', checks: { outputValidation: 'Yes' },
  },
  {
    name: 'References instead of literal secrets in agent configuration', how: 'Configuration names a path in the secrets manager; the value is fetched when it is needed and never written.',
    kind: ['Preventive', 'Data protection', 'Automated', 'Low'], place: ['L4', 'L4-P3'], against: { TH3: 'Medium' }, behindOthers: true,
    artefact: 'agents/config/secrets.yml', line: 7,
  },
  {
    name: 'Secret scanning on logs and commits with alerts', how: 'A scanner reads every commit and the log stream; a hit pages the on-call engineer within five minutes.',
    kind: ['Detective', 'Monitoring', 'Automated', 'Low'], place: ['L5', 'L4-D3'], against: { TH3: 'Medium' },
    artefact: '.ci/secret-scan.yml', line: 22,
  },
  {
    name: 'Rotate secrets when a leak is detected', how: 'An alert of the secret scanner revokes the secret and issues a new one without waiting for a person.',
    kind: ['Corrective', 'Identity', 'Automated', 'Medium'], place: ['L4', 'L4-C1'], against: { TH3: 'Medium' }, after: ['M10'],
    artefact: 'infra/rotate.ts', missing: 'Rotation is a manual page of the runbook; the last drill took three hours', advice: 'Subscribe the rotation function to the scanner’s alert and drill it quarterly',
  },
  {
    name: 'Cap the approval queue per reviewer and hour', how: 'Above twelve requests an hour a reviewer gets no further ones; the rest waits or goes to the second reviewer.',
    kind: ['Preventive', 'Autonomy reduction', 'Automated', 'Low'], place: ['L5', 'L5-P2'], against: { TH4: 'Medium' },
    artefact: 'approval/queue.ts', missing: 'Requests are assigned in turn without any count', advice: 'Count assignments in a sliding hour and hold back what exceeds the cap', checks: { autonomyLimits: 'No' },
  },
  {
    name: 'Plan diff must be opened before approval', how: 'The confirm button stays disabled until the difference was scrolled to its end.',
    kind: ['Preventive', 'Autonomy reduction', 'Automated', 'Low'], place: ['L7', 'L7-P4'], against: { TH4: 'Medium' },
    artefact: 'approval/view.tsx', missing: 'The list view offers approve-all', advice: 'Remove approve-all and enable the button from the difference view only',
  },
  {
    name: 'Second review of a random 15 percent of approvals', how: 'A sample drawn after the fact is read again by somebody else; disagreements are counted per reviewer.',
    kind: ['Detective', 'Monitoring', 'Manual', 'Low'], place: ['L5', 'L5-D2'], against: { TH4: 'Medium' },
    artefact: 'approval/sample.ts', missing: 'Approvals are closed for good once given', advice: 'Draw the sample nightly and store both opinions beside each other',
  },
  {
    name: 'Pin images by digest, signed, from trusted registries', how: 'A deployment names images by digest; admission refuses those without a signature of our key or a trusted publisher.',
    kind: ['Preventive', 'Data protection', 'Automated', 'Medium'], place: ['L4', 'L4-P4'], against: { TH5: 'Medium' },
    artefact: 'deploy/images.yml', line: 9, missing: 'Own images are pinned and signed; base images still follow a moving tag', advice: 'Pin base images too and let a bot propose new digests as pull requests',
  },
  {
    name: 'Vulnerability scan blocks deployment on critical findings', how: 'The image is scanned after the build; a critical finding with a known fix stops the pipeline.',
    kind: ['Preventive', 'Other', 'Automated', 'Low'], place: ['L4'], against: { TH5: 'Low' },
    artefact: 'pipeline/scan.yml', line: 15,
  },
  {
    name: 'Watch production containers for unexpected connections', how: 'Outgoing connections are compared with the profile of each service; a new destination raises an alert.',
    kind: ['Detective', 'Monitoring', 'Automated', 'High'], place: ['L4', 'L4-D1'], against: { TH5: 'Medium' },
    artefact: 'production/runtime-watch.yml', missing: 'No run-time sensor is installed on the production nodes', advice: 'Start with the three services that face customers and learn their profile for two weeks',
  },
  {
    name: 'Revert automatically when health checks fail after a flagged change', how: 'A change that the verdict comparison flagged is rolled back at the first failing health check.',
    kind: ['Corrective', 'Other', 'Automated', 'Medium'], place: ['L3', 'L3-C2'], against: { TH1: 'Medium' }, after: ['M3'],
    artefact: 'deploy/rollback.ts', missing: 'Rollback works on command; neither flag nor health check calls it', advice: 'Call it from the health-check handler for flagged changes and keep the tested rollback of HC4 as its path',
  },
  {
    name: 'Weekly report of injection attempts', how: 'Contributors see how many attempts were noticed and what became of them.',
    kind: ['Deterrent', 'Monitoring', 'Manual', 'Low'], place: ['L1', 'L1-R1'], against: { TH1: 'Low' }, after: ['M4'],
    artefact: 'reports/injections.sql', missing: 'The review log is never queried for attempts', advice: 'Publish the query’s result every Monday in the contributor channel',
  },
  {
    name: 'Policy engine reverts unauthorised infrastructure changes', how: 'Drift that no approved request explains is planned back within fifteen minutes.',
    kind: ['Corrective', 'Autonomy reduction', 'Automated', 'Medium'], place: ['L6', 'L6-C1'], against: { TH2: 'Medium' }, after: ['M7'],
    artefact: 'infra/revert.ts', missing: 'Drift is repaired by hand when somebody notices', advice: 'Feed it from drift detection, with a dry run for the first month', checks: { autonomyLimits: 'No' },
  },
  {
    name: 'Rotate and purge leaked secrets from logs', how: 'On-call follows the runbook: revoke, reissue, then delete the log lines and note who read them.',
    kind: ['Corrective', 'Identity', 'Manual', 'Low'], place: ['L5', 'L4-C1'], against: { TH3: 'Low' }, after: ['M10'],
    artefact: 'runbooks/purge-secrets.md', line: 1, missing: 'Covers central logging only, not the copies in the monitoring platform', advice: 'Add the monitoring platform’s deletion request to the runbook and time the drill',
  },
  {
    name: 'Quarantine affected containers and keep a snapshot', how: 'A container that triggers the run-time alert loses its network and is snapshotted for the investigation.',
    kind: ['Corrective', 'Other', 'Automated', 'Medium'], place: ['L4', 'L4-C2'], against: { TH5: 'Medium' }, after: ['M17'],
    artefact: 'production/quarantine.ts', missing: 'Containers are simply restarted, which destroys the evidence', advice: 'Add a deny-all network policy by label and a snapshot job before the restart',
  },
  {
    name: 'Tamper-evident audit trail of all agent actions', how: 'Each entry carries the hash of the one before it, and the latest hash is published outside the platform every hour.',
    kind: ['Deterrent', 'Monitoring', 'Automated', 'Medium'], place: ['Cross-Layer', 'L5-P1'], against: everyThreat, behindOthers: true,
    artefact: 'audit/trail.ts', missing: 'Agents write to central logging, whose administrators can delete entries', advice: 'Write through one library that chains hashes, to a store with a retention lock',
  },
  {
    name: 'Review in a sandbox without network, read-only', how: 'Each review runs in a fresh virtual machine with a read-only checkout and no route out but to the model gateway.',
    kind: ['Preventive', 'Other', 'Automated', 'Medium'], place: ['L3', 'L3-P3'], against: { TH6: 'High' }, redesign: true,
    artefact: 'agents/review/sandbox.yml', missing: 'Reviews share one long-lived container with an open route to the internet', advice: 'Move to one disposable machine per review and allow the model gateway only', checks: { autonomyLimits: 'No' }, antiPatterns: ['Broad permission'],
  },
  {
    name: 'No code execution during review, static analysis only', how: 'Installation scripts, build hooks and tests of the change are never started while it is under review.',
    kind: ['Preventive', 'Other', 'Automated', 'Low'], place: ['L3', 'L3-P2'], against: { TH6: 'High' },
    artefact: 'agents/review/steps.ts', missing: 'Dependencies are installed with their scripts so that types resolve', advice: 'Install without scripts and resolve types from the lock file',
  },
  {
    name: 'Watch the review container for new processes and connections', how: 'A process or destination that no review has shown before stops the run and raises an alert.',
    kind: ['Detective', 'Monitoring', 'Automated', 'Medium'], place: ['L4', 'L4-D1'], against: { TH6: 'Medium' }, after: ['M24'],
    artefact: 'agents/review/watch.yml', missing: 'Only processor and memory use of the container are recorded', advice: 'Record process starts and destinations, and alert on the first unknown one',
  },
  {
    name: 'Sign each message with the agent’s own key', how: 'Sender, pull request, run number and verdict are signed; the receiver refuses what does not verify or was seen before.',
    kind: ['Preventive', 'Communication', 'Automated', 'Medium'], place: ['L3', 'L7-P1'], against: { TH7: 'High' }, redesign: true,
    artefact: 'agents/common/sign.ts', missing: 'Messages carry a sender’s name as plain text, and the receiver believes it', advice: 'Issue a key per agent from the secrets manager and verify in the shared queue client', checks: { interAgentAuthentication: 'No', identityPropagated: 'No' }, antiPatterns: ['Deferred security work'],
  },
  {
    name: 'Queue access by service account only, no shared credential', how: 'Each agent may send to one topic and read from one; nobody else may do either.',
    kind: ['Preventive', 'Identity', 'Automated', 'Low'], place: ['L4', 'L4-P1'], against: { TH7: 'Low' }, after: ['M27'],
    artefact: 'infra/queue.tf', line: 27, missing: 'Reading is bound to service accounts; sending still works with the shared credential', advice: 'Bind sending too, then delete the shared credential', checks: { interAgentAuthentication: 'No' }, antiPatterns: ['Broad permission'],
  },
  {
    name: 'Alert on unusual queue messages, rates or senders', how: 'Messages outside the expected order of review, provisioning and deployment, or at an unusual rate, raise an alert.',
    kind: ['Detective', 'Monitoring', 'Automated', 'Medium'], place: ['L3', 'L7-D4'], against: { TH7: 'Medium' }, after: ['M27'],
    artefact: 'queue/alerts.yml', missing: 'Only the length of the queue is watched', advice: 'Alert on a deployment message without a review of the same change, and on any new sender',
  },
  {
    name: 'Versioned, access-logged state store with MFA', how: 'Every state version is kept, each access is logged, and people need a second factor to write.',
    kind: ['Preventive', 'Identity', 'Automated', 'Low'], place: ['L4', 'L4-P1'], against: { TH8: 'Low' },
    artefact: 'infra/state-bucket.tf', line: 14, missing: 'Versions and access log are on; the second factor is not demanded for writing', advice: 'Deny writing without a second factor in the bucket’s policy, the pipeline role excepted',
  },
  {
    name: 'State encrypted at rest with customer-managed keys', how: 'State is readable only with a key of ours, whose use is logged and can be withdrawn.',
    kind: ['Preventive', 'Data protection', 'Automated', 'Low'], place: ['L4'], against: { TH8: 'Low' }, behindOthers: true,
    artefact: 'infra/state-key.tf', line: 3,
  },
  {
    name: 'Compare planned state changes with approved requests before applying', how: 'A resource that the plan changes but the approved request does not name stops the run.',
    kind: ['Detective', 'Monitoring', 'Automated', 'Medium'], place: ['L4', 'CL-D4'], against: { TH8: 'Medium' },
    artefact: 'infra/plan-check.ts', missing: 'The plan’s summary is shown to the approver, but nothing compares it with the request', advice: 'Store the approved resource list with the approval and compare it just before applying', checks: { autonomyLimits: 'No' },
  },
];

type Seen = NonNullable<ValidationDraft['status']>;
const CLAIM = { 'Not Implemented': 'Identified', 'Partially Implemented': 'In Progress', Implemented: 'Implemented' } as const;
const COVERAGE = { 'Not Implemented': 'None', 'Partially Implemented': 'Partial', Implemented: 'Covered' } as const;
const URGENCY = { 'Not Implemented': 'High', 'Partially Implemented': 'Medium', Implemented: 'Low' } as const;

function seenIn({ line, missing }: Control): Seen {
  if (line === undefined) return 'Not Implemented';
  return missing === undefined ? 'Implemented' : 'Partially Implemented';
}

function kindOf(artefact: string): NonNullable<ValidationDraft['artefactKind']> {
  if (/\.tsx?$/.test(artefact)) return 'Application code';
  return /^infra|\.tf$/.test(artefact) ? 'Infrastructure' : 'Configuration';
}

/** Phases 7 and 8: the 32 mitigations of the engagement, whom they address, and what the code shows of each. */
export const mitigations: ModelDraft = {
  mitigations: controls.map((control, i): MitigationDraft => {
    const { name, how, kind: [type, theme, operation, cost], place: [layer, catalogueId], artefact } = control;
    const watched = theme === 'Monitoring';
    return {
      id: `M${i + 1}`, name, description: how, type, catalogueId, layer, status: CLAIM[seenIn(control)], cost, theme, operation,
      owner: watched ? 'Priya Nair' : 'Tom Okafor', team: watched ? 'Observability' : 'Platform',
      architecturalChange: control.redesign === true ? 'Yes' : 'No', defenceInDepth: control.behindOthers === true ? 'Yes' : 'No', expectedArtefact: artefact, dependsOn: control.after ?? [],
    };
  }),
  mapping: controls.flatMap(({ against }, i) => Object.entries(against).map(([threat, effectiveness]) => ({ threat, mitigation: `M${i + 1}`, effectiveness }))),
  codeAccess: { access: 'Full', reviewed: 'Platform repositories at release 2026.02', reviewedOn: '2026-02-26', reviewer: 'Tom Okafor' },
  validations: controls.map((control, i): ValidationDraft => {
    const status = seenIn(control);
    return {
      id: `CV${i + 1}`, mitigation: `M${i + 1}`, artefact: control.artefact, artefactKind: kindOf(control.artefact), status, testCoverage: COVERAGE[status], remediationPriority: URGENCY[status], source: 'Manual',
      evidence: control.line === undefined ? undefined : `${control.artefact}:${control.line}`, gaps: control.missing, recommendation: control.advice,
      whereToAdd: status === 'Not Implemented' ? control.artefact : undefined, antiPatterns: control.antiPatterns ?? [],
      outputValidation: 'N/A', autonomyLimits: 'N/A', identityPropagated: 'N/A', interAgentAuthentication: 'N/A', ...control.checks,
    };
  }),
  sarifRules: [
    { tool: 'Semgrep OSS', rule: 'generic.secrets.*', mitigation: 'M9', status: 'Not Implemented', artefactKind: 'Configuration' },
    { tool: 'Checkov', rule: 'CKV_K8S_43', mitigation: 'M15', status: 'Partially Implemented', statusOnPass: 'Implemented', artefactKind: 'Infrastructure' },
  ],
};
