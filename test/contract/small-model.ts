import type { ModelDraft } from '../../src/model/threat-model';

/** A model with something for every action to do, small enough to be laid out many times. */
export const SMALL: ModelDraft = {
  context: { systemName: 'Small' },
  components: [{ id: 'C1', name: 'Planner', primaryLayer: 'L3', nonDeterministic: 'Yes' }],
  threats: [
    { id: 'TH1', name: 'Stolen token', layers: ['L3'], threatIds: ['T3'], severity: 'High', likelihood: 'Likely', components: ['C1'], status: 'Open' },
    { id: 'TH2', name: 'Poisoned memory', layers: ['L2'], threatIds: ['T1'], severity: 'Critical', likelihood: 'Possible', status: 'Open' },
  ],
  mitigations: [{ id: 'M1', name: 'Rotate tokens' }, { id: 'M2', name: 'Check sources' }],
  mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }],
};
