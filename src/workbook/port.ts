import type { Blueprint, BlueprintCell, DefinedName } from '../blueprint/blueprint';

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
  /** The charts and shapes on it that this product drew. */
  readonly drawn: readonly RawDrawing[];
}

/** A chart or shape: its name without the product's prefix, and what it says to people who cannot see it. */
export interface RawDrawing {
  readonly name: string;
  /** Absent where the host does not tell. */
  readonly description?: string;
}

/** A name of the workbook, with what it stands for as a formula: `'6 Matrix'!$A$4:$C$12`. */
export interface RawName {
  readonly name: string;
  readonly refersTo: string;
}

export interface RawWorkbook {
  /** The host computes formulas itself as cells change: their values are current and may be absent, only that they are formulas is told. */
  readonly live?: true;
  /** True when date serials count from 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
  readonly names: readonly RawName[];
  readonly sheets: readonly RawSheet[];
}

/** What a cell is to hold. `result` leaves the formula that stands there and gives it another stored value; an `undefined` value is a blank cell. */
export type CellContent =
  | { readonly kind: 'value'; readonly value: BlueprintCell }
  | { readonly kind: 'formula'; readonly formula: string; readonly value: BlueprintCell; readonly array?: true }
  | { readonly kind: 'result'; readonly value: BlueprintCell };

/** Rows are 1-based, columns 0-based. A cell that exists keeps its format. */
export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** Cell of the same sheet whose format a new cell takes. */
  readonly like?: { readonly row: number; readonly column: number };
}

/** A table grown downwards or to the right over cells that are blank before; validations and conditional formats of its last row and column go along. */
export interface TableGrowth {
  readonly sheet: string;
  readonly table: string;
  /** Last row of its body. */
  readonly lastRow: number;
  /** Rows below the table down to this one are taken in with what stands in them. */
  readonly adopted?: number;
  /** Columns added behind its last, with their formulas. */
  readonly added: readonly { readonly header: string; readonly formula?: string; readonly hidden: boolean; readonly width: number }[];
}

/** A block of the blueprint to be laid out whole at the blueprint's place, on a sheet that is there. */
export interface LaidBlock {
  readonly sheet: string;
  readonly name: string;
  /** Cells of the same sheet that are emptied for it, with their looks, rules and merges. Every other cell of its place must be blank. */
  readonly over?: CellArea;
}

/** Cells of a sheet. Rows are 1-based, columns 0-based, both ends included. */
export interface CellArea {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Everything that a refresh changes in a workbook; what is not named here stays as it is. */
export interface WorkbookChanges {
  readonly cells: readonly CellChange[];
  readonly tables: readonly TableGrowth[];
  /** Names to define or to point elsewhere. */
  readonly names: readonly DefinedName[];
  /** Blocks that are missing or have come apart on sheets that are there. */
  readonly blocks: readonly LaidBlock[];
  /** Sheets of the blueprint that are missing, laid out whole, in the blueprint's order. */
  readonly sheets: readonly string[];
  /** Sheets whose charts and shapes are drawn anew from the blueprint; drawings of other makers on them stay. */
  readonly drawings: readonly string[];
  /** Sheets to lock or to open, and whether the workbook's list of sheets is locked; absent: as it is. */
  readonly protection?: { readonly locked: readonly string[]; readonly open: readonly string[]; readonly structure: boolean };
}

/** How a long write is watched and stopped. */
export interface WriteOptions {
  /** Called as the write goes on, with what is done and what there is to do, in the back-end's own units. */
  readonly progress?: (done: number, total: number) => void;
  /** Stops between two steps that each leave a valid workbook. */
  readonly signal?: AbortSignal;
}

/** How much of a workbook is wanted: all of it, for plans of changes, or what a model is read from. */
export type ReadScope = 'all' | 'model';

/** What a host (a file, Excel) must offer so that a model can be read from it and laid out in it. */
export interface WorkbookPort {
  /**
   * Reads the workbook. Throws the named errors of `errors.ts` for what is no readable workbook.
   * @param scope all when absent; a host from which reading costs little may tell more than is wanted
   */
  read(scope?: ReadScope): Promise<RawWorkbook>;
  /**
   * Lays out the described workbook in an empty host. After a fault or a cancellation it can be called again and completes what is there.
   * @throws CancelledError when it was stopped; UnsafeChangeError before anything is changed, when something would be lost
   */
  scaffold(blueprint: Blueprint, options?: WriteOptions): Promise<void>;
  /**
   * Makes the changes and no other.
   * @param blueprint what missing sheets and drawings are laid out from
   * @throws UnsafeChangeError before anything is changed, when something would be lost; WorkbookChangedError when somebody else has changed what the
   * changes rest on since `read`: then read and plan again; CancelledError when it was stopped
   */
  apply(changes: WorkbookChanges, blueprint: Blueprint, options?: WriteOptions): Promise<void>;
}
