import type { ModelDraft } from '../../model/threat-model';
import type { ComponentDraft, FlowDraft } from './drafts';

const QUIET = 'Read and managed through other components, which carry the threats';
/** id, name, type, primary layer, zone, why no threat names it, other layers. */
const parts: readonly (readonly [id: string, name: string, type: ComponentDraft['type'], layer: ComponentDraft['primaryLayer'], zone: string, quiet?: string | undefined, others?: ComponentDraft['otherLayers']])[] = [
  ['C1', 'Cloud LLM API', 'Model API', 'L1', 'Z1'],
  ['C2', 'Review and deployment prompt templates', 'Other', 'L1', 'Z2'],
  ['C3', 'Vector database of policies, runbooks and incidents', 'Vector store', 'L2', 'Z2', 'Answers fixed queries of three agents with reviewed documents only'],
  ['C4', 'Git repository', 'Data store', 'L2', 'Z2'],
  ['C5', 'Infrastructure state store', 'Data store', 'L2', 'Z3', undefined, ['L4']],
  ['C6', 'Code Review Agent', 'Agent', 'L3', 'Z2'],
  ['C7', 'Infrastructure Agent', 'Agent', 'L3', 'Z2'],
  ['C8', 'Deployment Agent', 'Agent', 'L3', 'Z2'],
  ['C9', 'MCP server with cloud and git tools', 'MCP server', 'L3', 'Z2'],
  ['C10', 'Message queue between agents', 'Infrastructure', 'L3', 'Z2', undefined, ['L4']],
  ['C11', 'Container compute', 'Infrastructure', 'L4', 'Z4'],
  ['C12', 'Container registry', 'Data store', 'L4', 'Z3'],
  ['C13', 'Secrets manager', 'Security service', 'L4', 'Z3', undefined, ['L6']],
  ['C14', 'DNS', 'Infrastructure', 'L4', 'Z3', 'Changed by hand only; no agent can reach it'],
  ['C15', 'Cloud provider APIs', 'External service', 'L4', 'Z3', undefined, ['L7']],
  ['C16', 'Central logging', 'Observability', 'L5', 'Z3'],
  ['C17', 'Deployment dashboard', 'Observability', 'L5', 'Z5', QUIET],
  ['C18', 'Approval queue', 'Human interface', 'L5', 'Z5'],
  ['C19', 'Health checks', 'Observability', 'L5', 'Z4', QUIET],
  ['C20', 'IAM policies and RBAC', 'Security service', 'L6', 'Z3'],
  ['C21', 'Code signing', 'Security service', 'L6', 'Z3', 'Keys stay in hardware; what it signs is covered by TH5'],
  ['C22', 'Change management policy', 'Other', 'L6', 'Z5', 'A document; its enforcement is covered by TH4'],
  ['C23', 'Git hosting platform', 'External service', 'L7', 'Z1'],
  ['C24', 'Monitoring platform', 'External service', 'L7', 'Z1', 'Receives metrics only and changes nothing'],
  ['C25', 'Human reviewers', 'Human interface', 'L7', 'Z5'],
];

const components = parts.map(([id, name, type, primaryLayer, zone, noThreatBecause, otherLayers]): ComponentDraft => ({
  id, name, type, primaryLayer, zone, noThreatBecause, otherLayers: otherLayers ?? [], owner: 'Platform',
  nonDeterministic: id === 'C1' ? 'Yes' : 'No',
  autonomy: type === 'Agent' ? 'Human approval' : 'Not an actor',
  actsAs: type === 'Agent' ? 'Own identity' : 'Not applicable',
  ...(type === 'Agent' ? { identityContext: 'Transformed' as const } : {}),
  ...(otherLayers === undefined ? {} : { layerInteractions: `Serves ${primaryLayer ?? ''} and is run as part of ${otherLayers.join(', ')}` }),
}));

/** from, to, data, protocol, authentication, critical path, agent-to-agent. */
const flows: readonly (readonly [from: string, to: string, data: string, protocol: string, authentication: string, critical: 'Yes' | 'No', agents?: 'Yes'])[] = [
  ['C23', 'C6', 'Pull request content', 'HTTPS webhook', 'Shared webhook secret', 'Yes'],
  ['C6', 'C1', 'Prompts with code fragments', 'HTTPS', 'API key', 'Yes'],
  ['C3', 'C6', 'Policies and runbooks', 'gRPC over TLS', 'mTLS', 'No'],
  ['C4', 'C6', 'Source tree', 'Git over SSH', 'Deploy key', 'Yes'],
  ['C6', 'C7', 'Review verdict', 'AMQP over TLS', 'Shared queue credential', 'Yes', 'Yes'],
  ['C7', 'C8', 'Provisioned environment', 'AMQP over TLS', 'Shared queue credential', 'Yes', 'Yes'],
  ['C6', 'C10', 'Queue heartbeat', 'AMQP over TLS', 'Shared queue credential', 'No'],
  ['C7', 'C9', 'Tool calls', 'MCP over HTTPS', 'Service account token', 'Yes'],
  ['C9', 'C15', 'Infrastructure plans', 'HTTPS', 'Cloud role', 'Yes'],
  ['C7', 'C5', 'State reads and writes', 'HTTPS', 'Cloud role', 'Yes'],
  ['C13', 'C7', 'Short-lived credentials', 'HTTPS', 'Service account token', 'Yes'],
  ['C8', 'C12', 'Image references', 'HTTPS', 'Registry token', 'Yes'],
  ['C8', 'C11', 'Roll-out instructions', 'HTTPS', 'Cloud role', 'Yes'],
  ['C8', 'C18', 'Approval requests', 'HTTPS', 'Service account token', 'Yes'],
  ['C25', 'C18', 'Approvals', 'HTTPS', 'Single sign-on with MFA', 'Yes'],
  ['C18', 'C8', 'Approval tokens', 'HTTPS', 'Signed token', 'Yes'],
  ['C6', 'C16', 'Review log', 'HTTPS', 'mTLS', 'No'],
];

/** Phase 2: components on their layers and in their zones, and what flows between them. */
export const architecture: ModelDraft = {
  components,
  dataFlows: flows.map(([from, to, data, protocol, authentication, criticalPath, agents], i): FlowDraft => ({
    id: `F${i + 1}`, from, to, data, protocol, authentication, criticalPath, agentToAgent: agents ?? 'No', sensitivity: 'Confidential', encrypted: 'Yes', lifecyclePoint: 'Transmission',
  })),
};
