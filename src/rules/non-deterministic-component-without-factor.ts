import { rule, type Change } from './rule';
import { threatName } from './support/controls';
import { withFactor } from './support/factors';

export const nonDeterministicComponentWithoutFactor = rule({
  id: 'non-deterministic-component-without-factor',
  source: 'R15.13',
  phase: 6,
  severity: 'info',
  title: 'A threat to a non-deterministic component lacks that factor',
  message: '{threat} touches {component}, which is non-deterministic, but does not carry {factor}.',
  why: 'Ratings of such threats are uncertain, and reports say so only for threats that carry the factor.',
  howToFix: 'On 6 Threats add Non-Determinism to Agentic factors, or correct the components.',
  *check({ index }) {
    for (const row of index.openThreats) {
      if (row.agenticFactors.includes('Non-Determinism')) continue;
      const component = row.components.find((id) => index.find('components', id)?.nonDeterministic === 'Yes');
      if (component !== undefined) yield { entity: 'threats', row, column: 'agenticFactors', params: { threat: threatName(row), component, factor: 'Non-Determinism' } };
    }
  },
  fix: (hit): readonly Change[] => withFactor(hit),
});
