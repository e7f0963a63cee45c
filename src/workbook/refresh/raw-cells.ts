import type { BlueprintCell } from '../../blueprint/blueprint';
import type { RawRow, RawSheet, RawValue } from '../port';

/** The cells of a sheet by address. Rows are 1-based, columns 0-based. */
export class RawCells {
  readonly #rows: ReadonlyMap<number, RawRow>;

  constructor(readonly sheet: RawSheet) {
    this.#rows = new Map(sheet.rows.map((row) => [row.number, row]));
  }

  at(row: number, column: number): RawValue | undefined {
    return this.#rows.get(row)?.cells[column];
  }

  hasFormula(row: number, column: number): boolean {
    return this.#rows.get(row)?.formulas?.has(column) === true;
  }

  /** True when a cell shows and computes nothing. */
  isBlank(row: number, column: number): boolean {
    const value = this.at(row, column);
    return (value === undefined || value === null || value === '') && !this.hasFormula(row, column);
  }

  /** True when every cell from one column to another is blank. */
  areBlank(row: number, first: number, last: number): boolean {
    for (let column = first; column <= last; column += 1) if (!this.isBlank(row, column)) return false;
    return true;
  }

  /** Last row and column that hold anything; 0 and -1 on an empty sheet. */
  extent(): { readonly row: number; readonly column: number } {
    let [row, column] = [0, -1];
    for (const { number, cells, formulas } of this.sheet.rows) {
      const last = Math.max(cells.findLastIndex((cell) => cell !== undefined && cell !== null && cell !== ''), ...(formulas ?? []));
      if (last < 0) continue;
      row = Math.max(row, number);
      column = Math.max(column, last);
    }
    return { row, column };
  }
}

const EPSILON = 1e-9;

/** Whether a cell as read shows a value as laid out; numbers may differ by rounding. */
export function shows(found: RawValue | undefined, wanted: BlueprintCell): boolean {
  const plain = typeof found === 'object' && found !== null ? (found.kind === 'error' ? found.code : found.serial) : (found ?? '');
  const value = wanted ?? '';
  if (typeof plain === 'number' && typeof value === 'number') return Math.abs(plain - value) <= EPSILON * Math.max(1, Math.abs(value));
  return plain === value;
}
