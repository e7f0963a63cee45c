import { UnsafeChangeError } from '../../../../errors';
import type { CellChange, TableGrowth } from '../../../../workbook/port';
import type { CellRange } from '../../read/cell-reference';
import { findObstacle } from '../cells/obstacles';
import type { XmlEdit } from '../xml/xml-edit';
import { tableNamed, type TablePlace } from './table-place';

/** A table's growth that was found to be safe. */
export interface GrowthPlan {
  readonly growth: TableGrowth;
  readonly table: TablePlace;
  /** Its range afterwards, headers and totals included. */
  readonly range: CellRange;
  /** Last row of its body afterwards. */
  readonly lastRow: number;
  /** Header cells of added columns that nobody else writes. */
  readonly headers: readonly CellChange[];
}

/**
 * What growing a table takes.
 * @param sheet its worksheet part as it is before any change
 * @param cells changes of cells made besides
 * @param pivots ranges of the sheet's pivot tables
 * @throws UnsafeChangeError when the table is not there, cannot grow that way, or would swallow what stands beside it
 */
export function planGrowth(sheet: XmlEdit, tables: readonly TablePlace[], growth: TableGrowth, cells: readonly CellChange[], pivots: readonly CellRange[]): GrowthPlan {
  const table = tableNamed(tables, growth.sheet, growth.table);
  const lastRow = Math.max(table.lastRow, growth.lastRow);
  const range = { ...table.range, lastRow: lastRow + table.totalsRows, lastColumn: table.range.lastColumn + growth.added.length };
  requireGrowable(table, growth, lastRow);
  const areas = addedAreas(table.range, range);
  const blank = addedAreas({ ...table.range, lastRow: Math.max(table.range.lastRow, growth.adopted ?? 0) }, range);
  const obstacle = findObstacle(sheet, areas, blank, tables.filter((other) => other !== table), pivots);
  if (obstacle !== undefined) {
    throw new UnsafeChangeError(`Sheet "${growth.sheet}", table ${table.name}`, `${obstacle} is in the way of new rows or columns`, 'Move it elsewhere in Excel, save the file and try again.');
  }
  return { growth, table, range, lastRow, headers: headerCells(table, growth, cells) };
}

function requireGrowable(table: TablePlace, { sheet, added }: TableGrowth, lastRow: number): void {
  const where = `Sheet "${sheet}", table ${table.name}`;
  if (table.isFed) throw new UnsafeChangeError(where, 'it is fed by a query or a mapped file', 'Turn that off in Excel (Table Design > Unlink) and try again.');
  if (table.headerRows !== 1) throw new UnsafeChangeError(where, 'its header row is switched off', 'Switch it on in Excel (Table Design > Header Row) and try again.');
  if (table.totalsRows > 0 && lastRow > table.lastRow) throw new UnsafeChangeError(where, 'its totals row stands where new rows go', 'Switch it off in Excel (Table Design > Total Row) and try again.');
  const headers = new Set(table.headers.map((header) => header.toLowerCase()));
  for (const { header } of added) {
    if (headers.has(header.toLowerCase())) throw new UnsafeChangeError(where, `it has a column "${header}" already`, 'Rename that column and try again.');
    headers.add(header.toLowerCase());
  }
}

/** The cells that a table covers afterwards and not before: below it, and to its right. */
function addedAreas(before: CellRange, after: CellRange): CellRange[] {
  const below = { ...after, firstRow: before.lastRow + 1 };
  const right = { ...after, lastRow: before.lastRow, firstColumn: before.lastColumn + 1 };
  return [below, right].filter((area) => area.firstRow <= area.lastRow && area.firstColumn <= area.lastColumn);
}

function headerCells({ range }: TablePlace, { sheet, added }: TableGrowth, cells: readonly CellChange[]): CellChange[] {
  const row = range.firstRow;
  const written = new Set(cells.filter((cell) => cell.row === row && cell.sheet.toLowerCase() === sheet.toLowerCase()).map(({ column }) => column));
  const missing = added.map(({ header }, i) => ({ header, column: range.lastColumn + 1 + i })).filter(({ column }) => !written.has(column));
  return missing.map(({ header, column }) => ({ sheet, row, column, content: { kind: 'value', value: header }, like: { row, column: range.lastColumn } }));
}
