import type { ModelDraft } from '../../model/threat-model';
import type { ComponentDraft, FlowDraft } from './drafts';

interface Part {
  readonly is: readonly [name: string, type: ComponentDraft['type'], layer: ComponentDraft['primaryLayer'], zone: string, owner: string];
  readonly does: string;
  readonly reaches?: { readonly layers: NonNullable<ComponentDraft['otherLayers']>; readonly how: string };
  readonly quiet?: string;
  readonly note?: string;
}
/** C1, C2 and so on, in this order. */
const parts: readonly Part[] = [
  { is: ['Cloud LLM API', 'Model API', 'L1', 'Z1', 'Platform'], does: 'Rented language model behind the verdicts, plans and roll-out texts of all three agents', note: 'Model version is pinned; temperature 0 narrows the spread of answers without removing it' },
  { is: ['Review and deployment prompt templates', 'Other', 'L1', 'Z2', 'Platform'], does: 'Versioned instructions that frame each call to the model' },
  { is: ['Vector database of policies, runbooks and incidents', 'Vector store', 'L2', 'Z2', 'Platform'], does: 'Finds the policies and past incidents that bear on a change', quiet: 'Holds documents that were reviewed before they were indexed, and answers fixed queries of one agent only' },
  { is: ['Git repository', 'Data store', 'L2', 'Z2', 'Engineering'], does: 'Working mirror of the source under review' },
  { is: ['Infrastructure state store', 'Data store', 'L2', 'Z3', 'Platform'], does: 'Records which cloud resources exist and how they were configured', note: 'What it says exists decides what the next plan creates or deletes on L4' },
  { is: ['Code Review Agent', 'Agent', 'L3', 'Z2', 'Platform'], does: 'Reads a pull request with its context and hands a verdict to the Infrastructure Agent', note: 'Its steps are fixed code; what varies comes from the model it calls' },
  { is: ['Infrastructure Agent', 'Agent', 'L3', 'Z2', 'Platform'], does: 'Turns an approved change into an infrastructure plan and applies it through the tools', note: 'Its steps are fixed code; what varies comes from the model it calls' },
  { is: ['Deployment Agent', 'Agent', 'L3', 'Z2', 'Platform'], does: 'Asks for the approval, rolls the release out and watches the health checks', note: 'Its steps are fixed code; what varies comes from the model it calls' },
  { is: ['MCP server with cloud and git tools', 'MCP server', 'L3', 'Z2', 'Platform'], does: 'Offers eleven tools on the cloud and on the Git platform to the agents' },
  { is: ['Message queue between agents', 'Infrastructure', 'L3', 'Z2', 'Platform'], does: 'Carries verdicts, hand-overs and approval tokens between the agents', reaches: { layers: ['L4'], how: 'A managed broker of L4 on whose delivery the workflow of L3 relies' } },
  { is: ['Container compute', 'Infrastructure', 'L4', 'Z4', 'Site reliability'], does: 'Runs the production services' },
  { is: ['Container registry', 'Data store', 'L4', 'Z3', 'Platform'], does: 'Keeps built images and their signatures' },
  { is: ['Secrets manager', 'Security service', 'L4', 'Z3', 'Platform'], does: 'Issues short-lived cloud roles and keeps the keys of the service accounts', reaches: { layers: ['L6'], how: 'A cloud service of L4 that enforces who may read which secret, a control of L6' } },
  { is: ['DNS', 'Infrastructure', 'L4', 'Z3', 'Site reliability'], does: 'Resolves the names of production services', quiet: 'Changed by two people by hand; the roles of the agents do not reach it' },
  { is: ['Cloud provider APIs', 'External service', 'L4', 'Z3', 'Platform'], does: 'Create, change and delete every cloud resource', reaches: { layers: ['L7'], how: 'An interface of L4 that a third party of L7 runs and changes' } },
  { is: ['Central logging', 'Observability', 'L5', 'Z3', 'Observability'], does: 'Collects the logs of agents, pipeline and platform for 400 days' },
  { is: ['Deployment dashboard', 'Observability', 'L5', 'Z5', 'Observability'], does: 'Shows reviewers the state of each release', quiet: 'Shows what central logging holds; a wrong picture starts there, with TH3 and the log rows of L5' },
  { is: ['Approval queue', 'Human interface', 'L5', 'Z5', 'Platform'], does: 'Puts plans and releases before a reviewer and signs what was confirmed' },
  { is: ['Health checks', 'Observability', 'L5', 'Z4', 'Site reliability'], does: 'Probe each service after a roll-out', quiet: 'Probe from outside the service with fixed requests; no agent can write their result' },
  { is: ['IAM policies and RBAC', 'Security service', 'L6', 'Z3', 'Security'], does: 'Say which role may do what, for people and agents' },
  { is: ['Code signing', 'Security service', 'L6', 'Z3', 'Security'], does: 'Signs images that passed the pipeline', quiet: 'The key never leaves its hardware module; that it signs what the pipeline hands it is part of TH5' },
  { is: ['Change management policy', 'Other', 'L6', 'Z5', 'Risk'], does: 'Says which change needs whose approval', quiet: 'A document; that its approvals are given blindly is TH4' },
  { is: ['Git hosting platform', 'External service', 'L7', 'Z1', 'Engineering'], does: 'Hosts repositories and pull requests, and calls the review by webhook' },
  { is: ['Monitoring platform', 'External service', 'L7', 'Z1', 'Observability'], does: 'Keeps metrics and pages whoever is on call', quiet: 'Receives metrics without content and has no way back into our systems' },
  { is: ['Human reviewers', 'Human interface', 'L7', 'Z5', 'Engineering'], does: 'Fourteen engineers who approve plans and releases in shifts' },
];

