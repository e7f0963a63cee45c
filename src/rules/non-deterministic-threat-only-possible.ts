import { rule } from './rule';
import { threatName } from './support/controls';

export const nonDeterministicThreatOnlyPossible = rule({
  id: 'non-deterministic-threat-only-possible',
  source: 'R15.11',
  phase: 6,
  severity: 'info',
  title: 'A non-deterministic threat is rated only Possible',
  message: '{threat} carries Non-Determinism and is rated Possible: reconsider Likely.',
  why: 'What a model does only sometimes it does often enough when it is asked a thousand times a day.',
  howToFix: 'On 6 Threats raise Likelihood to Likely, or keep it and waive this note with the reason.',
  *check({ index }) {
    for (const row of index.openThreats) {
      if (row.likelihood === 'Possible' && row.agenticFactors.includes('Non-Determinism')) yield { entity: 'threats', row, column: 'likelihood', params: { threat: threatName(row) } };
    }
  },
});
