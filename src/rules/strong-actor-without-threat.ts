import { rule } from './rule';
import { nameRow } from './support/name-row';

export const strongActorWithoutThreat = rule({
  id: 'strong-actor-without-threat',
  source: 'R7.3',
  phase: 3,
  severity: 'warning',
  title: 'A strong actor is named by no threat',
  message: '{actor} has priority {priority}, but no open threat names it.',
  why: 'An actor with the skill, the motive and the opportunity will try something; if no threat says what, a threat is probably missing.',
  howToFix: 'Name the actor in Actors of the threats on 6 Threats that it would carry out, or add the threat that is missing.',
  *check({ model, index, ratings }) {
    for (const row of model.actors) {
      const { priority } = ratings.actor(row);
      if (row.id === undefined || (priority !== 'High' && priority !== 'Critical')) continue;
      if (index.openThreatsNaming('actors', row.id).length === 0) yield { entity: 'actors', row, params: { actor: nameRow(row), priority } };
    }
  },
});
