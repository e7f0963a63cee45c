import type { GridCell, GridRow, GridSheet, GridTable, SheetChange } from './document/document-api';

/** Blank rows shown below the last one: room to type and paste. */
const ROOM = 30;

/** A row as the grid holds it: cells by column. Replaced as a whole when one of its cells changes. */
export interface ViewRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, GridCell>;
}

/** A sheet as the grid shows it. */
export interface SheetView {
  readonly sheet: GridSheet;
  readonly rows: readonly ViewRow[];
}

/** Which texts of a column are hidden by its filter: sheet column → texts that are shown. */
export type Filters = ReadonlyMap<number, ReadonlySet<string>>;

const cellsOf = ({ cells }: GridRow): ReadonlyMap<number, GridCell> => new Map(cells.map((cell) => [cell.column, cell]));

export function viewOf(sheet: GridSheet): SheetView {
  const given = new Map(sheet.rows.map((row) => [row.number, cellsOf(row)]));
  const rows = Array.from({ length: sheet.lastRow + ROOM }, (_, i): ViewRow => ({ number: i + 1, cells: given.get(i + 1) ?? new Map<number, GridCell>() }));
  return { sheet, rows };
}

/** The view with changed cells; rows without any stay the same objects. */
export function withChange(view: SheetView, change: SheetChange): SheetView {
  const changed = new Map(change.rows.map((row) => [row.number, row]));
  const rows = view.rows.map((row) => {
    const fresh = changed.get(row.number);
    return fresh === undefined ? row : { number: row.number, cells: new Map([...row.cells, ...cellsOf(fresh)]) };
  });
  return { ...view, rows };
}

/** The table whose header a cell is. */
export const tableAtHeader = ({ sheet: { tables } }: SheetView, row: number, column: number): GridTable | undefined =>
  tables.find(({ range }) => range.firstRow === row && range.firstColumn <= column && column <= range.lastColumn);

const textAt = (row: ViewRow, column: number): string => row.cells.get(column)?.text ?? '';

/** The texts of a table's column that are there to filter by, in order. */
export function textsOf({ rows }: SheetView, { range }: GridTable, column: number): readonly string[] {
  const texts = new Set(rows.slice(range.firstRow, range.lastRow).map((row) => textAt(row, column)));
  return [...texts].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
}

/** The rows that are shown: not hidden in the file, and within a table only those that its filters let through. */
export function shownRows({ sheet, rows }: SheetView, filters: Filters): readonly ViewRow[] {
  const hidden = new Set(sheet.hiddenRows);
  const rules = [...filters].flatMap(([column, texts]) => {
    const table = sheet.tables.find(({ range }) => range.firstColumn <= column && column <= range.lastColumn);
    return table === undefined ? [] : [{ column, texts, range: table.range }];
  });
  return rows.filter((row) => !hidden.has(row.number) && rules.every(({ column, texts, range }) =>
    row.number <= range.firstRow || row.number > range.lastRow || texts.has(textAt(row, column))));
}
