import { boundaryStrength } from '../model/vocabulary';
import { rule } from './rule';

export const crossingRatedTooStrong = rule({
  id: 'crossing-rated-too-strong',
  source: 'R8.1',
  phase: 4,
  severity: 'warning',
  title: 'A crossing is rated stronger than its controls suggest',
  message: '{crossing} is rated {rated}, but its controls suggest {suggested}.',
  why: 'A boundary that looks stronger than it is draws attention away from the place where an attacker will try.',
  howToFix: 'Lower Strength on 4 Trust Boundaries to the suggested one, or correct the seven controls of the crossing.',
  *check({ model, ratings }) {
    for (const row of model.crossings) {
      const { suggestedStrength: suggested } = ratings.crossing(row);
      if (row.strength === undefined || suggested === undefined) continue;
      if (boundaryStrength.values.indexOf(row.strength) <= boundaryStrength.values.indexOf(suggested)) continue;
      yield { entity: 'crossings', row, column: 'strength', params: { crossing: row.id ?? 'A crossing', rated: row.strength, suggested } };
    }
  },
});
