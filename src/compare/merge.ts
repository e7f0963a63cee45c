import type { CellValue } from '../model/column';
import { ENTITIES, type EntityKey } from '../model/threat-model';
import type { Contribution } from './contribution';
import { mergeCell, type Vote } from './merge-cell';
import { mergedColumns, sameRow, type Cells, type Register, type Registers } from './registers';
import { withoutCollisions, type Renumbered } from './renumber';

export type { Contribution };

/** A cell by what it means: register, row key, column. */
export interface CellRef {
  readonly entity: EntityKey;
  readonly key: string;
  readonly column: string;
}

/** A change that one or more contributions made and that is taken. */
export interface TakenCell extends CellRef {
  readonly from: CellValue;
  readonly to: CellValue;
  readonly by: readonly string[];
}

export interface TheirValue {
  readonly name: string;
  readonly who?: string;
  readonly when?: string;
  readonly value: CellValue;
}

/** A cell that was changed on more than one side, or a row (`column` is then blank) that one side removed and another changed. */
export interface Conflict extends CellRef {
  readonly base: CellValue;
  readonly ours: CellValue;
  readonly theirs: readonly TheirValue[];
}

/** The answer to a conflict: what stands here, what a contribution says (the only one when unnamed), or a value of its own. */
export type Resolution = { readonly take: 'ours' } | { readonly take: 'theirs'; readonly name?: string } | { readonly take: 'value'; readonly value: CellValue };

/** A row that contributions added or removed. */
export interface RowChange {
  readonly entity: EntityKey;
  readonly key: string;
  readonly row: Cells;
  readonly by: readonly string[];
}

export interface Merged {
  readonly taken: readonly TakenCell[];
  readonly added: readonly RowChange[];
  readonly removed: readonly RowChange[];
  readonly conflicts: readonly Conflict[];
  /** Rows that got another ID because theirs was given here to another row meanwhile. */
  readonly renumbered: readonly Renumbered[];
}

export const REMOVED = '(row removed)';
export const CHANGED = '(row kept and changed)';

/**
 * Merges contributions into what stands here, cell by cell: what one side changed is taken, what both changed alike too, and everything else is a conflict.
 * Contributions that disagree with each other are always one, so that their order says nothing. Merged again, they change nothing.
 * @param resolve answers conflicts; what it leaves open stays as it is here
 */
