import { displayed } from './book/display';
import type { Actor, Book } from './book/book';
import { guardCells, guardSheet } from './book/guard';
import { bottom, MAX_COLUMNS, MAX_ROWS, parseAddress, rectOf } from './book/rect';
import type { Cell, Sheet } from './book/sheet';
import { setVisibility, selectCells } from './book/sheets';
import { deleteCells, deleteSheet, insertCells, renameSheet } from './book/structure';
import type { Table } from './book/table';
import { deleteTableRows, insertTableRows, renameTable, sortRows } from './book/tables';
import { writeCells, type Raw } from './book/write';
import { notFound } from './excel-error';

/**
 * Somebody who works in the workbook beside the add-in. Sheets, tables and columns are said by name, cells by address, rows and columns of a sheet from 1, rows of a
 * table's body from 1. What Excel would refuse throws the ExcelError that the API would get.
 */
export class Person {
  constructor(private readonly book: Book, private readonly who: Actor, private readonly done: () => void) {}

  /** Types into a cell: texts are read as Excel reads them. */
  setCell(sheet: string, address: string, value: Raw): void {
    this.#act(() => writeCells(this.book, this.#sheet(sheet), parseAddress(address), () => value));
  }

  /** Pastes a block of values with its first cell at the address. */
  setCells(sheet: string, address: string, values: readonly (readonly Raw[])[]): void {
    const { row, column } = parseAddress(address);
    this.#act(() => writeCells(this.book, this.#sheet(sheet), rectOf(row, column, values.length, values[0]?.length ?? 1), (r, c) => values[r]?.[c] ?? ''));
  }

  /** Presses Delete on cells. */
  clearCell(sheet: string, address: string): void {
    this.#act(() => writeCells(this.book, this.#sheet(sheet), parseAddress(address), () => ''));
  }

  insertRows(sheet: string, row: number, count = 1): void {
    this.#structure(sheet, 'allowInsertRows', (on) => insertCells(this.book, on, rectOf(row - 1, 0, count, MAX_COLUMNS), 'row'));
  }

  deleteRows(sheet: string, row: number, count = 1): void {
    this.#structure(sheet, 'allowDeleteRows', (on) => deleteCells(this.book, on, rectOf(row - 1, 0, count, MAX_COLUMNS), 'row'));
  }

  insertColumns(sheet: string, column: number, count = 1): void {
    this.#structure(sheet, 'allowInsertColumns', (on) => insertCells(this.book, on, rectOf(0, column - 1, MAX_ROWS, count), 'column'));
  }

  deleteColumns(sheet: string, column: number, count = 1): void {
    this.#structure(sheet, 'allowDeleteColumns', (on) => deleteCells(this.book, on, rectOf(0, column - 1, MAX_ROWS, count), 'column'));
  }

  /** Inserts rows before a row of the table's body; one past the last appends. */
  insertTableRow(table: string, row: number, count = 1): void {
    this.#act(() => insertTableRows(this.book, this.#table(table), this.#table(table).bodyRow + row - 1, count));
  }

  deleteTableRow(table: string, row: number, count = 1): void {
    this.#act(() => deleteTableRows(this.book, this.#table(table), this.#table(table).bodyRow + row - 1, count));
  }

  sortTable(table: string, column: string, ascending = true): void {
    const on = this.#table(table);
    this.#act(() => {
      guardSheet(on.sheet, 'allowSort');
      guardCells(on.sheet, on.body);
      sortRows(this.book, on.sheet, on.body, [{ key: this.#column(on, column), ascending }]);
    });
  }

  renameSheet(sheet: string, name: string): void {
    this.#act(() => renameSheet(this.book, this.#sheet(sheet), name));
  }

  renameTable(table: string, name: string): void {
    this.#act(() => renameTable(this.book, this.#table(table), name));
  }

  /** Types another header. */
  renameColumn(table: string, column: string, name: string): void {
    const on = this.#table(table);
    this.#act(() => writeCells(this.book, on.sheet, rectOf(on.rect.row, on.rect.column + this.#column(on, column)), () => `'${name}`));
  }

  addSheet(name?: string): void {
    this.#act(() => this.book.addSheet(name));
  }

  deleteSheet(sheet: string): void {
    this.#act(() => deleteSheet(this.book, this.#sheet(sheet)));
  }

  hideSheet(sheet: string, visibility: Sheet['visibility'] = 'Hidden'): void {
    this.#act(() => setVisibility(this.book, this.#sheet(sheet), visibility));
  }

  /** Goes to cells of a sheet: `B7`, `A1:B2,D4`. */
  select(sheet: string, addresses: string): void {
    const before = this.book.actor;
    this.book.actor = this.who;
    if (this.who === 'user') selectCells(this.book, this.#sheet(sheet), addresses.split(',').map(parseAddress));
    this.book.actor = before;
  }

  /** Protects a sheet; options as in `Excel.WorksheetProtectionOptions`. */
  protect(sheet: string, password?: string, options: Readonly<Record<string, unknown>> = {}): void {
    this.#act(() => {
      const on = this.#sheet(sheet);
      on.protection = { options, ...(password === undefined ? {} : { password }) };
      this.book.emit({ kind: 'sheetProtection', sheet: on, isProtected: true });
    });
  }

  /** Lifts a protection, whose password people know. */
  unprotect(sheet: string): void {
    this.#act(() => {
      const on = this.#sheet(sheet);
      on.protection = undefined;
      this.book.emit({ kind: 'sheetProtection', sheet: on, isProtected: false });
    });
  }

  /** What a cell holds; an empty text for nothing. */
  valueOf(sheet: string, address: string): Raw {
    return this.#cell(sheet, address)?.value ?? '';
  }

  formulaOf(sheet: string, address: string): string | undefined {
    return this.#cell(sheet, address)?.formula;
  }

  /** How a cell reads on the screen. */
  textOf(sheet: string, address: string): string {
    const cell = this.#cell(sheet, address);
    return cell === undefined ? '' : displayed(cell.value, cell.format.numberFormat);
  }

  /** Values of a table: its header row and its body. */
  tableValues(table: string): readonly (readonly Raw[])[] {
    const { rect, sheet, body } = this.#table(table);
    return Array.from({ length: bottom(body) - rect.row + 1 }, (_, r) => Array.from({ length: rect.width }, (_c, c) => sheet.cell(rect.row + r, rect.column + c)?.value ?? ''));
  }

  #act<T>(what: () => T): T {
    const before = this.book.actor;
    this.book.actor = this.who;
    try {
      const result = what();
      this.done();
      return result;
    } finally {
      this.book.actor = before;
    }
  }

  #structure(sheet: string, option: string, what: (sheet: Sheet) => void): void {
    this.#act(() => {
      guardSheet(this.#sheet(sheet), option);
      what(this.#sheet(sheet));
    });
  }

  #cell(sheet: string, address: string): Cell | undefined {
    const { row, column } = parseAddress(address);
    return this.#sheet(sheet).cell(row, column);
  }

  #sheet(name: string): Sheet {
    const sheet = this.book.sheet(name);
    if (sheet === undefined) throw notFound(`No sheet "${name}"`);
    return sheet;
  }

  #table(name: string): Table {
    const table = this.book.table(name);
    if (table === undefined) throw notFound(`No table "${name}"`);
    return table;
  }

  #column(table: Table, name: string): number {
    const place = table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
    if (place < 0) throw notFound(`No column "${name}"`);
    return place;
  }
}
