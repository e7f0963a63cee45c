import { rule } from './rule';
import { weakCrossingsWithoutThreat } from './support/weak-crossings';

export const weakCrossingWithoutThreat = rule({
  id: 'weak-crossing-without-threat',
  source: 'R8.5',
  phase: 4,
  severity: 'warning',
  title: 'A weak crossing is named by no threat',
  message: '{crossing} is weak, but no open threat covers it.',
  why: 'A weak boundary is where an attacker gets in; if no threat says how, its risk is neither rated nor treated.',
  howToFix: 'Name a threat in Threats of the crossing on 4 Trust Boundaries, or name the crossing in Crossings of a threat on 6 Threats.',
  *check(context) {
    for (const { row, unapproved } of weakCrossingsWithoutThreat(context)) {
      if (unapproved.length === 0) yield { entity: 'crossings', row, column: 'threats', params: { crossing: row.id ?? '' } };
    }
  },
});
