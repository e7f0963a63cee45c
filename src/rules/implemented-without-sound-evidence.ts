import { validations } from '../model/validation';
import { rule } from './rule';
import { nameOf } from './support/registers';

export const implementedWithoutSoundEvidence = rule({
  id: 'implemented-without-sound-evidence',
  source: 'R14.9',
  phase: 8,
  severity: 'warning',
  title: 'A control counts as implemented despite missing tests or an anti-pattern',
  message: '{row} says Implemented for {mitigation}, although {doubts}.',
  why: 'An untested control can be lost with the next change without anybody noticing, and an anti-pattern beside it often undoes it.',
  howToFix: 'Add tests or remove the anti-pattern and correct the row on 8 Code Validation, or set its Status to Partially Implemented.',
  *check({ model }) {
    for (const [i, row] of model.validations.entries()) {
      const untested = row.testCoverage === 'None';
      if (row.status !== 'Implemented' || (!untested && row.antiPatterns.length === 0)) continue;
      const seen = row.antiPatterns.length === 0 ? [] : [`it shows ${row.antiPatterns.map((pattern) => pattern.toLowerCase()).join(', ')}`];
      const doubts = [...(untested ? ['no test covers it'] : []), ...seen].join(' and ');
      const params = { row: nameOf(validations, row, i), mitigation: row.mitigation ?? 'a mitigation', doubts };
      yield { entity: 'validations', row, column: untested ? 'testCoverage' : 'antiPatterns', params };
    }
  },
});
