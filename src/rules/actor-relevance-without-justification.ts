import { hasText } from '../scoring/has-text';
import { rule } from './rule';
import { nameRow } from './support/name-row';
import { reportedCells } from './support/registers';

export const actorRelevanceWithoutJustification = rule({
  id: 'actor-relevance-without-justification',
  source: 'R7.2',
  phase: 3,
  severity: 'error',
  title: 'An actor is played down without a reason',
  message: '{actor} is {relevance}, but nothing says why.',
  why: 'Ruling an actor out lowers every likelihood that rests on it, so a reviewer must be able to follow the reason.',
  howToFix: 'Write in Justification on 3 Threat Actors why this actor lacks reason or reach, or set Relevance to Relevant.',
  *check(context) {
    const isReported = reportedCells(context);
    for (const [at, row] of context.model.actors.entries()) {
      if (row.relevance !== 'Not Relevant' && row.relevance !== 'Partially Relevant') continue;
      if (hasText(row.justification) || isReported('actors', at, 'justification')) continue;
      yield { entity: 'actors', row, column: 'justification', params: { actor: nameRow(row), relevance: row.relevance } };
    }
  },
});
