import type { CellChange } from '../../../../workbook/port';

/** A change of a cell; with `format`, the cell gets that format (an index into the workbook's) whether it is new or not. */
export type StyledChange = CellChange & { readonly format?: number };

/** Changes of one sheet's cells by row and column, each ascending; of two of one cell the later counts. */
export class ChangesByRow {
  readonly #rows: ReadonlyMap<number, ReadonlyMap<number, StyledChange>>;
  readonly #wanted: ReadonlySet<number>;

  constructor(changes: readonly StyledChange[]) {
    const sorted = [...changes].sort((a, b) => a.row - b.row || a.column - b.column);
    const rows = new Map<number, Map<number, StyledChange>>();
    for (const change of sorted) {
      const row = rows.get(change.row) ?? new Map<number, StyledChange>();
      row.set(change.column, change);
      rows.set(change.row, row);
    }
    this.#rows = rows;
    this.#wanted = new Set([...rows.keys(), ...sorted.flatMap(({ like }) => (like ? [like.row] : []))]);
  }

  /** Rows whose cells must be known: those that change and those whose format is taken. */
  wants(row: number): boolean {
    return this.#wanted.has(row);
  }

  at(row: number, column: number): StyledChange | undefined {
    return this.#rows.get(row)?.get(column);
  }

  rows(): readonly (readonly [row: number, changes: readonly StyledChange[]])[] {
    return [...this.#rows].map(([row, changes]) => [row, [...changes.values()]]);
  }
}
