import type { Delta } from '../model/version';
import { controlChanges } from './control-changes';
import { DELTA_KINDS, type Change } from './kinds';
import { registerChanges } from './register-changes';
import { threatChanges } from './threat-changes';
import { TwoModels, type RatedModel } from './two-models';

export type { RatedModel } from './two-models';

const PLACES: ReadonlyMap<string, number> = new Map(DELTA_KINDS.map((kind, i) => [kind, i]));

/**
 * What changed from one model to another (METHOD section 16), a row for each thing that did: by kind in the order of `DELTA_KINDS`, then as the registers have it.
 * Rows are matched by imported source reference first, then by ID; IDs are those of the later model where it has the row.
 */
export function compareModels(before: RatedModel, after: RatedModel): readonly Delta[] {
  const models = new TwoModels(before, after);
  const changes = [...threatChanges(models), ...controlChanges(models), ...registerChanges(models)];
  return changes.sort((a, b) => placeOf(a) - placeOf(b)).map(({ kind, id, name, field, from, to }): Delta => ({ kind, id, name, field, from, to }));
}

const placeOf = ({ kind }: Change): number => PLACES.get(kind) ?? 0;
