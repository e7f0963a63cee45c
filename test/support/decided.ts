import type { ModelDraft } from '../../src/model/threat-model';

type Row<K extends 'threats' | 'residual'> = NonNullable<ModelDraft[K]>[number];

/** A threat TH1 of inherent level Critical without controls, and the decision RR1 about it. */
export function decided(decision: Row<'residual'>, threat: Row<'threats'> = {}, rest: ModelDraft = {}): ModelDraft {
  return {
    threats: [{ id: 'TH1', name: 'Prompt injection', severity: 'Critical', likelihood: 'Likely', ...threat }],
    residual: [{ id: 'RR1', threat: 'TH1', ...decision }],
    ...rest,
  };
}
