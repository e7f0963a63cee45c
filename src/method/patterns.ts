import type { LayerId } from './layers';

export type PatternNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A way in which an attack is known to travel through the layers. */
export interface CrossLayerPattern {
  readonly number: PatternNumber;
  readonly name: string;
  readonly meaning: string;
  readonly layers: readonly LayerId[];
}

export const crossLayerPatterns: readonly CrossLayerPattern[] = [
  {
    number: 1, name: 'Hallucination -> RAG -> Tool Misuse', layers: ['L1', 'L2', 'L3'],
    meaning: 'An invented answer is written back to the knowledge base, retrieved as fact, and turned into a tool call.',
  },
  {
    number: 2, name: 'Framework Exploit -> Infrastructure -> Compliance Bypass', layers: ['L3', 'L4', 'L6'],
    meaning: 'A flaw in the framework gives a foothold in the infrastructure, from where the controls that prove compliance are switched off.',
  },
  {
    number: 3, name: 'Data Poisoning -> Agent Action -> Ecosystem Propagation', layers: ['L2', 'L3', 'L7'],
    meaning: 'Poisoned data leads an agent to a wrong action, which other agents and partners then act upon.',
  },
  {
    number: 4, name: 'Log Manipulation -> Security Evasion -> Undetected Fraud', layers: ['L3', 'L5', 'L6'],
    meaning: 'Evidence is edited first, so the security controls that read it stay silent and the fraud runs on.',
  },
  {
    number: 5, name: 'Cascading Trust Failure', layers: ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'],
    meaning: 'One trusted part falls, and everything that trusted it, in turn, falls with it through the layers.',
  },
  {
    number: 6, name: 'Confused Deputy / Excessive Agency', layers: ['L3', 'L6', 'L7'],
    meaning: 'An agent with more rights than its task needs is talked into using them for somebody who has fewer.',
  },
  {
    number: 7, name: 'HITL Overwhelm + Trust Manipulation', layers: ['L5', 'L7'],
    meaning: 'Reviewers are swamped and have learned to trust the agent, so the harmful request passes their approval.',
  },
];
