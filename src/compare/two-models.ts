import type { AnyRow } from '../model/column';
import type { Ratings } from '../model/ratings';
import { ENTITIES, rowsOf, type EntityKey, type ThreatModel } from '../model/threat-model';
import type { IdentifiedKey } from '../scoring/model-index';
import { bareName, pairRows, type Paired } from './pair-rows';

/** Formats in which threats merely name their assets number them by mention: there the name is what an asset is known by. */
const originIn = (key: EntityKey): ((row: AnyRow) => string | undefined) | undefined => (key === 'assets' ? bareName : undefined);

/** A model with its ratings. */
export interface RatedModel {
  readonly model: ThreatModel;
  readonly ratings: Ratings;
}

/** Two models side by side: which rows are the same, and what an ID of the earlier one is called in the later. */
export class TwoModels {
  readonly #pairs = new Map<IdentifiedKey, unknown>();
  #ids: ReadonlyMap<string, string> | undefined;

  constructor(readonly before: RatedModel, readonly after: RatedModel) {}

  /** The rows of a register, matched. */
  rows<K extends IdentifiedKey>(key: K): Paired<ThreatModel[K][number]> {
    const known = this.#pairs.get(key) as Paired<ThreatModel[K][number]> | undefined;
    if (known !== undefined) return known;
    const pairs = pairRows<ThreatModel[K][number]>(this.before.model[key], this.after.model[key], originIn(key));
    this.#pairs.set(key, pairs);
    return pairs;
  }

  /** What the later model calls a row of the earlier one. A row that is gone keeps its ID, marked where another row has that now. */
  idAfter(id: string): string {
    return (this.#ids ??= this.#translated()).get(id) ?? id;
  }

  #translated(): ReadonlyMap<string, string> {
    const ids = new Map<string, string>();
    for (const { key, columns } of ENTITIES) {
      if (columns['id']?.kind !== 'id') continue;
      const [before, after] = [rowsOf(this.before.model, key), rowsOf(this.after.model, key)];
      const { kept, removed } = pairRows(before, after, originIn(key));
      for (const pair of kept) put(ids, pair.before['id'], pair.after['id']);
      const given = new Set(after.map((row) => row['id']));
      for (const { id } of removed) if (given.has(id)) put(ids, id, `${String(id)} (gone)`);
    }
    return ids;
  }
}

/** Of rows that share an ID the first counts. */
function put(ids: Map<string, string>, from: unknown, to: unknown): void {
  if (typeof from === 'string' && typeof to === 'string' && !ids.has(from)) ids.set(from, to);
}
