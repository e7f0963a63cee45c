import type { StyleName, ToneName } from './styles';

/** A cell as it is laid out: text, a number (dates are serial numbers of the 1900 epoch), or nothing. */
export type BlueprintCell = string | number | undefined;

/** What may be typed into a cell. `alert` says what happens to anything else: nothing, a question, or refusal. */
export interface BlueprintValidation {
  readonly rule:
    | { readonly type: 'list'; readonly source: string }
    | { readonly type: 'number'; readonly min: number; readonly max: number; readonly integer: boolean }
    | { readonly type: 'date'; readonly from: number };
  readonly alert: 'none' | 'warning' | 'stop';
  readonly title: string;
  readonly message: string;
}

/** Shown beside a selected cell: title of at most 32 characters, text of at most 255. */
export interface BlueprintPrompt {
  readonly title: string;
  readonly text: string;
}

export interface BlueprintColumn {
  readonly key: string;
  readonly header: string;
  /** In characters of the default font. */
  readonly width: number;
  readonly hidden: boolean;
  readonly headerStyle: StyleName;
  readonly style: StyleName;
  readonly prompt: BlueprintPrompt;
  readonly validation?: BlueprintValidation;
  /** The one formula of all its cells, in file form; the rows hold its values. */
  readonly formula?: string;
}

/** A cell of a table that differs from its column. */
export interface CellOverride {
  /** 0-based, within the table's body. */
  readonly row: number;
  readonly column: number;
  readonly style: StyleName;
  readonly validation?: BlueprintValidation;
  readonly prompt?: BlueprintPrompt;
}

/** Colours the cells of one table column for which `formula` holds; `{cell}` in it stands for the cell. */
export interface ConditionalFormat {
  readonly column: number;
  readonly formula: string;
  readonly tone: ToneName;
}

export interface BlueprintTable {
  /** Key of the entity it holds. */
  readonly entity: string;
  readonly name: string;
  readonly caption: string;
  readonly description: string;
  /** 0-based sheet column of its first column. */
  readonly firstColumn: number;
  /** 1-based sheet row of its headers; caption and description stand in the two rows above. */
  readonly headerRow: number;
  readonly columns: readonly BlueprintColumn[];
  /** At least one row; `undefined` cells are blank. */
  readonly rows: readonly (readonly BlueprintCell[])[];
  readonly overrides: readonly CellOverride[];
  readonly conditionalFormats: readonly ConditionalFormat[];
}

/** A cell outside the tables. Rows are 1-based, columns 0-based. */
export interface BlueprintNote {
  readonly row: number;
  readonly column: number;
  readonly value: BlueprintCell;
  readonly style: StyleName;
  readonly formula?: string;
  /** Columns it is merged over; 1 when absent. */
  readonly span?: number;
  /** Sheet that a click leads to. */
  readonly link?: string;
  /** Cell of that sheet; A1 when absent. */
  readonly linkCell?: string;
  readonly prompt?: BlueprintPrompt;
}

/** A cell of a block: like a note, and part of what refresh keeps up to date. */
export interface BlueprintBlockCell extends BlueprintNote {
  /** Its formula is an array formula of this one cell. */
  readonly array?: true;
  readonly validation?: BlueprintValidation;
  /** People type here; never touched once the workbook exists. */
  readonly input?: true;
}

/** Colours the cells of a block for which `formula` holds. */
export interface BlockFormat {
  /** A1 range. */
  readonly range: string;
  /** Over the range's first cell, relative. */
  readonly formula: string;
  readonly tone: ToneName;
}

/**
 * Cells outside the tables that the product owns: a matrix, a ranked list, a roll-up. Found again in an edited workbook by the name of its range.
 * `live`: formulas, whose values follow as people type. `values`: written by refresh and replaced by the next.
 */
export interface BlueprintBlock {
  /** Name of its range, title and headers included: `View_ActorByLayer`. */
  readonly name: string;
  readonly kind: 'live' | 'values';
  /** 1-based sheet row and 0-based column of its first cell. */
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
  /** Sheet row from which on a live block holds values as of the last refresh. */
  readonly valuesFrom?: number;
  readonly cells: readonly BlueprintBlockCell[];
  readonly formats: readonly BlockFormat[];
  /** Widths of its columns, and which of them are hidden, from its first column on. */
  readonly columns: readonly { readonly width: number; readonly hidden?: true }[];
}

