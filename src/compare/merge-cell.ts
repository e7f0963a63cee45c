import type { CellValue } from '../model/column';
import type { Contribution } from './contribution';
import { sameCell } from './registers';

/** What a contribution says about a cell. */
export interface Vote {
  readonly side: Contribution;
  /** What stood there when it was handed out. */
  readonly base: CellValue;
  readonly value: CellValue;
}

export type CellOutcome =
  | { readonly kind: 'taken'; readonly value: CellValue; readonly votes: readonly Vote[] }
  | { readonly kind: 'conflict'; readonly votes: readonly Vote[] };

/**
 * What becomes of a cell. Contributions that left it as they got it have no say, nor has one that another was handed out after, on top of what it said.
 * @returns undefined when it stays as it is here
 */
export function mergeCell(mine: CellValue, all: readonly Vote[]): CellOutcome | undefined {
  const changed = all.filter(({ base, value }) => !sameCell(base, value));
  const isFollowed = ({ value }: Vote): boolean =>
    changed.some((later) => sameCell(later.base, value) && !sameCell(later.value, value) && (sameCell(later.base, mine) || sameCell(later.value, mine)));
  const last = changed.filter((vote) => !isFollowed(vote));
  // Where each follows another, as after a change and its undoing, nothing tells which came last.
  const votes = last.length > 0 ? last : changed;
  const [first] = votes;
  if (first === undefined) return undefined;
  if (votes.some(({ value }) => !sameCell(value, first.value))) return { kind: 'conflict', votes };
  if (sameCell(first.value, mine)) return undefined;
  return votes.some(({ base }) => sameCell(base, mine)) ? { kind: 'taken', value: first.value, votes } : { kind: 'conflict', votes };
}