const components = parts.map(({ is: [name, type, primaryLayer, zone, owner], does, reaches, quiet, note }, i): ComponentDraft => {
  const agent = type === 'Agent';
  return {
    id: `C${i + 1}`, name, type, description: does, primaryLayer, zone, owner, otherLayers: reaches?.layers ?? [], layerInteractions: reaches?.how, noThreatBecause: quiet, notes: note,
    nonDeterministic: type === 'Model API' ? 'Yes' : 'No', autonomy: agent ? 'Human approval' : 'Not an actor', actsAs: agent ? 'Own identity' : 'Not applicable', identityContext: agent ? 'Transformed' : undefined,
  };
});

interface Flow {
  readonly via: readonly [from: string, to: string, data: string, protocol: string, authentication: string];
  readonly point: NonNullable<FlowDraft['lifecyclePoint']>;
  readonly trusts: string;
  readonly critical?: true;
  readonly agents?: true;
  readonly sensitivity?: FlowDraft['sensitivity'];
}
/** F1, F2 and so on, in this order. */
const flows: readonly Flow[] = [
  { via: ['C23', 'C6', 'Pull request content', 'HTTPS webhook', 'Shared webhook secret'], point: 'Ingestion', critical: true, trusts: 'The platform sends what the contributor wrote; nothing is assumed of the contributor' },
  { via: ['C6', 'C1', 'Prompts with code fragments', 'HTTPS', 'API key'], point: 'Processing', critical: true, trusts: 'The provider keeps nothing beyond the call (A1), and the answer may be wrong' },
  { via: ['C3', 'C6', 'Policies and runbooks', 'gRPC over TLS', 'mTLS'], point: 'Processing', trusts: 'Indexed documents were reviewed when they were added' },
  { via: ['C4', 'C6', 'Source tree', 'Git over SSH', 'Deploy key'], point: 'Ingestion', critical: true, trusts: 'The mirror equals the platform’s repository' },
  { via: ['C6', 'C7', 'Review verdict', 'AMQP over TLS', 'Shared queue credential'], point: 'Transmission', critical: true, agents: true, trusts: 'The named sender wrote the message (IT1)' },
  { via: ['C7', 'C8', 'Provisioned environment', 'AMQP over TLS', 'Shared queue credential'], point: 'Transmission', critical: true, agents: true, trusts: 'The named sender wrote the message (IT1)' },
  { via: ['C6', 'C10', 'Heartbeat of the review queue', 'AMQP over TLS', 'Shared queue credential'], point: 'Transmission', sensitivity: 'Internal', trusts: 'Silence means that the agent is down' },
  { via: ['C7', 'C9', 'Tool calls', 'MCP over HTTPS', 'Service account token'], point: 'Processing', critical: true, trusts: 'The tool does what its description says; both ship in one release' },
  { via: ['C9', 'C15', 'Infrastructure plans', 'HTTPS', 'Cloud role'], point: 'Output', critical: true, trusts: 'A plan that arrives here was approved' },
  { via: ['C7', 'C5', 'State locks and differences', 'HTTPS', 'Cloud role'], point: 'Storage', critical: true, trusts: 'The state describes what exists' },
  { via: ['C13', 'C7', 'Short-lived cloud credentials', 'HTTPS', 'Service account token'], point: 'Transmission', critical: true, sensitivity: 'Restricted', trusts: 'Whoever holds the service account token is the agent' },
  { via: ['C8', 'C12', 'Image references', 'HTTPS', 'Registry token'], point: 'Processing', critical: true, sensitivity: 'Internal', trusts: 'A digest names one image for ever' },
  { via: ['C8', 'C11', 'Roll-out instructions', 'HTTPS', 'Cloud role'], point: 'Output', critical: true, trusts: 'The approval token was checked' },
  { via: ['C8', 'C18', 'Approval requests with a one-time token', 'HTTPS', 'Service account token'], point: 'Output', critical: true, trusts: 'The request describes the change that will be made' },
  { via: ['C25', 'C18', 'Decisions of reviewers', 'HTTPS', 'Single sign-on with second factor'], point: 'Ingestion', critical: true, trusts: 'Who confirms has read (IT2)' },
  { via: ['C18', 'C8', 'Approval tokens, confirmed and signed', 'AMQP over TLS', 'Signature of the approval queue'], point: 'Transmission', critical: true, sensitivity: 'Restricted', trusts: 'None: the signature, the change and the ten minutes are checked' },
  { via: ['C6', 'C16', 'Review log', 'HTTPS', 'mTLS'], point: 'Storage', trusts: 'The agent logs what it did' },
  { via: ['C7', 'C18', 'Plans for review', 'HTTPS', 'Service account token'], point: 'Output', critical: true, trusts: 'The plan shown is the plan applied' },
  { via: ['C12', 'C11', 'Images', 'HTTPS', 'Workload identity'], point: 'Transmission', critical: true, sensitivity: 'Internal', trusts: 'Signed images are sound' },
  { via: ['C19', 'C8', 'Health results', 'HTTPS', 'mTLS'], point: 'Ingestion', critical: true, sensitivity: 'Internal', trusts: 'Ten green minutes mean a good release' },
  { via: ['C9', 'C23', 'Review comments and build states', 'HTTPS', 'App token'], point: 'Output', trusts: 'Comments hold nothing secret' },
  { via: ['C16', 'C17', 'Deployment events', 'HTTPS', 'Service account token'], point: 'Output', sensitivity: 'Internal', trusts: 'Events are complete' },
  { via: ['C19', 'C24', 'Metrics', 'HTTPS', 'API key'], point: 'Output', sensitivity: 'Internal', trusts: 'Metrics carry no content' },
  { via: ['C21', 'C12', 'Image signatures', 'HTTPS', 'Cloud role'], point: 'Storage', critical: true, sensitivity: 'Internal', trusts: 'Only the pipeline asks for signatures' },
  { via: ['C2', 'C6', 'Prompt templates', 'Read-only mount', 'Workload identity'], point: 'Processing', critical: true, trusts: 'Templates come from a reviewed release' },
  { via: ['C7', 'C16', 'Infrastructure log', 'HTTPS', 'mTLS'], point: 'Storage', trusts: 'The agent logs what it did' },
  { via: ['C8', 'C16', 'Deployment log', 'HTTPS', 'mTLS'], point: 'Storage', trusts: 'The agent logs what it did' },
];

/** Phase 2: components on their layers and in their zones, and what flows between them. */
export const architecture: ModelDraft = {
  components,
  dataFlows: flows.map(({ via: [from, to, data, protocol, authentication], point, trusts, critical, agents, sensitivity }, i): FlowDraft => ({
    id: `F${i + 1}`, from, to, data, protocol, authentication, sensitivity: sensitivity ?? 'Confidential', encrypted: 'Yes', lifecyclePoint: point, trustAssumption: trusts,
    criticalPath: critical === true ? 'Yes' : 'No', agentToAgent: agents === true ? 'Yes' : 'No',
  })),
};
