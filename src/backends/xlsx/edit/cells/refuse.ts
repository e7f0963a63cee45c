import { UnsafeChangeError } from '../../../../errors';
import { address } from '../../../../blueprint/ranges';
import type { CellChange } from '../../../../workbook/port';
import type { CellRange } from '../../read/cell-reference';
import { contains, isOneCell, rangeText } from '../range';
import { isBlank, keepsFormula } from './cell-markup';
import type { CellSpan, SheetIndex } from './spans';

const MAX_TEXT = 32_767;

/** Says where a cell is. */
const cellName = (sheet: string, row: number, column: number): string => `Sheet "${sheet}", cell ${address(row, column)}`;

/** Finds what a change of cells would cost. */
export class CellGuard {
  readonly #arrays: readonly CellRange[];
  readonly #merges: readonly CellRange[];

  /** @param pivots ranges of pivot tables */
  constructor(private readonly sheet: string, private readonly index: SheetIndex, merges: readonly CellRange[], private readonly pivots: readonly CellRange[]) {
    this.#arrays = index.arrays.filter((range) => !isOneCell(range));
    this.#merges = merges.filter((range) => !isOneCell(range));
  }

  /** @throws UnsafeChangeError when the change would break a formula that others share, an array formula, a pivot table or a merged area */
  check(change: CellChange, cell: CellSpan | undefined): void {
    const { row, column, content } = change;
    const where = cellName(this.sheet, row, column);
    if (typeof content.value === 'string' && content.value.length > MAX_TEXT) {
      throw new UnsafeChangeError(where, `the text has ${content.value.length} characters, a cell holds ${MAX_TEXT}`, 'Shorten it.');
    }
    const array = this.#arrays.find((range) => contains(range, row, column));
    if (content.kind === 'result') {
      if (cell?.formula === undefined && !array) throw new UnsafeChangeError(where, 'the formula whose value is to be renewed is not there any more', 'Read the workbook again and try once more.');
      return;
    }
    if (keepsFormula(cell?.formula, content)) return;
    if (array) throw new UnsafeChangeError(where, `it belongs to the array formula or data table of ${rangeText(array)}`, 'Move or delete that in Excel, save the file and try again.');
    const pivot = this.pivots.find((range) => contains(range, row, column));
    if (pivot) throw new UnsafeChangeError(where, `a pivot table stands there (${rangeText(pivot)})`, 'Move it elsewhere in Excel, save the file and try again.');
    const merge = this.#merges.find((range) => contains(range, row, column));
    if (merge && !isBlank(content) && (row !== merge.firstRow || column !== merge.firstColumn)) {
      throw new UnsafeChangeError(where, `it is hidden in the merged cells ${rangeText(merge)}`, 'Unmerge them in Excel, save the file and try again.');
    }
    const shared = cell?.formula?.shared;
    const isMaster = cell?.formula?.range !== undefined && cell.formula.kind === 'shared';
    if (shared === undefined || !isMaster || (this.index.sharedUses.get(shared) ?? 0) === 0) return;
    throw new UnsafeChangeError(where, `its formula is shared with other cells of ${rangeText(cell?.formula?.range ?? { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column })}`, 'Type the formula anew into one of those other cells in Excel and copy it over the rest, save the file and try again.');
  }
}
