import { AGENTIC_CHECKS, validations } from '../model/validation';
import { hasText } from '../scoring/has-text';
import { rule } from './rule';
import { nameOf } from './support/registers';

export const failedAgenticCheckWithoutRecommendation = rule({
  id: 'failed-agentic-check-without-recommendation',
  source: 'R14.11',
  phase: 8,
  severity: 'warning',
  title: 'A failed agentic check comes without a recommendation',
  message: '{row} answers No to {checks} and recommends nothing.',
  why: 'These checks guard what is special about agents; the engineers who get the report need to know what to change.',
  howToFix: 'Fill Recommendation on 8 Code Validation with the change to make, or correct the answer.',
  *check({ model }) {
    for (const [i, row] of model.validations.entries()) {
      const failed = AGENTIC_CHECKS.filter((key) => row[key] === 'No');
      if (failed.length === 0 || hasText(row.recommendation)) continue;
      const checks = failed.map((key) => `"${validations.columns[key].header}"`).join(', ');
      yield { entity: 'validations', row, column: 'recommendation', params: { row: nameOf(validations, row, i), checks } };
    }
  },
});
