import type { ModelDraft } from '../../model/threat-model';
import type { ThreatDraft } from './drafts';

const open = { vector: 'Network', status: 'Open' } as const;
const threats: readonly ThreatDraft[] = [
  {
    ...open, id: 'TH1', name: 'Prompt injection through a pull request', description: 'Text hidden in a pull request is read by the reviewing model as an instruction, and the change is approved.', source: 'External attacker', prerequisites: 'The right to open a pull request', attackScenario: 'A comment in the code tells the model to approve; the agent forwards the verdict.',
    layers: ['L1', 'L3'], threatIds: ['T6', 'T2'], stride: ['Tampering', 'Elevation of Privilege'], owaspLlm: ['LLM01'], agenticFactors: ['Non-Determinism', 'Autonomy'], actors: ['TA1'], components: ['C1', 'C6', 'C23'], crossings: ['TB1'], assets: ['AF1', 'AF8'],
    impactConfidentiality: 'Medium', impactIntegrity: 'High', impactAvailability: 'Low', impactFinancial: 'Medium', impactReputational: 'High', impactText: 'Hostile code reaches production with our approval on it', severity: 'Critical', likelihood: 'Likely', complexity: 'Low', references: 'OWASP LLM01:2025',
  },
  {
    ...open, id: 'TH2', name: 'Infrastructure over-provisioning', description: 'The infrastructure agent plans more than was asked for: open ports, wide roles, large machines.', source: 'Misled model output', prerequisites: 'A request that leaves room', attackScenario: 'The model fills a gap in the request with a plausible but generous default.',
    layers: ['L3', 'L4'], threatIds: ['T2', 'T16'], stride: ['Elevation of Privilege'], owaspLlm: ['LLM06'], agenticFactors: ['Non-Determinism', 'Autonomy'], actors: ['TA5'], components: ['C7', 'C9', 'C15'], crossings: ['TB2'], assets: ['AF3'],
    impactConfidentiality: 'Medium', impactIntegrity: 'Medium', impactAvailability: 'Low', impactFinancial: 'High', impactReputational: 'Low', impactText: 'Unplanned cost and doors nobody knows of', severity: 'High', likelihood: 'Possible', complexity: 'Low',
  },
  {
    ...open, id: 'TH3', name: 'Secrets leaked in agent outputs', description: 'A secret that an agent saw turns up in a comment, log or artefact.', source: 'Misled model output, found by bots', prerequisites: 'A secret within the context of a run', attackScenario: 'The review quotes a configuration line; the comment is copied to a public tracker, where a bot finds it within minutes.',
    layers: ['L1', 'L5', 'L6'], threatIds: ['T8', 'T3'], stride: ['Information Disclosure'], owaspLlm: ['LLM02'], agenticFactors: ['Non-Determinism'], actors: ['TA5', 'TA7'], components: ['C1', 'C13', 'C16'], crossings: ['TB1', 'TB2', 'TB7'], assets: ['AF2', 'AF6', 'AF7'],
    impactConfidentiality: 'High', impactIntegrity: 'Medium', impactAvailability: 'Low', impactFinancial: 'Medium', impactReputational: 'Medium', impactText: 'Whoever finds the secret acts with our rights', severity: 'High', likelihood: 'Likely', complexity: 'Low', hardConstraint: 'HC3',
  },
  {
    ...open, id: 'TH4', name: 'Approval fatigue defeats the human check', description: 'So many approvals arrive that reviewers confirm without reading.', source: 'Volume of agent requests', prerequisites: 'More requests than a person can read', attackScenario: 'A dangerous plan arrives among forty harmless ones late in the day.',
    layers: ['L5', 'L7'], threatIds: ['T10', 'T15'], stride: ['Repudiation'], owaspLlm: ['LLM09'], agenticFactors: ['Autonomy'], actors: ['TA2'], components: ['C18', 'C25'], crossings: ['TB5'], assets: ['AF5'],
    impactConfidentiality: 'Low', impactIntegrity: 'High', impactAvailability: 'Medium', impactFinancial: 'Medium', impactReputational: 'Medium', impactText: 'The last human gate exists on paper only', severity: 'High', likelihood: 'Likely', complexity: 'Low',
  },
  {
    ...open, id: 'TH5', name: 'Poisoned container image in the supply chain', description: 'A base image or library from outside carries hostile code into production.', source: 'Compromised dependency', prerequisites: 'An upstream account or registry taken over', attackScenario: 'An automatic update pulls the poisoned release; nothing in the review notices.',
    layers: ['L2', 'L4', 'L7'], threatIds: ['T1', 'T13'], stride: ['Tampering'], owaspLlm: ['LLM03'], agenticFactors: ['Identity Management'], actors: ['TA3'], components: ['C4', 'C8', 'C11', 'C12', 'C23'], crossings: ['TB3', 'TB6'], assets: ['AF4'],
    impactConfidentiality: 'High', impactIntegrity: 'High', impactAvailability: 'Medium', impactFinancial: 'High', impactReputational: 'High', impactText: 'Attackers’ code runs next to customer data', severity: 'Critical', likelihood: 'Possible', complexity: 'High',
  },
  {
    ...open, id: 'TH6', name: 'Code execution during code review', description: 'Reviewing a change runs part of it, with the rights of the review container.', source: 'External attacker', prerequisites: 'A build or test hook in the change', attackScenario: 'A test file calls out during the review and takes what the container can reach.',
    layers: ['L1', 'L3'], threatIds: ['T11'], stride: ['Elevation of Privilege'], owaspLlm: ['LLM05'], agenticFactors: ['Autonomy'], actors: ['TA1'], components: ['C2', 'C6'], crossings: ['TB1'], assets: ['AF1'],
    impactConfidentiality: 'High', impactIntegrity: 'High', impactAvailability: 'Medium', impactFinancial: 'Medium', impactReputational: 'Medium', impactText: 'The reviewer itself becomes the way in', severity: 'Critical', likelihood: 'Possible', complexity: 'Low',
  },
  {
    ...open, id: 'TH7', name: 'Forged messages on the agents’ queue', description: 'Whoever holds the shared queue credential can speak as any agent.', source: 'Malicious insider, compromised agent', prerequisites: 'The shared credential', attackScenario: 'A forged review verdict starts provisioning for a change nobody reviewed.',
    layers: ['L3', 'L4'], threatIds: ['T12'], stride: ['Spoofing', 'Tampering'], agenticFactors: ['Agent-to-Agent Communication', 'Identity Management'], actors: ['TA2', 'TA4'], components: ['C10', 'C7', 'C8'], crossings: ['TB4'], assets: ['AF5'],
    impactConfidentiality: 'Low', impactIntegrity: 'High', impactAvailability: 'Medium', impactFinancial: 'Medium', impactReputational: 'High', impactText: 'A change that nobody reviewed is provisioned; only the signed production approval still stands in its way', severity: 'Critical', likelihood: 'Possible', complexity: 'Low',
  },
  {
    ...open, id: 'TH8', name: 'Infrastructure state manipulated', description: 'Changed state makes the infrastructure agent undo safeguards on its next run.', source: 'Malicious insider', prerequisites: 'Write access to the state store', attackScenario: 'A security group is removed from the state; the next plan deletes it in the cloud.',
    layers: ['L4', 'L6'], threatIds: ['T3', 'T14'], stride: ['Tampering'], agenticFactors: ['Autonomy'], actors: ['TA2'], components: ['C5', 'C7', 'C20'], crossings: ['TB2'], assets: ['AF3', 'AF6'],
    impactConfidentiality: 'Medium', impactIntegrity: 'High', impactAvailability: 'High', impactFinancial: 'Medium', impactReputational: 'Low', impactText: 'Safeguards vanish without a change request', severity: 'High', likelihood: 'Unlikely', complexity: 'High', hardConstraint: 'HC2',
  },
];

/** Phase 6: the eight threats of the engagement. */
export const threatRegister: ModelDraft = { threats };
