import type { Ratings } from '../../model/ratings';
import type { ThreatModel } from '../../model/threat-model';
import { ModelIndex } from '../../scoring/model-index';
import { Scales } from '../../scoring/scales';
import type { ListKey, MappingWindowStart, ViewFacts } from './view';

/** Where a register's rows stand in its table: the place, from 1, of each row of the model, and the table's height. */
export interface TableExtent {
  readonly places: readonly number[];
  readonly height: number;
}

/**
 * What views are computed from. In: a model, its ratings, and, for a workbook that people have edited, where rows stand; without it rows stand
 * one below the other from the first, and the window into the mapping matrix begins there.
 */
export function viewFacts(model: ThreatModel, ratings: Ratings, extents: Partial<Readonly<Record<string, TableExtent>>> = {}, window: MappingWindowStart = { threats: 1, mitigations: 1 }): ViewFacts {
  const byPlace = new Map<string, ReadonlyMap<number, number>>();
  const places = (key: ListKey): ReadonlyMap<number, number> => {
    let found = byPlace.get(key);
    if (found === undefined) byPlace.set(key, (found = new Map(model[key].map((_, i) => [extents[key]?.places[i] ?? i + 1, i]))));
    return found;
  };
  const indexes = new Map<string, ReadonlyMap<unknown, number>>();
  const indexOf = (key: ListKey, row: unknown): number => {
    let found = indexes.get(key);
    if (found === undefined) indexes.set(key, (found = new Map(model[key].map((r, i) => [r, i]))));
    return found.get(row) ?? 0;
  };
  return {
    model, ratings, window, index: new ModelIndex(model), scales: new Scales(model.scales),
    rowAt: <K extends ListKey>(key: K, place: number): ThreatModel[K][number] | undefined => {
      const at = places(key).get(place);
      const rows: readonly ThreatModel[K][number][] = model[key];
      return at === undefined ? undefined : rows[at];
    },
    heightOf: (key) => extents[key]?.height ?? model[key].length,
    placeOf: (key, row) => {
      const at = indexOf(key, row);
      return extents[key]?.places[at] ?? at + 1;
    },
  };
}
