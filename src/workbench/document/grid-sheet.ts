import { promptOf } from '../../blueprint/columns';
import { orderedColumns } from '../../model/entity';
import type { StandingRegister } from '../../actions/recalculate';
import type { RawRow, RawTable } from '../../workbook/port';
import { choicesKey, offersChoices } from './choice-lists';
import type { GridColumn, GridRow, GridSheet, GridTable, GridTableColumn } from './document-api';
import { gridCell, isBlank, type CellSource } from './grid-cells';
import type { SheetLooks } from './sheet-looks';

/** `DataCategories` as a person reads it. */
const spaced = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2');

/** A sheet as plain data. */
export function gridSheet(source: CellSource, looks: SheetLooks): GridSheet {
  const { spots } = source;
  const { sheet } = spots;
  const tables = [...spots.registers.map((register) => registerTable(source, register)), ...spots.otherTables.map((table) => otherTable(source, table))];
  const rows = new Map(sheet.rows.map((row) => [row.number, row]));
  const lastRow = Math.max(0, ...tables.map(({ range }) => range.lastRow), sheet.rows.at(-1)?.number ?? 0);
  const lastColumn = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length - 1), Math.max(-1, ...tables.map(({ range }) => range.lastColumn)));
  return {
    name: sheet.name,
    rows: Array.from({ length: lastRow }, (_, i) => wholeRow(source, tables, rows.get(i + 1), i + 1)).filter(({ cells }) => cells.length > 0),
    columns: widths(looks, lastColumn), defaultWidth: looks.defaultWidth, hiddenRows: looks.hiddenRows, merged: looks.merged, frozen: looks.frozen, tables, lastRow, lastColumn,
  };
}

/** Cells of a sheet by row. */
export function gridRows(source: CellSource, cells: Iterable<readonly [row: number, column: number]>): readonly GridRow[] {
  const rows = new Map(source.spots.sheet.rows.map((row) => [row.number, row]));
  const columns = new Map<number, number[]>();
  for (const [row, column] of cells) {
    const known = columns.get(row);
    if (known === undefined) columns.set(row, [column]);
    else known.push(column);
  }
  return [...columns].sort(([a], [b]) => a - b).map(([number, of]) => ({ number, cells: of.sort((a, b) => a - b).map((column) => gridCell(source, rows.get(number), number, column)) }));
}

function wholeRow(source: CellSource, tables: readonly GridTable[], row: RawRow | undefined, number: number): GridRow {
  const columns = new Set<number>();
  row?.cells.forEach((value, column) => { if (!isBlank(value) || row.formulas?.has(column) === true) columns.add(column); });
  for (const { range } of tables) {
    if (number < range.firstRow || number > range.lastRow) continue;
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) columns.add(column);
  }
  return { number, cells: [...columns].sort((a, b) => a - b).map((column) => gridCell(source, row, number, column)) };
}

function widths({ columns, defaultWidth }: SheetLooks, lastColumn: number): readonly GridColumn[] {
  return Array.from({ length: lastColumn + 1 }, (_, at): GridColumn => {
    const look = columns.find(({ first, last }) => first <= at && at <= last);
    return { width: look?.width ?? defaultWidth, ...(look?.hidden === true ? { hidden: true } : {}) };
  });
}

function headerAt({ spots }: CellSource, row: number, column: number): string {
  const value = spots.sheet.rows.find(({ number }) => number === row)?.cells[column];
  return typeof value === 'object' ? '' : String(value ?? '');
}

function registerTable(source: CellSource, register: StandingRegister): GridTable {
  const { entity, place, firstColumn, lastColumn, lastRow, table } = register;
  const byColumn = new Map(orderedColumns(entity).flatMap(([key, column]) => (place.columns[key] === undefined ? [] : [[place.columns[key], { key, column }] as const])));
  const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, i): GridTableColumn => {
    const [at, header] = [firstColumn + i, headerAt(source, place.headerRow, firstColumn + i)];
    const found = entity.layout === 'fields' ? undefined : byColumn.get(at);
    if (entity.layout === 'fields') return { column: at, header, kind: at === place.columns['value'] ? 'input' : 'product' };
    if (found === undefined) return { column: at, header, kind: 'foreign' };
    const { key, column } = found;
    const help = promptOf(column).text;
    if (column.kind === 'computed') return { column: at, header, kind: 'computed', help };
    const required = column.required === true && column.unless === undefined ? 'always' : column.required === true || column.requiredWhen !== undefined ? 'sometimes' : undefined;
    return {
      column: at, header, kind: column.fixed === true ? 'product' : 'input', help,
      ...(required === undefined ? {} : { required }), ...(offersChoices(column) ? { choices: choicesKey(entity.key, key) } : {}),
    };
  });
  return { name: table?.name ?? entity.table, title: spaced(entity.table), range: { firstRow: place.headerRow, lastRow, firstColumn, lastColumn }, columns, grows: takesRows(register) };
}

/** Whether a register takes in what stands directly below it. */
export const takesRows = ({ entity, table }: StandingRegister): boolean => entity.layout === 'rows' && table !== undefined && !table.hasTotals;

function otherTable({ spots }: CellSource, { name, headerRow, lastRow, firstColumn, lastColumn, columns }: RawTable): GridTable {
  return {
    name, title: spaced(name), range: { firstRow: headerRow, lastRow, firstColumn, lastColumn }, grows: false,
    columns: columns.map((header, i): GridTableColumn => ({ column: firstColumn + i, header, kind: spots.at(headerRow + 1, firstColumn + i).kind === 'product' ? 'product' : 'foreign' })),
  };
}
