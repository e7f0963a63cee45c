import type { Rect } from '../read/rect';
import { standing, type Typed } from './content';

/** The cells of a block as they stood when they were looked at. */
export class Seen {
  readonly #cells: readonly (readonly Typed[])[];

  constructor(readonly rect: Rect, cells: readonly (readonly Typed[])[]) {
    this.#cells = cells;
  }

  /** Of a range whose `formulas` and `values` have been loaded. @param rect where the cells stood when the plan was made */
  static of(rect: Rect, { formulas, values }: Pick<Excel.Range, 'formulas' | 'values'>): Seen {
    const [written, shown] = [formulas as Typed[][], values as Typed[][]];
    return new Seen(rect, written.map((row, r) => row.map((formula, c) => standing(formula, shown[r]?.[c]))));
  }

  /** How long its contents are. */
  get characters(): number {
    return this.#cells.reduce((sum, row) => row.reduce<number>((inRow, cell) => inRow + String(cell).length, sum), 0);
  }

  has(row: number, column: number): boolean {
    const { firstRow, lastRow, firstColumn, lastColumn } = this.rect;
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  /** As it would be set; undefined outside the block, or when the block had changed its shape. */
  at(row: number, column: number): Typed | undefined {
    return this.#cells[row - this.rect.firstRow]?.[column - this.rect.firstColumn];
  }
}

/** The first of the blocks that holds a cell. */
export const seenAt = (seen: readonly Seen[], row: number, column: number): Typed | undefined => seen.find((each) => each.has(row, column))?.at(row, column);
