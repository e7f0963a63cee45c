import { contentBefore, nameOf, type Lost, type LostCell } from './lost';
import type { Typed } from './content';

/**
 * Joins what is owed to the same row twice: when a value went into a row by mistake while that row itself still waited for one, it gets the one it waited for.
 */
export function joined(lost: readonly Lost[]): readonly Lost[] {
  const waiting = new Set<Lost>();
  const byName = new Map<string, Lost>();
  const key = ({ table, keys }: Lost, content: ReadonlyMap<number, Typed>): string | undefined => {
    const name = nameOf(keys, content);
    return name === undefined ? undefined : `${table?.id ?? ''}\n${name}`;
  };
  for (const one of [...lost].sort((a, b) => a.round - b.round)) {
    const before = contentBefore(one);
    const name = key(one, before);
    const earlier = name === undefined ? [...waiting].find((other) => isSameRow(other, one, before)) : byName.get(name);
    if (earlier !== undefined) {
      waiting.delete(earlier);
      byName.delete(name ?? '');
    }
    const now = earlier === undefined ? one : { ...one, cells: chained(one.cells, earlier.cells) };
    waiting.add(now);
    const own = key(now, now.content);
    if (own !== undefined && !byName.has(own)) byName.set(own, now);
  }
  return [...waiting];
}

/** Whether a row without a name is the one in which something was overwritten before. */
function isSameRow({ table, keys, content }: Lost, one: Lost, before: ReadonlyMap<number, Typed>): boolean {
  if (table?.id !== one.table?.id || nameOf(keys, content) !== undefined) return false;
  const common = [...content].filter(([column]) => before.has(column));
  return common.some(([, value]) => value !== '') && common.every(([column, value]) => before.get(column) === value);
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
