import { actorCategory } from '../model/vocabulary';
import { rule } from './rule';

export const actorCategoryMissing = rule({
  id: 'actor-category-missing',
  source: 'R7.1',
  phase: 3,
  severity: 'error',
  title: 'A category of threat actors has no row',
  message: 'No actor of the category {category} has been considered.',
  why: 'An attacker nobody thought of is not the same as one that was ruled out; only a row shows which of the two it is.',
  howToFix: 'Add a row with this Category on 3 Threat Actors; where it does not apply, set Relevance to Not Relevant and say why in Justification.',
  *check({ model, ratings }) {
    if (ratings.depth === 'Lightweight') return;
    const present = new Set(model.actors.map((actor) => actor.category));
    for (const category of actorCategory.values) {
      if (!present.has(category)) yield { entity: 'actors', column: 'category', params: { category } };
    }
  },
});
