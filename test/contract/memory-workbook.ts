import type { Blueprint, BlueprintBlockCell, BlueprintCell, BlueprintNote, BlueprintSheet, BlueprintTable, DefinedName } from '../../src/blueprint/blueprint';
import type { CellArea, CellChange, RawDrawing, RawSheet, RawTable, RawValue, RawWorkbook, TableGrowth, WorkbookChanges, WorkbookPort } from '../../src/workbook/port';

interface Cell {
  readonly value: RawValue;
  readonly formula?: string;
}

/** A sheet as the simplest thing that can hold one. */
class MemorySheet {
  readonly cells = new Map<number, Map<number, Cell>>();
  tables: RawTable[] = [];
  drawn: readonly RawDrawing[] = [];

  constructor(readonly name: string, readonly visibility: RawSheet['visibility']) {}

  set(row: number, column: number, value: BlueprintCell, formula?: string): void {
    const cells = this.cells.get(row) ?? new Map<number, Cell>();
    this.cells.set(row, cells);
    if (formula === undefined && (value === undefined || value === '')) cells.delete(column);
    else cells.set(column, { value: value ?? '', ...(formula === undefined ? {} : { formula }) });
  }

  clear({ firstRow, lastRow, firstColumn, lastColumn }: CellArea): void {
    for (let row = firstRow; row <= lastRow; row += 1) for (let column = firstColumn; column <= lastColumn; column += 1) this.cells.get(row)?.delete(column);
  }

  copy(): MemorySheet {
    const copy = new MemorySheet(this.name, this.visibility);
    for (const [row, cells] of this.cells) copy.cells.set(row, new Map(cells));
    copy.tables = [...this.tables];
    copy.drawn = this.drawn;
    return copy;
  }

  layOut(cells: readonly (BlueprintNote | BlueprintBlockCell)[]): void {
    for (const { row, column, value, formula } of cells) this.set(row, column, value, formula);
  }

  addTable({ name, headerRow, firstColumn, columns, rows }: BlueprintTable): void {
    columns.forEach(({ header }, i) => this.set(headerRow, firstColumn + i, header));
    rows.forEach((row, at) => columns.forEach(({ formula }, i) => this.set(headerRow + 1 + at, firstColumn + i, row[i], formula)));
    this.tables.push({ name, headerRow, lastRow: headerRow + rows.length, hasTotals: false, firstColumn, lastColumn: firstColumn + columns.length - 1, columns: columns.map(({ header }) => header) });
  }

  raw(): RawSheet {
    const rows = [...this.cells].filter(([, cells]) => cells.size > 0).sort(([a], [b]) => a - b).map(([number, cells]) => {
      const values: (RawValue | undefined)[] = [];
      for (const [column, { value }] of cells) values[column] = value;
      const formulas = new Set([...cells].flatMap(([column, { formula }]) => (formula === undefined ? [] : [column])));
      return { number, cells: Array.from(values), ...(formulas.size === 0 ? {} : { formulas }) };
    });
    return { name: this.name, visibility: this.visibility, rows, tables: this.tables, drawn: this.drawn };
  }
}

/** A workbook that is nothing but cells, tables and names: what the port asks for, and no format, file or host around it. */
export class MemoryWorkbook implements WorkbookPort {
  sheets: MemorySheet[] = [];
  readonly #names = new Map<string, DefinedName>();

  /** A workbook that holds the same and goes its own way. */
  copy(): MemoryWorkbook {
    const copy = new MemoryWorkbook();
    copy.sheets = this.sheets.map((sheet) => sheet.copy());
    for (const [key, name] of this.#names) copy.#names.set(key, name);
    return copy;
  }

  /** What a person types; `row` is 1-based, `column` 0-based. */
  type(sheet: string, row: number, column: number, value: BlueprintCell): void {
    this.#sheet(sheet).set(row, column, value);
  }

  /** Removes a sheet and the names of its cells. */
  removeSheet(name: string): void {
    for (const [key, { refersTo }] of this.#names) if (refersTo.startsWith(`'${name}'!`)) this.#names.delete(key);
    this.sheets = this.sheets.filter((sheet) => sheet.name !== name);
  }

  read(): Promise<RawWorkbook> {
    return Promise.resolve({ date1904: false, names: [...this.#names.values()], sheets: this.sheets.map((sheet) => sheet.raw()) });
  }

  scaffold({ sheets, names }: Blueprint): Promise<void> {
    this.sheets = sheets.map(laidOut);
    this.#define(names);
    return Promise.resolve();
  }

  apply({ cells, tables, names, blocks, sheets, drawings }: WorkbookChanges, blueprint: Blueprint): Promise<void> {
    const order = blueprint.sheets.map(({ name }) => name);
    for (const name of sheets) this.sheets.push(laidOut(sheetOf(blueprint, name)));
    if (sheets.length > 0) this.sheets.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
    for (const { sheet, over } of blocks) if (over !== undefined) this.#sheet(sheet).clear(over);
    for (const { sheet, name } of blocks) this.#sheet(sheet).layOut(sheetOf(blueprint, sheet).blocks.find((block) => block.name === name)?.cells ?? []);
    for (const change of cells) this.#change(change);
    for (const growth of tables) this.#grow(growth);
    for (const name of drawings) this.#sheet(name).drawn = drawnOn(sheetOf(blueprint, name));
    this.#define(names);
    return Promise.resolve();
  }

  #change({ sheet, row, column, content }: CellChange): void {
    const target = this.#sheet(sheet);
    const formula = content.kind === 'value' ? undefined : content.kind === 'formula' ? content.formula : target.cells.get(row)?.get(column)?.formula;
    target.set(row, column, content.value, formula);
  }

  #grow({ sheet, table: name, lastRow, added }: TableGrowth): void {
    const target = this.#sheet(sheet);
    target.tables = target.tables.map((table) => (table.name !== name ? table : { ...table, lastRow, lastColumn: table.lastColumn + added.length, columns: [...table.columns, ...added.map(({ header }) => header)] }));
  }

  #define(names: readonly DefinedName[]): void {
    for (const name of names) this.#names.set(name.name.toLowerCase(), name);
  }

  #sheet(name: string): MemorySheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  }
}

function laidOut(sheet: BlueprintSheet): MemorySheet {
  const target = new MemorySheet(sheet.name, sheet.visibility);
  for (const table of sheet.tables) target.addTable(table);
  target.layOut(sheet.notes);
  for (const block of sheet.blocks) target.layOut(block.cells);
  target.drawn = drawnOn(sheet);
  return target;
}

const drawnOn = ({ charts, shapes }: BlueprintSheet): readonly RawDrawing[] => [...charts, ...shapes].map(({ name, description }) => ({ name, description }));

function sheetOf(blueprint: Blueprint, name: string): BlueprintSheet {
  const found = blueprint.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`the blueprint has no sheet ${name}`);
  return found;
}
