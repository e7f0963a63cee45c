import type { Actor } from '../model/actor';
import { NO_NUMBER } from '../model/formula';
import type { ActorRating } from '../model/ratings';
import type { RiskLevel } from '../model/vocabulary';
import { idNumber } from '../model/formula';
import { placesOf } from './rank';
import type { Scales } from './scales';

/** Capability × motivation strength × opportunity, 1 to 36 (METHOD section 7); undefined for a dismissed actor or a blank part. */
export function actorScore(actor: Actor, scales: Scales): number | undefined {
  if (actor.relevance === 'Not Relevant') return undefined;
  const capability = scales.number('Capability', actor.capability);
  const motivation = scales.number('Strength', actor.motivationStrength);
  const opportunity = scales.number('Strength', actor.opportunity);
  return capability === undefined || motivation === undefined || opportunity === undefined ? undefined : capability * motivation * opportunity;
}

/** The priority of an actor's score (METHOD section 7). A threshold without a number is never reached. */
export function actorPriority(score: number | undefined, scales: Scales): RiskLevel | undefined {
  if (score === undefined) return undefined;
  const reaches = (level: RiskLevel): boolean => score >= (scales.number('Actor priority from', level) ?? Infinity);
  return (['Critical', 'High', 'Medium'] as const).find(reaches) ?? 'Low';
}

/** Score, priority and place of every actor, by row (METHOD section 7). */
export function rateActors(actors: readonly Actor[], scales: Scales): ReadonlyMap<object, ActorRating> {
  const scored = actors.map((actor) => {
    const score = actorScore(actor, scales);
    return { actor, score, priority: actorPriority(score, scales), rankKey: score === undefined ? undefined : score * 1e7 + NO_NUMBER - idNumber(actor.id) };
  });
  const place = placesOf(scored.map(({ rankKey }) => rankKey));
  return new Map(scored.map(({ actor, ...rating }) => [actor, { ...rating, rank: place(rating.rankKey) }]));
}
