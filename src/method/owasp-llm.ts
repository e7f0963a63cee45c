import type { LayerId } from './layers';

/** A risk of the OWASP Top 10 for LLM Applications, 2025 edition. */
export interface LlmRisk {
  readonly id: `LLM${number}`;
  readonly name: string;
  readonly meaning: string;
  readonly layers: readonly LayerId[];
}

export const llmTop10: readonly LlmRisk[] = [
  {
    id: 'LLM01', name: 'Prompt Injection', layers: ['L1', 'L3'],
    meaning: 'Text in the input overrides what the system was told to do.',
  },
  {
    id: 'LLM02', name: 'Sensitive Information Disclosure', layers: ['L2', 'L6', 'Cross-Layer'],
    meaning: 'Personal, confidential or proprietary data shows up in outputs.',
  },
  {
    id: 'LLM03', name: 'Supply Chain', layers: ['L2', 'L3', 'L7'],
    meaning: 'A model, data set, package or plugin from outside brings the weakness in.',
  },
  {
    id: 'LLM04', name: 'Data and Model Poisoning', layers: ['L1', 'L2'],
    meaning: 'Training, tuning or embedding data is manipulated to change behaviour.',
  },
  {
    id: 'LLM05', name: 'Improper Output Handling', layers: ['L1', 'L3', 'L5'],
    meaning: 'Output is passed to other systems unchecked and takes effect there.',
  },
  {
    id: 'LLM06', name: 'Excessive Agency', layers: ['L3', 'Cross-Layer'],
    meaning: 'The system holds more functions, rights or freedom than its task needs.',
  },
  {
    id: 'LLM07', name: 'System Prompt Leakage', layers: ['L1', 'L3'],
    meaning: 'The system prompt, and the secrets or rules in it, become known.',
  },
  {
    id: 'LLM08', name: 'Vector and Embedding Weaknesses', layers: ['L2'],
    meaning: 'Flaws in how vectors are made, stored or retrieved leak or mislead.',
  },
  {
    id: 'LLM09', name: 'Misinformation', layers: ['L1', 'L5', 'L7'],
    meaning: 'False content sounds convincing and is relied upon.',
  },
  {
    id: 'LLM10', name: 'Unbounded Consumption', layers: ['L4', 'Cross-Layer'],
    meaning: 'Use without limits leads to outage, cost or a copied model.',
  },
];
