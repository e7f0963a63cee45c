import { hasText } from '../scoring/has-text';
import { rule } from './rule';
import { assessedAgainstComputed } from './support/assessed-level';

export const assessedBelowComputedWithoutJustification = rule({
  id: 'assessed-below-computed-without-justification',
  source: 'R4.1',
  phase: 9,
  severity: 'error',
  title: 'A lower residual level is assessed without justification',
  message: '{threat} is assessed as {assessed}, below the computed {computed}, and no justification says why.',
  why: 'The assessed level replaces the computed one everywhere; a reader must be able to follow why the risk is smaller.',
  howToFix: 'Fill Justification on 9 Residual Risk, or clear Assessed level so that the computed one stands.',
  *check(context) {
    for (const { row, difference, params } of assessedAgainstComputed(context)) {
      if (difference < 0 && !hasText(row.justification)) yield { entity: 'residual', row, column: 'justification', params };
    }
  },
});
