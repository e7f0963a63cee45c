import { isBlank } from '../model/column';
import { context as contextEntity } from '../model/context';
import type { MvtmItem } from '../model/phase';
import type { Ratings } from '../model/ratings';
import type { Layer, YesNo } from '../model/vocabulary';
import type { ModelIndex } from './model-index';

type Needed = Pick<Ratings, 'actor' | 'mitigation'>;
type Test = (index: ModelIndex, ratings: Needed) => boolean;

const ASSESSED: readonly Layer[] = ['L1', 'L2', 'L3', 'L4', 'L6'];
const decided = (row: { readonly verdict: string | undefined }): boolean => row.verdict === 'Applicable' || row.verdict === 'Not Applicable';
const withId = <Row extends { readonly id: string | undefined }>(rows: readonly Row[]): readonly Row[] => rows.filter((row) => row.id !== undefined);

/** The ten items of METHOD section 14, in their order. */
const TESTS: readonly Test[] = [
  ({ model }) => {
    const fields: Readonly<Record<string, string | readonly string[] | undefined>> = model.context;
    return Object.entries(contextEntity.columns).every(([key, column]) => column.required !== true || !isBlank(fields[key]));
  },
  ({ model }) => {
    const components = withId(model.components);
    return components.length > 0 && components.every((component) => component.primaryLayer !== undefined);
  },
  ({ model }, ratings) => {
    const relevant = model.actors.filter((actor) => actor.relevance === 'Relevant' || actor.relevance === 'Partially Relevant');
    return relevant.filter((actor) => ratings.actor(actor).priority !== undefined).length >= 3;
  },
  ({ model }) => withId(model.zones).length >= 2 && withId(model.crossings).length >= 1,
  ({ model }) => {
    const assets = new Set(withId(model.assets).map((asset) => asset.id));
    return model.lifecycle.some((row) => row.asset !== undefined && assets.has(row.asset)) && model.dataFlows.some((flow) => flow.criticalPath === 'Yes');
  },
  (index) => ASSESSED.every((layer) =>
    index.openThreats.some((threat) => threat.layers.includes(layer)) || index.model.checklist.every((row) => !row.layers.includes(layer) || decided(row))),
  ({ model }) => withId(model.patterns).length === model.patterns.filter(decided).length,
  ({ model, openThreats }, ratings) =>
    model.mitigations.filter((mitigation) => (ratings.mitigation(mitigation).threatsAddressed ?? 0) > 0).length >= Math.min(5, openThreats.length),
  ({ model, openThreats }) => {
    const disposed = new Set(model.residual.filter((row) => row.disposition !== undefined).map((row) => row.threat));
    return openThreats.every((threat) => threat.id !== undefined && disposed.has(threat.id));
  },
  ({ model }) => model.versions.some((version) => version.version !== undefined),
];

/** Whether the model meets item 1 to 10 of the minimum viable threat model (METHOD section 14); undefined for another number. */
export function mvtmItemMet(item: number, index: ModelIndex, ratings: Needed): YesNo | undefined {
  const test = TESTS[item - 1];
  if (test === undefined) return undefined;
  return test(index, ratings) ? 'Yes' : 'No';
}

/** Whether each MVTM row's item is met, by row; the item is the number that stands in its ID behind `MVTM-`. */
export function rateMvtm(rows: readonly MvtmItem[], index: ModelIndex, ratings: Needed): ReadonlyMap<object, YesNo | undefined> {
  return new Map(rows.map((row) => {
    const digits = row.id?.slice(5, 7) ?? '';
    return [row, /^\d{1,2}$/.test(digits) ? mvtmItemMet(Number(digits), index, ratings) : undefined];
  }));
}
