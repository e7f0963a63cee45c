import type { ModelDraft } from '../../model/threat-model';

/** Phase 4: zones, what crosses between them and what guards the crossing. */
export const boundaries: ModelDraft = {
  zones: [
    { id: 'Z1', name: 'External', kind: 'Public', trustRank: 0, description: 'Platforms and models run by others; contributors' },
    { id: 'Z2', name: 'Agent processing', kind: 'Application', trustRank: 3, description: 'The three agents, their tools, queue and stores' },
    { id: 'Z3', name: 'Infrastructure control plane', kind: 'Privileged', trustRank: 4, description: 'Cloud interfaces, state, secrets, policies' },
    { id: 'Z4', name: 'Production environment', kind: 'Privileged', trustRank: 5, description: 'What customers use' },
    { id: 'Z5', name: 'Human review', kind: 'Application', trustRank: 4, description: 'Where people approve' },
  ],
  crossings: [
    { id: 'TB1', fromZone: 'Z1', toZone: 'Z2', components: ['C23', 'C6', 'C1'], dataFlows: ['F1', 'F2'], whatCrosses: 'Untrusted code on its way to the reviewing model', protocol: 'HTTPS', authenticationMechanism: 'Webhook secret, API key', authorizationCheck: 'Repository allow list', authentication: 'Yes', authorization: 'Partial', inputValidation: 'No', outputEncoding: 'Partial', encryptionInTransit: 'Yes', rateLimiting: 'Partial', logging: 'Yes', strength: 'Moderate', threats: ['TH1', 'TH6'] },
    { id: 'TB2', fromZone: 'Z2', toZone: 'Z3', components: ['C7', 'C9', 'C15', 'C5', 'C13'], dataFlows: ['F9', 'F10', 'F11', 'F12', 'F17'], whatCrosses: 'Plans applied with cloud credentials', protocol: 'HTTPS', authenticationMechanism: 'Cloud role', authorizationCheck: 'IAM policy of the role', authentication: 'Yes', authorization: 'Partial', inputValidation: 'Partial', outputEncoding: 'N/A', encryptionInTransit: 'Yes', rateLimiting: 'No', logging: 'Yes', strength: 'Moderate', threats: ['TH2', 'TH8', 'TH3'] },
    { id: 'TB3', fromZone: 'Z2', toZone: 'Z4', components: ['C8', 'C11'], dataFlows: ['F13'], whatCrosses: 'Artefacts pushed to production', protocol: 'HTTPS', authenticationMechanism: 'Cloud role', authorizationCheck: 'Approval token', authentication: 'Yes', authorization: 'Yes', inputValidation: 'Partial', outputEncoding: 'N/A', encryptionInTransit: 'Yes', rateLimiting: 'No', logging: 'Yes', strength: 'Moderate', threats: ['TH5'] },
    { id: 'TB4', fromZone: 'Z2', toZone: 'Z2', components: ['C6', 'C7', 'C8', 'C10'], dataFlows: ['F5', 'F6'], whatCrosses: 'One agent’s approval triggers the next agent', protocol: 'AMQP over TLS', authenticationMechanism: 'Shared queue credential', authorizationCheck: 'None beyond the queue', authentication: 'Partial', authorization: 'No', inputValidation: 'Partial', outputEncoding: 'N/A', encryptionInTransit: 'Yes', rateLimiting: 'No', logging: 'Partial', strength: 'Weak', threats: ['TH7'] },
    { id: 'TB5', fromZone: 'Z2', toZone: 'Z5', components: ['C8', 'C18'], dataFlows: ['F14', 'F16'], whatCrosses: 'Approval requests and tokens', protocol: 'HTTPS', authenticationMechanism: 'Service account token', authorizationCheck: 'Approver group', authentication: 'Yes', authorization: 'Yes', inputValidation: 'Yes', outputEncoding: 'Yes', encryptionInTransit: 'Yes', rateLimiting: 'No', logging: 'Yes', strength: 'Moderate', threats: ['TH4'] },
  ],
  implicitTrust: [
    { id: 'IT1', where: 'TB4', trusted: 'A message on the queue comes from the agent it names', consequence: 'A forged approval moves a change forward', threat: 'TH7' },
    { id: 'IT2', where: 'C18', trusted: 'An approval means that somebody read the plan', consequence: 'Approvals given from habit', threat: 'TH4' },
  ],
  agentCrossings: [
    { id: 'AB1', agent: 'C6', crossing: 'TB1', carriesUserIdentity: 'Partial', escalatesPrivilege: 'No', perActionApproval: 'No', controls: 'Read-only token on the platform', threat: 'TH1' },
    { id: 'AB2', agent: 'C7', crossing: 'TB2', carriesUserIdentity: 'No', escalatesPrivilege: 'Yes', perActionApproval: 'No', controls: 'Policy as code before a plan is applied', threat: 'TH8' },
    { id: 'AB3', agent: 'C8', crossing: 'TB3', carriesUserIdentity: 'Partial', escalatesPrivilege: 'Yes', perActionApproval: 'Yes', controls: 'Approval token', threat: 'TH4' },
  ],
};
