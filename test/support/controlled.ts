import type { ModelDraft } from '../../src/model/threat-model';

type Row<K extends 'threats' | 'mitigations' | 'residual'> = NonNullable<ModelDraft[K]>[number];

/** A threat TH1 with mitigations M1, M2, … mapped to it and, when given, the decision about it. */
export function controlled(threat: Row<'threats'>, mitigations: readonly Row<'mitigations'>[], decision?: Row<'residual'>): ModelDraft {
  const named = mitigations.map((mitigation, i) => ({ id: `M${i + 1}`, ...mitigation }));
  return {
    threats: [{ id: 'TH1', ...threat }],
    mitigations: named,
    mapping: named.map(({ id }) => ({ threat: 'TH1', mitigation: id })),
    ...(decision === undefined ? {} : { residual: [{ id: 'RR1', threat: 'TH1', ...decision }] }),
  };
}
