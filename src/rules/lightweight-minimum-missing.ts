import { actors } from '../model/actor';
import { crossings } from '../model/crossing';
import type { EntityKey } from '../model/threat-model';
import { rule, type RuleContext } from './rule';
import { hasBegun } from './support/registers';

interface Minimum {
  readonly entity: EntityKey;
  readonly owed: string;
  readonly least: number;
  readonly count: (context: RuleContext) => number;
}

const MINIMA: readonly Minimum[] = [
  { entity: 'actors', owed: 'three threat actors', least: 3, count: ({ model }) => model.actors.filter((row) => hasBegun(actors, row) && row.relevance !== 'Not Relevant').length },
  { entity: 'crossings', owed: 'one trust boundary crossing', least: 1, count: ({ model }) => model.crossings.filter((row) => hasBegun(crossings, row)).length },
  { entity: 'lifecycle', owed: 'one asset with a lifecycle row', least: 1, count: ({ model, index }) => model.lifecycle.filter((row) => index.find('assets', row.asset) !== undefined).length },
];

export const lightweightMinimumMissing = rule({
  id: 'lightweight-minimum-missing',
  source: 'R14.6',
  phase: 'entity',
  severity: 'warning',
  title: 'The minimum of a Lightweight assessment is missing',
  message: 'Lightweight depth still owes {owed}; the model has {count}.',
  why: 'Even a small system has somebody who would attack it, a boundary they would cross and something they would take; without these, ratings rest on nothing. Actors marked Not Relevant do not count.',
  howToFix: 'Add the missing rows to Actors on 3 Threat Actors, Crossings on 4 Trust Boundaries, or Assets and Lifecycle on 5 Asset Flows.',
  *check(context) {
    if (context.ratings.depth !== 'Lightweight') return;
    for (const { entity, owed, least, count } of MINIMA) {
      const found = count(context);
      if (found < least) yield { entity, params: { owed, count: found } };
    }
  },
});
