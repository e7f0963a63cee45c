import type { Blueprint } from '../blueprint/blueprint';

/** A number the workbook shows as a date; `serial` counts days in the workbook's own epoch. */
export interface RawDate {
  readonly kind: 'date';
  readonly serial: number;
}

/** A spreadsheet error value such as `#REF!`. */
export interface RawError {
  readonly kind: 'error';
  readonly code: string;
}

/** A cell as the back-end found it, before any column's type is applied; `null` is an empty cell. */
export type RawValue = string | number | boolean | null | RawDate | RawError;

/** One worksheet row. `cells[0]` is column A; cells past the end of the array are empty. */
export interface RawRow {
  /** 1-based row number on the sheet. */
  readonly number: number;
  readonly cells: readonly (RawValue | undefined)[];
  /** 0-based columns of the cells that hold a formula; absent when none does. */
  readonly formulas?: ReadonlySet<number>;
}

/** An Excel table (ListObject). Rows are 1-based sheet rows, columns 0-based. */
export interface RawTable {
  readonly name: string;
  readonly headerRow: number;
  /** Last body row, the totals row excluded. */
  readonly lastRow: number;
  /** A totals row stands below the body. */
  readonly hasTotals: boolean;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly columns: readonly string[];
}

export interface RawSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Rows that hold at least one cell, ascending by number. */
  readonly rows: readonly RawRow[];
  readonly tables: readonly RawTable[];
}

export interface RawWorkbook {
  /** True when date serials count from 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
  readonly sheets: readonly RawSheet[];
}

/** What a host (a file, Excel) must offer so that a model can be read from it and laid out in it. */
export interface WorkbookPort {
  /** Everything a model may be read from. Throws the named errors of `errors.ts` for what is no readable workbook. */
  read(): Promise<RawWorkbook>;
  /** Lays out the described workbook in an empty host. */
  scaffold(blueprint: Blueprint): Promise<void>;
}
