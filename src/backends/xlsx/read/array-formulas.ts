import type { RawRow } from '../../../workbook/port';
import type { CellRange } from './cell-reference';
import { LIMITS } from './limits';

/**
 * Marks every cell of the given array formulas as a formula: only the first cell of an array carries one in the file.
 * `rows` must be ascending and is changed in place; false when the arrays cover more cells than a sheet may hold.
 */
export function markArrayFormulas(rows: RawRow[], arrays: readonly CellRange[]): boolean {
  let budget: number = LIMITS.cellSlots;
  for (const { firstRow, lastRow, firstColumn, lastColumn } of arrays) {
    for (let at = firstAtOrAfter(rows, firstRow); at < rows.length; at++) {
      const row = rows[at];
      if (!row || row.number > lastRow) break;
      budget -= lastColumn - firstColumn + 1 + (row.formulas?.size ?? 0);
      if (budget < 0) return false;
      const formulas = new Set(row.formulas);
      for (let column = firstColumn; column <= lastColumn; column++) formulas.add(column);
      rows[at] = { ...row, formulas };
    }
  }
  return true;
}

function firstAtOrAfter(rows: readonly RawRow[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
