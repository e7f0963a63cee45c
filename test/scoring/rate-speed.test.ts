import { expect, it } from '@jest/globals';
import { createModel } from '../../src/model/threat-model';
import { rate } from '../../src/scoring/rate';

const made = <Row>(count: number, row: (i: number) => Row): Row[] => Array.from({ length: count }, (_, i) => row(i));

/** Milliseconds to rate a model of `size` threats, twice as many mitigations and four times as many mappings; the best of three runs. */
function millisecondsFor(size: number): number {
  const model = createModel({
    codeAccess: { access: 'Full' },
    threats: made(size, (i) => ({ id: `TH${i + 1}`, name: `Threat ${i}`, severity: 'High' as const, likelihood: 'Likely' as const, threatIds: ['T1'], layers: ['L1' as const] })),
    mitigations: made(size * 2, (i) => ({ id: `M${i + 1}`, name: `Mitigation ${i}`, type: 'Preventive' as const, status: 'Implemented' as const, cost: 'Low' as const })),
    mapping: made(size * 4, (i) => ({ threat: `TH${(i % size) + 1}`, mitigation: `M${((i * 7) % (size * 2)) + 1}`, effectiveness: 'High' as const })),
    validations: made(size * 2, (i) => ({ id: `CV${i + 1}`, mitigation: `M${i + 1}`, artefactKind: 'Configuration' as const, status: 'Implemented' as const })),
    residual: made(size, (i) => ({ id: `RR${i + 1}`, threat: `TH${i + 1}` })),
    phases: [{ id: 6 }],
  });
  return Math.min(...made(3, () => {
    const start = performance.now();
    const ratings = rate(model, '2026-03-02');
    for (const row of model.threats) ratings.threat(row);
    for (const row of model.mitigations) ratings.mitigation(row);
    for (const row of model.mapping) ratings.mapping(row);
    for (const row of model.residual) ratings.residual(row);
    for (const row of model.phases) ratings.phase(row);
    return performance.now() - start;
  }));
}

it('takes time in proportion to the model', () => {
  const [small, large] = [millisecondsFor(1_000), millisecondsFor(10_000)];
  expect(large / small).toBeLessThan(40);
});
