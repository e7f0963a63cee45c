import type { LayerId } from './layers';

/** An attack vector that the numbered threats tend to miss. */
export interface Blindspot {
  readonly id: `BV-${number}`;
  readonly name: string;
  readonly meaning: string;
  readonly layers: readonly LayerId[];
}

export const blindspots: readonly Blindspot[] = [
  {
    id: 'BV-1', name: 'Context Window Poisoning', layers: ['L1', 'L3'],
    meaning: 'Content accumulates in, or overflows, the context window until instructions are displaced or outweighed.',
  },
  {
    id: 'BV-2', name: 'Tool Description Poisoning (Rug Pull)', layers: ['L3', 'L7'],
    meaning: 'A tool’s description, read by the model as guidance, is hostile from the start or changed after approval.',
  },
  {
    id: 'BV-3', name: 'Agentic Supply Chain (Dependency Confusion)', layers: ['L3', 'L4', 'L7'],
    meaning: 'A package, model, prompt or tool of the expected name is fetched from the wrong source.',
  },
  {
    id: 'BV-4', name: 'Prompt Leakage via Tool Outputs', layers: ['L1', 'L3'],
    meaning: 'What a tool returns or records discloses the system prompt or other hidden context.',
  },
  {
    id: 'BV-5', name: 'Multi-Tenant Agent Isolation Failure', layers: ['L3', 'L4', 'L6'],
    meaning: 'Memory, caches, credentials or tools of one tenant’s agents can be reached by another’s.',
  },
  {
    id: 'BV-6', name: 'Cost / Budget Exhaustion', layers: ['L1', 'L4'],
    meaning: 'An attacker makes the system consume paid calls or tokens until the budget is gone.',
  },
  {
    id: 'BV-7', name: 'Agent Memory Injection via A2A', layers: ['L2', 'L7'],
    meaning: 'A message from another agent is stored as memory and becomes a standing instruction.',
  },
  {
    id: 'BV-8', name: 'Steganographic Data Exfiltration', layers: ['L1', 'L5', 'L6'],
    meaning: 'Secrets leave inside harmless-looking text, images or formatting that filters do not decode.',
  },
  {
    id: 'BV-9', name: 'Time-of-Check to Time-of-Use (TOCTOU)', layers: ['L3', 'L6'],
    meaning: 'What was checked changes before it is used, so an approval covers something else.',
  },
  {
    id: 'BV-10', name: 'LLM Reasoning Manipulation', layers: ['L1', 'L3'],
    meaning: 'The chain of reasoning is led astray step by step although no single step looks hostile.',
  },
  {
    id: 'BV-11', name: 'OAuth/OIDC Token Relay', layers: ['L6', 'L7'],
    meaning: 'A token issued for one audience or agent is passed on and accepted elsewhere.',
  },
  {
    id: 'BV-12', name: 'Observability Overload', layers: ['L5'],
    meaning: 'So much telemetry is produced, or provoked, that the signal that matters is lost.',
  },
];
