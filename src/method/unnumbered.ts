import type { LayerId } from './layers';

/** A threat the guide names without a T number. */
export interface UnnumberedThreat {
  readonly id: `UN-${number}`;
  readonly name: string;
  readonly meaning: string;
  readonly layer: LayerId;
  readonly refs: readonly string[];
}

export const unnumberedThreats: readonly UnnumberedThreat[] = [
  {
    id: 'UN-01', name: 'Collaborative Model Poisoning', layer: 'L1', refs: ['LLM04'],
    meaning: 'Contributors to shared training or tuning data slip in samples that change how the model behaves.',
  },
  {
    id: 'UN-02', name: 'Model Stealing via Eavesdropping', layer: 'L1', refs: ['LLM10'],
    meaning: 'An eavesdropper on traffic between agents gathers enough prompts and answers to copy the model.',
  },
  {
    id: 'UN-03', name: 'Tool Hijacking via Prompt Injection', layer: 'L1', refs: [],
    meaning: 'Injected text makes the model call a tool, or fill its parameters, for the attacker.',
  },
  {
    id: 'UN-04', name: 'Distributed Data Poisoning', layer: 'L2', refs: [],
    meaning: 'Small manipulations over many data sources, each harmless alone, add up to a poisoned picture.',
  },
  {
    id: 'UN-05', name: 'Inter-Agent Data Tampering', layer: 'L2', refs: [],
    meaning: 'Data passed from one agent to the next is altered on the way or by an agent in the middle.',
  },
  {
    id: 'UN-06', name: 'Negotiation Hijacking', layer: 'L3', refs: [],
    meaning: 'An outsider or a dishonest agent steers a negotiation between agents to an outcome of its choosing.',
  },
  {
    id: 'UN-07', name: 'Trust Exploitation', layer: 'L3', refs: [],
    meaning: 'A compromised agent spends the good reputation it earned to get harmful requests accepted.',
  },
  {
    id: 'UN-08', name: 'DDoS on Agent Infrastructure', layer: 'L4', refs: [],
    meaning: 'Floods aimed at the compute, queues or endpoints of agents take several of them out at once.',
  },
  {
    id: 'UN-09', name: 'Compromised Orchestration', layer: 'L4', refs: [],
    meaning: 'Whoever controls the orchestrator deploys, reconfigures or redirects agents at will.',
  },
  {
    id: 'UN-10', name: 'Distributed Performance Degradation Masking', layer: 'L5', refs: [],
    meaning: 'Each agent’s decline stays below its own threshold, so the decline of the whole goes unseen.',
  },
  {
    id: 'UN-11', name: 'Data Privacy Violations in Inter-Agent Interactions', layer: 'L6', refs: [],
    meaning: 'Agents tell each other personal or confidential data that the receiver had no right to.',
  },
  {
    id: 'UN-12', name: 'Indirect Privilege Escalation', layer: 'L6', refs: [],
    meaning: 'A user gets done through an agent, and with the agent’s rights, what would be refused directly.',
  },
  {
    id: 'UN-13', name: 'Policy Violation', layer: 'L6', refs: [],
    meaning: 'An agent breaks a rule of the organisation because the rule was never turned into a check.',
  },
  {
    id: 'UN-14', name: 'Real-Time Security Violation', layer: 'L6', refs: [],
    meaning: 'A violation begins and ends between two monitoring checks and leaves no alert.',
  },
  {
    id: 'UN-15', name: 'Cross-Chain / Cross-System Bridge Attacks', layer: 'L7', refs: [],
    meaning: 'The link that carries assets or messages between separate systems is attacked, and each side trusts the other’s false view.',
  },
];