/** A rectangle over cells, in whole cells: from the top left corner of one to that of another. 1-based rows, 0-based columns. */
export interface Anchor {
  readonly fromRow: number;
  readonly fromColumn: number;
  readonly toRow: number;
  readonly toColumn: number;
}

/** A block of cells as a chart names it, with the values that stand there. */
export interface ChartData {
  /** Absolute A1 range with its sheet: `'6 Matrix'!$B$5:$B$8`. */
  readonly range: string;
  readonly values: readonly BlueprintCell[];
}

export interface ChartSeries {
  /** Text of the series, from one cell. */
  readonly name: ChartData;
  readonly values: ChartData;
  /** RRGGBB. */
  readonly colour: string;
  /** RRGGBB for single points that differ, by 0-based place. */
  readonly points?: Readonly<Record<number, string>>;
}

/** A native chart fed by cells. */
export interface BlueprintChart {
  /** Unique on its sheet; how refresh finds it again. */
  readonly name: string;
  readonly title: string;
  /** Said to people who cannot see it. */
  readonly description: string;
  /** Upright or lying bars. */
  readonly direction: 'columns' | 'bars';
  /** Beside each other, or on top of each other. */
  readonly grouping: 'clustered' | 'stacked';
  readonly categories: ChartData;
  readonly series: readonly ChartSeries[];
  readonly anchor: Anchor;
}

/** A native, editable shape. Measures in points from the sheet's top left corner. */
export type BlueprintShape =
  | {
    readonly kind: 'box';
    /** Unique on its sheet. */
    readonly name: string;
    readonly description: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly form: 'rectangle' | 'rounded';
    /** Lines of text; the first is bold. */
    readonly lines: readonly string[];
    readonly align: 'top-left' | 'center';
    /** Points. */
    readonly fontSize: number;
    /** RRGGBB; without fill the box is transparent. */
    readonly fill?: string;
    readonly line?: string;
    readonly dashed?: true;
    readonly colour: string;
  }
  | {
    readonly kind: 'arrow';
    readonly name: string;
    readonly description: string;
    /** At least two points; the arrow head is at the last. */
    readonly points: readonly (readonly [x: number, y: number])[];
    /** Names of the boxes it joins. */
    readonly from: string;
    readonly to: string;
    readonly line: string;
    /** Points. */
    readonly weight: number;
    readonly dashed?: true;
  };

/** Names either a formula in file form or a block of cells. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
}

export interface BlueprintSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** RRGGBB. */
  readonly tabColour?: string;
  /** Rows and columns that stay while scrolling. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Widths of columns that no table sets, by 0-based column. */
  readonly widths: Readonly<Record<number, number>>;
  /** Heights in points, by 1-based row. */
  readonly heights: Readonly<Record<number, number>>;
  /** `columns`: all that is printed, when that is not the whole sheet; 0-based. */
  readonly print: { readonly pagesWide: number; readonly pagesHigh?: number; readonly portrait?: true; readonly titleRows?: readonly [first: number, last: number]; readonly columns?: readonly [first: number, last: number] };
  readonly tables: readonly BlueprintTable[];
  readonly notes: readonly BlueprintNote[];
  readonly blocks: readonly BlueprintBlock[];
  readonly charts: readonly BlueprintChart[];
  readonly shapes: readonly BlueprintShape[];
  /** Locked against typing, without a password; input cells stay open. */
  readonly locked: boolean;
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly description: string;
  /** ISO date; the same for every writing of the same model. */
  readonly date: string;
}

/** A workbook as plain data: what stands where, and how it looks. Back-ends lay it out, each in its host. */
export interface Blueprint {
  readonly properties: DocumentProperties;
  readonly sheets: readonly BlueprintSheet[];
  readonly names: readonly DefinedName[];
}

/** Nothing to lay out. */
export const EMPTY_BLUEPRINT: Blueprint = { properties: { title: '', subject: '', creator: '', description: '', date: '2000-01-01' }, sheets: [], names: [] };

/** How many cells of the workbook's tables and blocks are computed by a formula. */
export function countComputedCells(blueprint: Blueprint): number {
  const inTables = (table: BlueprintTable) => table.rows.length * table.columns.filter((c) => c.formula !== undefined).length;
  const inBlocks = (block: BlueprintBlock) => block.cells.filter((c) => c.formula !== undefined).length;
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  return sum(blueprint.sheets.flatMap((sheet) => [...sheet.tables.map(inTables), ...sheet.blocks.map(inBlocks)]));
}
