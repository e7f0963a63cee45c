import { DEFAULT_FORMAT, FormatChange, type CellFormat } from './format';
import type { RangeRef } from './refs';
import { shiftSheet } from './sheet-shift';
import type { Table } from './table';
import { bottom, MAX_COLUMNS, MAX_ROWS, rectOf, right, type Rect, type Shift } from './rect';

export interface Cell {
  readonly value: string | number | boolean;
  readonly formula?: string;
  /** It reads like an error value and is text. */
  readonly isText?: true;
  readonly format: CellFormat;
}

/** Something that belongs to cells and moves with them: a validation, a conditional format, a merged area. */
export interface Bound<T> {
  rects: readonly Rect[];
  readonly what: T;
}

export interface SheetProtection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password?: string;
}

export const isBlank = (cell: Cell | undefined): boolean => cell === undefined || (cell.value === '' && cell.formula === undefined);

/** The cells of a sheet and what belongs to them. */
export class Sheet {
  /** Sparse: by row, then by column. */
  rows: ((Cell | undefined)[] | undefined)[] = [];
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  standardWidth = 48;
  freeze: { readonly rows: number; readonly columns: number } | undefined;
  protection: SheetProtection | undefined;
  readonly widths = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly heights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  merges: Bound<'merge'>[] = [];
  tables: Table[] = [];
  deleted = false;
  /** Ranges that somebody holds on to. */
  readonly refs = new Set<RangeRef>();
  /** Looks of whole columns, for cells that do not exist. */
  readonly columnFormats = new Map<number, CellFormat>();
  /** Lists of things bound to cells, by kind; whoever simulates one keeps it here so that it moves along. */
  readonly bound = new Map<string, Bound<unknown>[]>();
  /** Everything else that hangs on a sheet, by kind: shapes, charts, page set-up, properties. */
  readonly parts = new Map<string, unknown>();

  constructor(readonly id: string, public name: string) {}

  cell(row: number, column: number): Cell | undefined {
    return this.rows[row]?.[column];
  }

  put(row: number, column: number, cell: Cell): void {
    (this.rows[row] ??= [])[column] = cell;
  }

  remove(row: number, column: number): void {
    const cells = this.rows[row];
    if (cells !== undefined && column < cells.length) cells[column] = undefined;
  }

  /** Takes a cell's content and look, that of its column included. */
  clear(row: number, column: number): void {
    if (this.columnFormats.has(column)) this.put(row, column, { value: '', format: DEFAULT_FORMAT });
    else this.remove(row, column);
  }

  /** Changes how cells look; whole columns also where nothing stands yet, whole rows as far as the sheet is used. */
  restyle(rect: Rect, change: (format: CellFormat) => CellFormat): void {
    const made = new FormatChange(change);
    if (rect.height >= MAX_ROWS) {
      for (let column = rect.column; column <= right(rect); column += 1) this.columnFormats.set(column, made.of(this.columnFormats.get(column) ?? DEFAULT_FORMAT));
      this.each(rect, (cell, row, column) => this.put(row, column, { ...cell, format: made.of(cell.format) }));
      return;
    }
    const far = rect.width >= MAX_COLUMNS ? this.rows.reduce((most, cells) => Math.max(most, cells?.length ?? 0), 0) - 1 : right(rect);
    for (let row = rect.row; row <= bottom(rect); row += 1) {
      for (let column = rect.column; column <= far; column += 1) {
        const before = this.format(row, column);
        const after = made.of(before);
        if (after !== before) this.put(row, column, { value: '', ...this.cell(row, column), format: after });
      }
    }
  }

  /** Sets what a cell holds and keeps its look, unless another is given. */
  fill(row: number, column: number, content: Omit<Cell, 'format'>, format?: CellFormat): void {
    const cell = this.cell(row, column);
    this.put(row, column, { ...content, format: format ?? cell?.format ?? this.columnFormats.get(column) ?? DEFAULT_FORMAT });
  }

  format(row: number, column: number): CellFormat {
    return this.cell(row, column)?.format ?? this.columnFormats.get(column) ?? DEFAULT_FORMAT;
  }

  /** Calls for each cell of a rectangle that exists. */
  each(rect: Rect, visit: (cell: Cell, row: number, column: number) => void): void {
    const last = Math.min(bottom(rect), this.rows.length - 1);
    for (let row = rect.row; row <= last; row += 1) {
      const cells = this.rows[row];
      if (cells === undefined) continue;
      const end = Math.min(right(rect), cells.length - 1);
      for (let column = rect.column; column <= end; column += 1) {
        const cell = cells[column];
        if (cell !== undefined) visit(cell, row, column);
      }
    }
  }

  /** The smallest rectangle around cells that hold something, or, unless only values count, look like something; undefined on a blank sheet. */
  used(valuesOnly: boolean, within?: Rect): Rect | undefined {
    const counts = (cell: Cell | undefined): boolean => cell !== undefined && (!isBlank(cell) || (!valuesOnly && cell.format !== DEFAULT_FORMAT));
    let [top, left, low, far] = [-1, Infinity, -1, -1];
    const lastRow = Math.min(within === undefined ? Infinity : bottom(within), this.rows.length - 1);
    for (let row = within?.row ?? 0; row <= lastRow; row += 1) {
      const cells = this.rows[row] ?? [];
      const end = Math.min(within === undefined ? Infinity : right(within), cells.length - 1);
      let first = within?.column ?? 0;
      while (first <= end && !counts(cells[first])) first += 1;
      if (first > end) continue;
      let last = end;
      while (last > far && !counts(cells[last])) last -= 1;
      if (top < 0) top = row;
      low = row;
      left = Math.min(left, first);
      far = Math.max(far, last);
    }
    return low < 0 ? undefined : rectOf(top, left, low - top + 1, far - left + 1);
  }

  boundOf<T>(kind: string): Bound<T>[] {
    const list = this.bound.get(kind) ?? [];
    this.bound.set(kind, list);
    return list as Bound<T>[];
  }

  part<T>(kind: string, make: () => T): T {
    if (!this.parts.has(kind)) this.parts.set(kind, make());
    return this.parts.get(kind) as T;
  }

  /** Moves cells and what is bound to them. */
  shift(change: Shift): void {
    shiftSheet(this, change);
  }
}
