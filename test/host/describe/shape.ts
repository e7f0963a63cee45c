/** A cell as test/support/describe_xlsx.py prints it. */
export interface DescribedCell {
  readonly value: string | number | boolean | null;
  /** What it holds is text, not a formula or number. */
  readonly text: boolean;
  /** Name, points, bold, italic, underline, colour; colours are AARRGGBB, null for the automatic one. */
  readonly font: readonly (string | number | boolean | null)[];
  readonly fill: string | null;
  /** Left, right, top, bottom. */
  readonly border: readonly (readonly [style: string, colour: string | null] | null)[];
  /** Horizontal, vertical, wrapped, indent. */
  readonly align: readonly (string | number | boolean | null)[];
  readonly format: string;
  readonly locked: boolean;
}

export interface DescribedValidation {
  readonly type: string | null;
  readonly formulas: readonly (string | null)[];
  readonly operator: string | null;
  readonly blank: boolean;
  /** Shown, style, title, text. */
  readonly alert: readonly (boolean | string | null)[];
  /** Shown, title, text. */
  readonly prompt: readonly (boolean | string | null)[];
}

/** A sheet in the words of openpyxl; lists are in the order of the script. */
export interface DescribedSheet {
  readonly visibility: string;
  readonly tab: string | null;
  readonly gridlines: boolean;
  /** The first cell that scrolls. */
  readonly freeze: string | null;
  readonly cells: Readonly<Record<string, DescribedCell>>;
  /** Characters and whether it is hidden, by letters of the column; without columns of the usual width. */
  readonly widths: Readonly<Record<string, readonly [characters: number, hidden: boolean]>>;
  /** Points, by row. */
  readonly heights: Readonly<Record<string, number>>;
  readonly merges: readonly string[];
  /** Range, headers, formulas of calculated columns, style, banded rows, range of the filter. */
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
  /** By range. */
  readonly validations: Readonly<Record<string, DescribedValidation>>;
  /** Range, kind, formulas, and font and fill that are laid over; the first before the others. */
  readonly conditional: readonly (readonly unknown[])[];
  readonly links: readonly (readonly [cell: string, target: string | null])[];
  /** What is forbidden on a locked sheet, and whether it is one. */
  readonly protection: Readonly<Record<string, boolean | string | null>>;
  /** Orientation, paper, fitted to pages, pages across and down, title rows, printed area, margins in inches, footers. */
  readonly page: readonly unknown[];
  readonly charts: number;
}

/** What a workbook shows. */
export interface Described {
  readonly sheets: Readonly<Record<string, DescribedSheet>>;
  readonly order: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  /** Title, subject, creator, description. */
  readonly properties: readonly (string | null)[];
  readonly active: string;
}
