import type { Lost, LostCell } from './lost';

const named = ({ table }: Lost, identity: Lost['identity']): string | undefined => (table === undefined || identity.every((key) => key === '') ? undefined : [table.id, ...identity].join('\n'));

/** What told the row apart before something was overwritten in it. */
const identityBefore = ({ keys, identity, cells }: Lost): Lost['identity'] => keys.map((column, i) => cells.find((cell) => cell.column === column)?.theirs ?? identity[i] ?? '');

/**
 * Joins what is owed to the same row twice: when a value went into a row by mistake while that row itself still waited for one, it gets the one it waited for.
 */
export function joined(lost: readonly Lost[]): readonly Lost[] {
  const waiting = new Map<string, Lost>();
  let unnamed = 0;
  for (const one of [...lost].sort((a, b) => a.round - b.round)) {
    const before = named(one, identityBefore(one));
    const earlier = before === undefined ? undefined : waiting.get(before);
    if (before !== undefined) waiting.delete(before);
    const now = { ...one, cells: earlier === undefined ? one.cells : chained(one.cells, earlier.cells) };
    const key = named(now, now.identity);
    waiting.set(key === undefined || waiting.has(key) ? `\n${(unnamed += 1)}` : key, now);
  }
  return [...waiting.values()];
}

/** Cells of one row that were overwritten twice come to hold what stood there before the first time. */
function chained(later: readonly LostCell[], earlier: readonly LostCell[]): readonly LostCell[] {
  const before = new Map(earlier.map((cell) => [cell.column, cell]));
  const cells = later.map((cell): LostCell => {
    const first = before.get(cell.column);
    before.delete(cell.column);
    return first !== undefined && first.ours === cell.theirs ? { ...cell, theirs: first.theirs } : cell;
  });
  return [...cells, ...before.values()];
}
