import { holds, type Typed } from './content';
import { nameOf, type Lost, type LostCell } from './lost';
import type { FoundTable, Owed } from './restore-works';

/** Cells of a table from its header down, by sheet column as read. */
export type CellsByColumn = ReadonlyMap<number, readonly Typed[]>;

/** The rows of a table as they stand by now, to find those again in which something was overwritten. */
export class TableRows {
  readonly #offsets: readonly number[];
  readonly #byName = new Map<string, Map<string, number[]>>();

  constructor(private readonly found: FoundTable, private readonly cells: CellsByColumn) {
    this.#offsets = Array.from({ length: found.rows - 1 }, (_, i) => i + 1);
  }

  /** The row by its name, else by most of its content; undefined when there is none or nothing of ours stands in it any more. */
  find(lost: Lost): Owed | undefined {
    const name = nameOf(lost.keys, lost.content);
    const named = name === undefined ? [] : (this.#names(lost.keys).get(name) ?? []);
    const candidates = named.length > 0 ? named : this.#alike(lost);
    const planned = lost.row - this.found.table.headerRow;
    const best = candidates.map((offset) => ({ offset, held: this.#held(lost, offset) }))
      .sort((a, b) => b.held.length - a.held.length || Math.abs(a.offset - planned) - Math.abs(b.offset - planned))[0];
    if (best === undefined || best.held.length === 0) return undefined;
    const { offset } = best;
    // As it stands by now, which is how it has to stand when it is written back.
    return { lost: { ...lost, content: new Map([...lost.content.keys()].map((column) => [column, this.#at(column, offset) ?? ''])) }, offset, cells: best.held };
  }

  #at(column: number, offset: number): Typed | undefined {
    return this.cells.get(column)?.[offset];
  }

  /** Cells in which our value still stands. */
  #held({ cells }: Lost, offset: number): readonly LostCell[] {
    return cells.filter(({ column, ours }) => holds(this.#at(column, offset) ?? '', ours)).map((cell) => ({ ...cell, ours: this.#at(cell.column, offset) ?? cell.ours }));
  }

  #names(keys: readonly number[]): ReadonlyMap<string, readonly number[]> {
    const known = this.#byName.get(keys.join());
    if (known !== undefined) return known;
    const names = new Map<string, number[]>();
    for (const offset of this.#offsets) {
      const name = nameOf(keys, new Map(keys.map((column) => [column, this.#at(column, offset) ?? ''])));
      if (name !== undefined) names.set(name, [...(names.get(name) ?? []), offset]);
    }
    this.#byName.set(keys.join(), names);
    return names;
  }

  /** Rows that share the most with what stood there, at least half of it. */
  #alike({ content }: Lost): readonly number[] {
    const filled = [...content].filter(([, value]) => value !== '');
    const scored = this.#offsets.map((offset) => ({ offset, score: filled.filter(([column, value]) => holds(this.#at(column, offset) ?? '', value)).length }));
    const most = scored.reduce((highest, { score }) => Math.max(highest, score), 0);
    return most === 0 || most < filled.length / 2 ? [] : scored.filter(({ score }) => score === most).map(({ offset }) => offset);
  }
}
