import { createModel, type ThreatModel } from '../model/threat-model';
import type { TrustPath } from '../model/trust-path';
import { hasText } from '../scoring/has-text';
import { ModelIndex } from '../scoring/model-index';
import { nextIds } from '../scoring/next-id';
import { findPaths, type Edge } from './support/path-search';
import { escalationTest } from './support/escalation';

const MOST_LISTED = 200;
const MOST_HOPS = 6;
const UNTRUSTED = 1;
const PRIVILEGED = 4;

/** The trust paths of a model, as rows of their register. */
export interface TrustPathRows {
  /** Shortest first; at the end rows about paths that are gone, where people wrote something. */
  readonly rows: readonly TrustPath[];
  /** Paths found beyond those listed. */
  readonly more: number;
  /** False when the search stopped early in a dense graph: `more` is then "at least". */
  readonly complete: boolean;
}

/**
 * Simple data-flow paths of at most six hops from a zone of rank 0 or 1 to one of rank 4 or 5 (METHOD section 15), shortest first, else in the order
 * of Components and DataFlows. At most 200 are listed, and those beyond that people wrote something about. Threats, reason and ID of a row with the
 * same path stay; what people wrote about a path that is gone stays too.
 */
export function trustPathRows(model: ThreatModel): TrustPathRows {
  const index = new ModelIndex(model);
  const existing = new Map<string, TrustPath>();
  for (const row of model.trustPaths) if (row.path !== undefined && !existing.has(row.path)) existing.set(row.path, row);
  const found = search(index);
  const escalates = escalationTest(index);

  const listed: TrustPath[] = [];
  let more = 0;
  for (const path of found.paths) {
    const components = path.map((id) => index.find('components', id));
    const text = path.join(' → ');
    const former = existing.get(text);
    if (listed.length >= MOST_LISTED && (former === undefined || !isFilled(former))) {
      more += 1;
      continue;
    }
    const hops = path.slice(1).map((to, i) => ({ from: path[i] ?? to, to }));
    const escalating = hops.filter((hop) => escalates(hop.from, hop.to)).map((hop) => `${hop.from} → ${hop.to}`);
    listed.push({
      id: former?.id, path: text, hops: hops.length, fromZone: components[0]?.zone, toZone: components.at(-1)?.zone,
      escalatingHops: escalating.length === 0 ? undefined : escalating.join(', '), threats: former?.threats ?? [], reason: former?.reason,
    });
  }
  const used = new Set(listed.map((row) => existing.get(row.path ?? '')));
  const gone = model.trustPaths.filter((row) => !used.has(row) && isFilled(row));
  return { rows: identified(model, [...listed, ...gone]), more, complete: found.complete };
}

/** The model with its trust paths brought up to date. The input is not changed. */
export function withTrustPathRows(model: ThreatModel): ThreatModel {
  return { ...model, trustPaths: trustPathRows(model).rows };
}

/** How many paths the register has no room for, in a sentence; undefined when it lists them all (METHOD section 15: the rest counted). */
export function unlistedTrustPaths(model: ThreatModel): string | undefined {
  const { rows, more, complete } = trustPathRows(model);
  if (more === 0 && complete) return undefined;
  return `TrustPaths lists ${rows.length} ways from an untrusted to a privileged zone, the shortest first; ${complete ? '' : 'at least '}${more} more were found and are not listed.`;
}

function search(index: ModelIndex): ReturnType<typeof findPaths> {
  const { components, dataFlows } = index.model;
  const ranked = components.flatMap((component) => {
    const rank = index.find('zones', component.zone)?.trustRank;
    return component.id === undefined || rank === undefined || index.find('components', component.id) !== component ? [] : [{ id: component.id, rank }];
  });
  const edges = dataFlows.flatMap(({ from, to }): Edge[] =>
    from !== undefined && to !== undefined && index.find('components', from) !== undefined && index.find('components', to) !== undefined ? [{ from, to }] : []);
  const idsOf = (rows: typeof ranked): readonly string[] => rows.map(({ id }) => id);
  const [starts, ends] = [ranked.filter(({ rank }) => rank <= UNTRUSTED), ranked.filter(({ rank }) => rank >= PRIVILEGED)];
  return findPaths({ edges, starts: idsOf(starts), ends: idsOf(ends), mostHops: MOST_HOPS });
}

function isFilled(row: TrustPath): boolean {
  return row.threats.length > 0 || hasText(row.reason);
}

function identified(model: ThreatModel, rows: readonly TrustPath[]): readonly TrustPath[] {
  const lacking = rows.filter((row) => row.id === undefined);
  const ids = new Map(nextIds(model, 'trustPaths', lacking.length).map((id, i) => [lacking[i], id]));
  return createModel({ trustPaths: rows.map((row) => ({ ...row, id: row.id ?? ids.get(row) })) }).trustPaths;
}
