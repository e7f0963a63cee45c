import { rule } from './rule';
import { assessedAgainstComputed } from './support/assessed-level';

export const assessedAboveComputed = rule({
  id: 'assessed-above-computed',
  source: 'R4.2',
  phase: 9,
  severity: 'info',
  title: 'A higher residual level is assessed than computed',
  message: '{threat} is assessed as {assessed}, above the computed {computed}.',
  why: 'A stricter judgement is welcome, but it often means that severity, likelihood or effectiveness are rated too mildly.',
  howToFix: 'Check the ratings on 6 Threats and 7 Mapping; keep Assessed level on 9 Residual Risk if the judgement stands.',
  *check(context) {
    for (const { row, difference, params } of assessedAgainstComputed(context)) {
      if (difference > 0) yield { entity: 'residual', row, column: 'assessedLevel', params };
    }
  },
});
