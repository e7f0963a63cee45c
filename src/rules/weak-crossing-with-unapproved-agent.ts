import { rule } from './rule';
import { listed } from './support/name-row';
import { weakCrossingsWithoutThreat } from './support/weak-crossings';

export const weakCrossingWithUnapprovedAgent = rule({
  id: 'weak-crossing-with-unapproved-agent',
  source: 'R8.6',
  phase: 4,
  severity: 'error',
  title: 'An autonomous agent passes a weak crossing that no threat covers',
  message: '{crossing} is weak, {agents} can pass it without anybody’s approval, and no open threat covers it.',
  why: 'Neither the boundary nor a person stands between a misled agent and the other side, and nobody has rated what follows.',
  howToFix: 'Name a threat in Threats of the crossing on 4 Trust Boundaries, or name the crossing in Crossings of a threat on 6 Threats; then consider per-action approval or stronger controls.',
  *check(context) {
    for (const { row, unapproved } of weakCrossingsWithoutThreat(context)) {
      if (unapproved.length > 0) yield { entity: 'crossings', row, column: 'threats', params: { crossing: row.id ?? '', agents: listed(unapproved) } };
    }
  },
});
