import type { LayerId } from './layers';
import type { OwedWhen } from './owed';

export type ThreatId = `T${number}`;
export type AsiMapping = 'primary' | 'secondary';

/** A threat of the OWASP Agentic Security Initiative and the layers it touches. */
export interface CoreThreat {
  readonly id: ThreatId;
  readonly name: string;
  readonly meaning: string;
  readonly layers: Readonly<Partial<Record<LayerId, AsiMapping>>>;
  readonly owed: OwedWhen;
}

export const coreThreats: readonly CoreThreat[] = [
  {
    id: 'T1', name: 'Memory Poisoning', owed: 'Always',
    layers: { L1: 'secondary', L2: 'primary', 'Cross-Layer': 'secondary' },
    meaning: 'False or hostile content is planted in an agent’s short- or long-term memory and steers what it decides later.',
  },
  {
    id: 'T2', name: 'Tool Misuse', owed: 'Always',
    layers: { L3: 'primary', 'Cross-Layer': 'secondary' },
    meaning: 'An agent is led to turn its legitimate tools to a harmful use while staying within its permissions.',
  },
  {
    id: 'T3', name: 'Privilege Compromise', owed: 'Always',
    layers: { L4: 'primary', L6: 'primary', 'Cross-Layer': 'secondary' },
    meaning: 'Weak, inherited or over-broad permissions let an attacker make an agent act with rights it should not have.',
  },
  {
    id: 'T4', name: 'Resource Overload', owed: 'Always',
    layers: { L4: 'primary', 'Cross-Layer': 'secondary' },
    meaning: 'Demand on compute, memory, quotas or services is driven up until agents slow down or stop.',
  },
  {
    id: 'T5', name: 'Cascading Hallucinations', owed: 'Always',
    layers: { L1: 'primary', L3: 'primary', 'Cross-Layer': 'secondary' },
    meaning: 'An invented fact is stored, passed on or built upon, so the error spreads and grows.',
  },
  {
    id: 'T6', name: 'Intent Breaking & Goal Manipulation', owed: 'Always',
    layers: { L3: 'primary', 'Cross-Layer': 'primary' },
    meaning: 'An attacker bends the agent’s plan or objective until it works towards an end nobody authorised.',
  },
  {
    id: 'T7', name: 'Misaligned & Deceptive Behaviour', owed: 'Always',
    layers: { L1: 'primary', L6: 'primary', 'Cross-Layer': 'secondary' },
    meaning: 'An agent reaches its goal by harmful or deceitful means, or seems to comply while doing something else.',
  },
  {
    id: 'T8', name: 'Repudiation & Untraceability', owed: 'Always',
    layers: { L5: 'primary', 'Cross-Layer': 'secondary' },
    meaning: 'What an agent did, why and for whom cannot be proved afterwards.',
  },
  {
    id: 'T9', name: 'Identity Spoofing', owed: 'Always',
    layers: { L7: 'primary', 'Cross-Layer': 'secondary' },
    meaning: 'An attacker poses as an agent, a user or a service and is trusted accordingly.',
  },
  {
    id: 'T10', name: 'Overwhelming HITL', owed: 'Always',
    layers: { L5: 'primary' },
    meaning: 'So many requests for review reach people that they approve without looking.',
  },
  {
    id: 'T11', name: 'Unexpected RCE / Code Attacks', owed: 'Always',
    layers: { L1: 'primary', L3: 'primary', 'Cross-Layer': 'primary' },
    meaning: 'Generated or injected code is executed where no code was meant to run.',
  },
  {
    id: 'T12', name: 'Agent Communication Poisoning', owed: 'Multi-agent',
    layers: { L2: 'primary', 'Cross-Layer': 'primary' },
    meaning: 'Messages between agents are forged or altered and mislead those that rely on them.',
  },
  {
    id: 'T13', name: 'Rogue Agents', owed: 'Always',
    layers: { L4: 'primary', L7: 'primary', 'Cross-Layer': 'primary' },
    meaning: 'A compromised or unauthorised agent works inside the system out of sight of its controls.',
  },
  {
    id: 'T14', name: 'Human Attacks on MAS', owed: 'Always',
    layers: { L4: 'primary', L7: 'primary', 'Cross-Layer': 'secondary' },
    meaning: 'A person exploits the trust and delegation between agents to gain rights or to disturb their work.',
  },
  {
    id: 'T15', name: 'Human Trust Manipulation', owed: 'Always',
    layers: { L7: 'primary', 'Cross-Layer': 'primary' },
    meaning: 'The confidence people place in an agent is used to make them approve, disclose or do something harmful.',
  },
];
