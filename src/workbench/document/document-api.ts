import type { ToneName } from '../../blueprint/styles';
import type { LiveRange, LiveWorkbookPort } from '../../workbook/live-port';

/**
 * What a cell is to the person in front of it. `input`: typed by people. `computed`: a formula, this product's or theirs. `header`: names a table's
 * column. `title`: words of the product around its tables. `product`: written by the product, such as the texts of a checklist or a report. `foreign`:
 * anything else, which people may use as they like. People may change `input` and `foreign`.
 */
export type CellKind = 'input' | 'computed' | 'header' | 'title' | 'product' | 'foreign';

/** A cell as a grid shows it. */
export interface GridCell {
  /** 0-based. */
  readonly column: number;
  /** As the workbook shows it; dates as `2026-03-02`. */
  readonly text: string;
  readonly kind: CellKind;
  /** What is stored where that is not the text; dates as serial numbers. */
  readonly value?: number | boolean;
  /** What an editor begins with where that is not `text`: `0.25` of a cell that shows `25%`, `'1.0` of a text that would be taken for a number. */
  readonly typed?: string;
  /** Key of what can be chosen here; ask for it with `choices`. */
  readonly choices?: string;
  readonly tone?: ToneName;
  /** Largest headings are 1. */
  readonly heading?: 1 | 2 | 3;
  readonly align?: 'center' | 'right';
  /** Holds a spreadsheet error value such as `#REF!`. */
  readonly isError?: true;
  /** A click leads to this sheet. */
  readonly link?: string;
}

export interface GridRow {
  /** 1-based. */
  readonly number: number;
  /** Ascending by column; cells that are blank and no part of a table are left out. */
  readonly cells: readonly GridCell[];
}

/** Cells from a first row and column to a last one. Rows are 1-based, columns 0-based. */
export type GridRange = Omit<LiveRange, 'sheet'>;

export interface GridTableColumn {
  /** 0-based column of the sheet. */
  readonly column: number;
  readonly header: string;
  readonly kind: 'input' | 'computed' | 'product' | 'foreign';
  /** What it means and what it takes, for a tooltip; absent for columns of others. */
  readonly help?: string;
  /** Must be filled: always, or under a condition. */
  readonly required?: 'always' | 'sometimes';
  readonly choices?: string;
}

export interface GridTable {
  /** Name of the Excel table. */
  readonly name: string;
  /** As a person reads it. */
  readonly title: string;
  /** Headers, in the first row, and body. */
  readonly range: GridRange;
  readonly columns: readonly GridTableColumn[];
  /** It takes in what is typed or pasted directly below it. */
  readonly grows: boolean;
}

export interface GridColumn {
  /** In characters of the default font, as in Excel. */
  readonly width: number;
  readonly hidden?: true;
}

/** A sheet as plain data that can be handed from a worker to the page. */
export interface GridSheet {
  readonly name: string;
  /** Ascending by number. */
  readonly rows: readonly GridRow[];
  /** Columns from the first on; those past the end are `defaultWidth` wide. */
  readonly columns: readonly GridColumn[];
  readonly defaultWidth: number;
  /** Rows that are hidden. */
  readonly hiddenRows: readonly number[];
  readonly merged: readonly GridRange[];
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly tables: readonly GridTable[];
  /** Last row and column that hold anything, tables with their blank rows included. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A sheet's tab; very hidden sheets have none. */
export interface SheetTab {
  readonly name: string;
  readonly hidden: boolean;
  /** RRGGBB. */
  readonly colour?: string;
}

/** What can be chosen in a cell. */
export interface ChoiceList {
  /** The cell takes several, separated by ", ". */
  readonly several: boolean;
  /** Nothing else is meant to be typed. */
  readonly closed: boolean;
  /** `label` says what a value stands for: a meaning, or the name behind an ID. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Text typed into a cell. */
export interface TypedCell {
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
  /** 0-based. */
  readonly column: number;
  readonly text: string;
}

/** What is shown anew on a sheet. */
export interface SheetChange {
  readonly sheet: string;
  /** The sheet itself changed, not only its cells: ask for it again. Always so for a sheet that is gone or new. */
  readonly whole: boolean;
  /** The cells that changed; all of them unless `whole`. A cell without text and kind `foreign` is blank. */
  readonly rows: readonly GridRow[];
}

/** A cell that was left as it is, and why: a sentence with the way out. */
export interface Refusal {
  readonly sheet: string;
  /** `H7`, or a range. */
  readonly cells: string;
  readonly sentence: string;
}

/** What an edit came to. */
export interface EditOutcome {
  /** Nothing where nothing changed. Computed cells are up to date. */
  readonly changes: readonly SheetChange[];
  readonly refused: readonly Refusal[];
  /** What a person should know, in sentences: a value that is not in the list, a table that grew. */
  readonly notes: readonly string[];
  /** The cells that were typed, pasted or cleared: what a grid selects afterwards. */
  readonly range?: LiveRange;
}

export interface DocumentState {
  readonly fileName: string;
  /** Changed since it was opened or last saved. */
  readonly dirty: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What the grid is told without having asked. */
export type DocumentEvent =
  /** `by`: as for `LiveChange`; also told for what the grid did itself. */
  | { readonly kind: 'changed'; readonly by: 'own' | 'user'; readonly changes: readonly SheetChange[]; readonly state: DocumentState }
  /** A cell is to be brought into view and selected. */
  | { readonly kind: 'select'; readonly sheet: string; readonly row: number; readonly column: number };

/** A workbook opened in the workbench, without any user interface. Every argument and answer is plain data. */
export interface WorkbenchDocument {
  state(): DocumentState;
  /** The tabs in order. */
  sheets(): readonly SheetTab[];
  /** Throws UnsafeChangeError when there is no such sheet. */
  sheet(name: string): GridSheet;
  /** What can be chosen behind a cell's key as of now: IDs with their names come from the rows as they are. */
  choices(key: string): ChoiceList;
  /** Types text into cells, as one step: numbers, percentages and dates become values where the cell takes them; see `typed.ts`. Never a formula. */
  edit(cells: readonly TypedCell[]): Promise<EditOutcome>;
  /**
   * Pastes a block with its first cell at a place, as one step: cells that are not for typing are skipped and told; tables grow.
   * @param block rows of texts, or the text of a spreadsheet's clipboard
   */
  paste(sheet: string, row: number, column: number, block: string | readonly (readonly string[])[]): Promise<EditOutcome>;
  /** Blanks cells; those that are not for typing are skipped and told. */
  clear(range: LiveRange): Promise<EditOutcome>;
  /** Takes the last step back, an action's or the grid's; nothing where there is none. */
  undo(): Promise<EditOutcome>;
  redo(): Promise<EditOutcome>;
  /** The file, exactly as shown. */
  bytes(): Promise<Uint8Array>;
  /** As `bytes`; the document is no longer dirty. */
  save(): Promise<Uint8Array>;
  /** Tells what the person selected, for those who follow the selection through `port`. */
  selected(range: LiveRange): void;
  /** Follows what changes and what is to be selected. Returns how to end that. */
  watch(listener: (event: DocumentEvent) => void): () => void;
  /** The workbook as actions see it; what they change is one step and told as `own`. */
  readonly port: LiveWorkbookPort;
}
