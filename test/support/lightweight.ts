import type { ModelDraft } from '../../src/model/threat-model';

/** Answers to the five questions that give Lightweight depth. */
export const LIGHTWEIGHT = {
  safetyCritical: 'No', dataClassification: 'Internal', externallyFacing: 'No', autonomyLevel: 'Human in the loop', agentType: 'Single',
} as const satisfies ModelDraft['context'];