export function merge(ours: Registers, contributions: readonly Contribution[], resolve: (conflict: Conflict) => Resolution | undefined = () => undefined): Merged {
  const sorted = [...contributions].sort((a, b) => compare(a.name, b.name) || compare(a.when ?? '', b.when ?? ''));
  const { settled, renumbered } = withoutCollisions(ours, sorted);
  const into: Parts = { taken: [], added: [], removed: [], conflicts: [] };
  for (const { key, columns, layout } of ENTITIES) {
    const sides = settled.filter((one) => one.now[key] !== undefined || one.base[key] !== undefined);
    if (sides.length === 0) continue;
    const register = new RegisterMerge(key, mergedColumns(key, columns), ours[key] ?? new Map<string, Cells>(), sides, resolve, into);
    register.run(layout === 'rows');
  }
  return { ...into, renumbered };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Parts {
  readonly taken: TakenCell[];
  readonly added: RowChange[];
  readonly removed: RowChange[];
  readonly conflicts: Conflict[];
}

class RegisterMerge {
  readonly #entity: EntityKey;
  readonly #columns: readonly string[];
  readonly #ours: Register;
  readonly #sides: readonly Contribution[];
  readonly #resolve: (conflict: Conflict) => Resolution | undefined;
  readonly #into: Parts;

  constructor(entity: EntityKey, columns: readonly string[], ours: Register, sides: readonly Contribution[], resolve: (conflict: Conflict) => Resolution | undefined, into: Parts) {
    [this.#entity, this.#columns, this.#ours, this.#sides, this.#resolve, this.#into] = [entity, columns, ours, sides, resolve, into];
  }

  run(hasRows: boolean): void {
    const keys = new Set([...this.#ours.keys(), ...this.#sides.flatMap(({ base, now }) => [...(base[this.#entity]?.keys() ?? []), ...(now[this.#entity]?.keys() ?? [])])]);
    for (const key of keys) {
      const row = this.#ours.get(key);
      if (row === undefined && hasRows) this.#absent(key);
      else if (!this.#isRemoved(key, row ?? {}, hasRows)) this.#cells(key, row ?? {});
    }
  }

  #of(side: Contribution, key: string): { readonly base: Cells | undefined; readonly now: Cells | undefined } {
    return { base: side.base[this.#entity]?.get(key), now: side.now[this.#entity]?.get(key) };
  }

  #open(conflict: Conflict): Resolution | undefined {
    const resolution = this.#resolve(conflict);
    if (resolution === undefined) this.#into.conflicts.push(conflict);
    return resolution;
  }

  /** A row that is not here: new in a contribution, or removed here and perhaps changed there. */
  #absent(key: string): void {
    const there = this.#sides.map((side) => ({ side, ...this.#of(side, key) }));
    const givers = there.filter(({ base, now }) => now !== undefined && (base === undefined || !sameRow(base, now, this.#columns)));
    const [first] = givers;
    if (first?.now === undefined) return;
    const by = givers.map(({ side }) => side.name);
    if (givers.every(({ base }) => base === undefined)) {
      const row = givers.reduce<Cells>((all, { now }) => ({ ...now, ...filled(all) }), {});
      this.#into.added.push({ entity: this.#entity, key, row, by });
      // Several may have added it with other words.
      for (const column of this.#columns) this.#cell(key, column, row[column], givers.map(({ side, now }) => ({ side, base: undefined, value: now?.[column] })));
      return;
    }
    const resolution = this.#open({ entity: this.#entity, key, column: '', base: CHANGED, ours: REMOVED, theirs: givers.map(({ side }) => said(side, CHANGED)) });
    if (resolution?.take === 'theirs') this.#into.added.push({ entity: this.#entity, key, row: first.now, by });
  }

  /** Whether contributions removed the row; one that was changed here or elsewhere since is a conflict. */
  #isRemoved(key: string, row: Cells, hasRows: boolean): boolean {
    if (!hasRows) return false;
    const there = this.#sides.map((side) => ({ side, ...this.#of(side, key) }));
    const removers = there.filter(({ base, now }) => base !== undefined && now === undefined);
    if (removers.length === 0) return false;
    const isChanged = removers.some(({ base }) => base !== undefined && !sameRow(base, row, this.#columns));
    const changers = there.filter(({ base, now }) => base !== undefined && now !== undefined && !sameRow(base, now, this.#columns));
    const removed: RowChange = { entity: this.#entity, key, row, by: removers.map(({ side }) => side.name) };
    if (!isChanged && changers.length === 0) {
      this.#into.removed.push(removed);
      return true;
    }
    const theirs = [...removers.map(({ side }) => said(side, REMOVED)), ...changers.map(({ side }) => said(side, CHANGED))];
    const resolution = this.#open({ entity: this.#entity, key, column: '', base: undefined, ours: CHANGED, theirs });
    const name = resolution?.take === 'theirs' ? resolution.name : undefined;
    if (resolution?.take !== 'theirs' || changers.some(({ side }) => side.name === name)) return false;
    this.#into.removed.push(removed);
    return true;
  }

  #cells(key: string, row: Cells): void {
    const sides = this.#sides.map((side) => ({ side, ...this.#of(side, key) })).filter(({ now }) => now !== undefined);
    if (sides.length === 0) return;
    for (const column of this.#columns) this.#cell(key, column, row[column], sides.map(({ side, base, now }) => ({ side, base: base?.[column], value: now?.[column] })));
  }

  #cell(key: string, column: string, mine: CellValue, votes: readonly Vote[]): void {
    const outcome = mergeCell(mine, votes);
    if (outcome === undefined) return;
    const at: CellRef = { entity: this.#entity, key, column };
    if (outcome.kind === 'taken') {
      this.#into.taken.push({ ...at, from: mine, to: outcome.value, by: outcome.votes.map(({ side }) => side.name) });
      return;
    }
    const conflict: Conflict = { ...at, base: outcome.votes[0]?.base, ours: mine, theirs: outcome.votes.map(({ side, value }) => said(side, value)) };
    const resolution = this.#open(conflict);
    const answer = resolution === undefined ? undefined : answerOf(resolution, outcome.votes);
    if (answer === 'unclear') this.#into.conflicts.push(conflict);
    else if (answer !== undefined) this.#into.taken.push({ ...at, from: mine, to: answer.value, by: answer.by });
  }
}

const filled = (row: Cells): Cells => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined && (typeof value !== 'object' || value.length > 0)));

const said = ({ name, who, when }: Contribution, value: CellValue): TheirValue => ({ name, ...(who === undefined ? {} : { who }), ...(when === undefined ? {} : { when }), value });

/** What a resolution comes to; undefined to leave what is here. */
function answerOf(resolution: Resolution, votes: readonly Vote[]): { readonly value: CellValue; readonly by: readonly string[] } | 'unclear' | undefined {
  if (resolution.take === 'ours') return undefined;
  if (resolution.take === 'value') return { value: resolution.value, by: [] };
  const chosen = resolution.name === undefined ? votes : votes.filter(({ side }) => side.name === resolution.name);
  const [first] = chosen;
  if (first === undefined || mergeCell(first.value, chosen)?.kind === 'conflict') return 'unclear';
  return { value: first.value, by: chosen.map(({ side }) => side.name) };
}
