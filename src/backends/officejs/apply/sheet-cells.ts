import type { RawRow, RawValue } from '../../../workbook/port';
import type { Snapshot } from '../read/snapshot';

/** The cells of a sheet as they were read. Rows are 1-based, columns 0-based. */
export class SheetCells {
  readonly #rows: ReadonlyMap<number, RawRow>;

  constructor(snapshot: Snapshot, sheet: string) {
    const rows = snapshot.raw.sheets.find(({ name }) => name === sheet)?.rows ?? [];
    this.#rows = new Map(rows.map((row) => [row.number, row]));
  }

  at(row: number, column: number): RawValue | undefined {
    return this.#rows.get(row)?.cells[column];
  }

  hasFormula(row: number, column: number): boolean {
    return this.#rows.get(row)?.formulas?.has(column) === true;
  }
}
