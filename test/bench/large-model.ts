import { createModel, type ThreatModel } from '../../src/model/threat-model';
import { agenticFactor, complexity, cost, effectiveness, layer, likelihood, mitigationStatus, mitigationType, operation, severity, vector } from '../../src/model/vocabulary';

const of = <T>(values: readonly T[], n: number): T => {
  const value = values[n % values.length];
  if (value === undefined) throw new Error('An empty list has no values');
  return value;
};
const sentence = (what: string, n: number): string => `${what} number ${n}: ${'an agent is led to act on content that nobody checked, and the effect spreads. '.repeat(1 + (n % 2))}`;

/** A plausible, fully rated model: `threats` threats, twice as many mitigations, each mapped to one threat. The same number gives the same model. */
export function largeModel(threats: number): ThreatModel {
  const components = 40;
  return createModel({
    meta: { modelId: `00000000-0000-4000-8000-${String(threats).padStart(12, '0')}` },
    context: { systemName: `Model of ${threats} threats`, safetyCritical: 'Yes', agentType: 'Multi', usesMcp: 'Yes', riskAppetite: 'Medium', assessmentDate: '2026-03-02' },
    codeAccess: { access: 'Full' },
    zones: Array.from({ length: 6 }, (_, i) => ({ id: `Z${i + 1}`, name: `Zone ${i + 1}`, trustRank: i })),
    components: Array.from({ length: components }, (_, i) => ({ id: `C${i + 1}`, name: `Component ${i + 1}`, type: 'Agent', primaryLayer: of(layer.values, i), zone: `Z${(i % 6) + 1}`, nonDeterministic: 'Yes', autonomy: 'Autonomous', actsAs: 'Own identity' })),
    threats: Array.from({ length: threats }, (_, i) => ({
      id: `TH${i + 1}`, name: `Threat ${i + 1}`, description: sentence('Threat', i), source: 'External attacker', prerequisites: sentence('Prerequisite', i), attackScenario: sentence('Scenario', i),
      layers: [of(layer.values, i)], threatIds: [`T${(i % 15) + 1}`], agenticFactors: [of(agenticFactor.values, i)], components: [`C${(i % components) + 1}`], impactText: sentence('Impact', i),
      severity: of(severity.values, i), likelihood: of(likelihood.values, i >> 2), vector: of(vector.values, i), complexity: of(complexity.values, i), status: 'Open',
    })),
    mitigations: Array.from({ length: threats * 2 }, (_, i) => ({
      id: `M${i + 1}`, name: `Mitigation ${i + 1}`, description: sentence('Mitigation', i), type: of(mitigationType.values, i), status: of(mitigationStatus.values.slice(0, 3), i), cost: of(cost.values, i), team: 'Platform', operation: of(operation.values, i),
    })),
    mapping: Array.from({ length: threats * 2 }, (_, i) => ({ threat: `TH${(i >> 1) + 1}`, mitigation: `M${i + 1}`, effectiveness: of(effectiveness.values, i) })),
  });
}
