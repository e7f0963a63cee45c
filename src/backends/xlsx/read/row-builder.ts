import type { RawRow, RawValue } from '../../../workbook/port';

/** Collects one row after the other in buffers it keeps, so that each row's array is made once and at its size. */
export class RowBuilder {
  private readonly cells: RawValue[] = [];
  private width = 0;
  private readonly columns: number[] = [];
  private columnCount = 0;
  private shared: ReadonlySet<number> = new Set();

  /** Puts a value in a column, over an earlier one. */
  set(column: number, value: RawValue): void {
    while (this.width < column) this.cells[this.width++] = null;
    this.cells[column] = value;
    if (column === this.width) this.width++;
  }

  /** Notes that the cell of that column holds a formula. */
  markFormula(column: number): void {
    this.columns[this.columnCount++] = column;
  }

  /** The row collected since the last call, or undefined when it got no cell. */
  finish(number: number): RawRow | undefined {
    if (this.width === 0) return undefined;
    const cells = this.cells.slice(0, this.width);
    const formulas = this.columnCount === 0 ? undefined : this.formulas();
    this.width = 0;
    this.columnCount = 0;
    return formulas ? { number, cells, formulas } : { number, cells };
  }

  /** One set for neighbouring rows with formulas in the same columns: the rule in a table. */
  private formulas(): ReadonlySet<number> {
    let same = this.shared.size === this.columnCount;
    for (let i = 0; same && i < this.columnCount; i++) same = this.shared.has(this.columns[i] ?? -1);
    if (!same) this.shared = new Set(this.columns.slice(0, this.columnCount));
    return this.shared;
  }
}
