import type { CellRange } from '../../read/cell-reference';
import type { FormulaSpan } from './formula-span';

/** A cell of the sheet and where it stands. Columns are 0-based. */
export interface CellSpan {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly style: number | undefined;
  readonly formula: FormulaSpan | undefined;
  /** It holds a formula or a value. */
  readonly isFilled: boolean;
}

/** The `spans` attribute of a row: where it stands, and the 1-based columns it names. */
export interface SpansAttribute {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** A row of the sheet and where it stands. */
export interface RowSpan {
  readonly number: number;
  readonly start: number;
  /** Where the end tag starts; behind the row for `<row/>`. */
  readonly innerEnd: number;
  readonly end: number;
  /** Written as `<row/>`. */
  readonly isEmpty: boolean;
  /** Style of the row as a whole. */
  readonly style: number | undefined;
  readonly spans: SpansAttribute | undefined;
  /** Only where they were asked for. */
  readonly cells: readonly CellSpan[];
}

/** What a sheet's cells are, as far as changes of some rows need to know. */
export interface SheetIndex {
  /** In the order of the file. */
  readonly rows: readonly RowSpan[];
  /** The cells of array formulas and data tables. */
  readonly arrays: readonly CellRange[];
  /** How many cells use each shared formula and are not named by `replaces`. */
  readonly sharedUses: ReadonlyMap<string, number>;
}

/** Which rows' cells are wanted, and which formulas will go. */
export interface IndexWishes {
  wants(row: number): boolean;
  /** Whether the text of a cell's formula is asked for. */
  wantsFormula?(row: number, column: number): boolean;
  replaces(row: number, column: number, formula: FormulaSpan): boolean;
}
