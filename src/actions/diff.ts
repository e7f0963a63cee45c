import { compareModels } from '../compare/compare';
import { deltaMarkdown } from '../formats/delta-markdown';
import type { ThreatModel } from '../model/threat-model';
import type { Delta } from '../model/version';
import { withResidualRows, withRoadmapRows } from '../reports/generated-rows';
import { withFixedRows } from '../reports/product-rows';
import { withTrustPathRows } from '../reports/trust-paths';
import { contentHash } from '../scoring/content-hash';
import { rate } from '../scoring/rate';

/** A model to compare, and what to call it. */
export interface Compared {
  readonly name: string;
  readonly model: ThreatModel;
}

/** What changed from one model to another. */
export interface Difference {
  readonly from: { readonly name: string; readonly hash: string };
  readonly to: { readonly name: string; readonly hash: string };
  /** Both hold the same, but for rows that the product writes; without it and without changes, cells differ that a delta does not list. */
  readonly same: boolean;
  readonly changes: readonly Delta[];
}

/**
 * Compares two models (METHOD section 16), whatever they were read from.
 * @param today ISO date that counts as today for the ratings of both
 */
export function diffModels(from: Compared, to: Compared, today: string): Difference {
  const side = ({ name, model }: Compared) => ({ name, hash: contentHash(model) });
  const [before, after] = [side(from), side(to)];
  const changes = compareModels(rated(from.model, today), rated(to.model, today));
  const same = before.hash === after.hash || (changes.length === 0 && contentHash(withProductRows(from.model, today)) === contentHash(withProductRows(to.model, today)));
  return { from: before, to: after, same, changes };
}

/** A model with the rows that the product writes, which a file written by hand lacks. */
function withProductRows(model: ThreatModel, today: string): ThreatModel {
  const generated = withTrustPathRows(withResidualRows(withFixedRows(model)));
  return withRoadmapRows(generated, rate(generated, today));
}

const rated = (model: ThreatModel, today: string) => ({ model, ratings: rate(model, today) });

/** The difference as Markdown. */
export const diffMarkdown = ({ from, to, changes }: Difference): string => deltaMarkdown(from.name, to.name, changes);

/** The difference as lines for people, each change in one: `Threat renamed  TH3 Stolen token: Name "Token theft" -> "Stolen token"`. */
export function diffLines({ changes }: Difference): readonly string[] {
  const width = Math.max(0, ...changes.map(({ kind }) => kind?.length ?? 0));
  return changes.map(({ kind = '', id, name, field, from, to }) => {
    const row = [id, name].filter((text) => text !== undefined).map(oneLine).join(' ');
    const isOneSided = kind.endsWith('new') || kind.endsWith('added') || kind.endsWith('removed');
    const shown = (isOneSided ? [from ?? to] : [from, to]).map((value) => (value === undefined ? '(blank)' : `"${oneLine(value)}"`));
    const values = from === undefined && to === undefined ? '' : `: ${field === undefined ? '' : `${field} `}${shown.join(' -> ')}`;
    return `${kind.padEnd(width)}  ${row}${values}`;
  });
}

const LONGEST = 120;
const oneLine = (text: string): string => {
  const line = text.replace(/\s*\n\s*/g, '; ');
  return line.length <= LONGEST ? line : `${Array.from(line).slice(0, LONGEST - 1).join('')}…`;
};
