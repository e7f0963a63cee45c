import { spareRows } from '../../blueprint/tables';
import { UnsafeChangeError } from '../../errors';
import type { AnyEntity } from '../../model/entity';
import { columnLetters, type TablePlace } from '../../model/location';
import type { Located } from '../locate';
import type { RawTable } from '../port';
import { RawCells } from './raw-cells';

/** A register's table in an edited workbook, and where its rows are going to stand. */
export interface TableFrame {
  readonly entity: AnyEntity;
  readonly sheet: string;
  readonly cells: RawCells;
  readonly table: RawTable;
  readonly place: TablePlace;
  /** Sheet row of each row of the model as it will be. */
  readonly rows: readonly number[];
  /** Last row that holds rows of the register, those typed directly below the table among them. */
  readonly adopted: number;
  /** Last row of the body as it will be. */
  readonly lastRow: number;
}

/** The Excel table behind a located register; undefined when only its cells are left. */
export function tableOf(entity: AnyEntity, { sheet, byName }: Located): RawTable | undefined {
  return byName ? sheet.tables.find((t) => t.name.toLowerCase() === entity.table.toLowerCase()) : undefined;
}

/** Below this many blank rows at its end a register that people type in gets new ones. */
const FEW = 5;

/**
 * Where the rows of a register go: known ones stay, new ones take blank rows behind the last used one, then other blank rows, then rows below the table.
 * @param spare fewest blank rows at the end of a register that people type in; with fewer it gets new ones
 * @param matches place among the rows as read of each row of the model as it will be
 * @throws UnsafeChangeError when the table has to grow over cells that hold something, or next to them
 */
export function frameOf(entity: AnyEntity, located: Located, table: RawTable, place: TablePlace, matches: readonly (number | undefined)[], spare = FEW): TableFrame {
  const cells = new RawCells(located.sheet);
  const kept = matches.flatMap((at) => (at === undefined ? [] : (place.rows[at] ?? [])));
  const adopted = Math.max(table.lastRow, located.lastRow);
  const used = new Set(place.rows);
  const lastUsed = kept.reduce((last, row) => Math.max(last, row), table.headerRow);
  const blank = Array.from({ length: adopted - table.headerRow }, (_, i) => table.headerRow + 1 + i)
    .filter((row) => !used.has(row) && hasNoInput(entity, cells, place, table, row));
  const free = [...blank.filter((row) => row > lastUsed), ...blank.filter((row) => row < lastUsed)];
  let lastRow = adopted;
  const rows = matches.map((at): number => {
    const known = at === undefined ? undefined : place.rows[at];
    return known ?? free.shift() ?? (lastRow += 1);
  });
  if (lastRow > adopted) requireFree(entity, table, cells, adopted + 1, lastRow);
  const lastFilled = rows.reduce((last, row) => Math.max(last, row), table.headerRow);
  return { entity, sheet: located.sheet.name, cells, table, place, rows, adopted, lastRow: withSpare(entity, table, cells, lastRow, lastFilled, spare) };
}

/** True for a row in which nothing was typed, columns of others included; formulas of computed columns do not count. */
function hasNoInput(entity: AnyEntity, cells: RawCells, { columns }: TablePlace, table: RawTable, row: number): boolean {
  const computed = new Set(Object.keys(entity.computed).map((key) => columns[key]));
  for (let column = table.firstColumn; column <= table.lastColumn; column += 1) {
    if (!computed.has(column) && !cells.isBlank(row, column)) return false;
  }
  return true;
}

function requireFree(entity: AnyEntity, table: RawTable, cells: RawCells, first: number, last: number): void {
  const where = `${cells.sheet.name}!${columnLetters(table.firstColumn)}${first}:${columnLetters(table.lastColumn)}${last}`;
  if (table.hasTotals) throw new UnsafeChangeError(where, `table ${entity.table} needs ${last - first + 1} more rows, and its totals row stands there`, 'Switch the totals row off (Table Design > Total Row) or insert blank rows above it.');
  // A row that holds something directly below the table would be taken for one of its rows the next time.
  for (let row = first; row <= last + 1; row += 1) {
    if (!cells.areBlank(row, table.firstColumn, table.lastColumn)) throw new UnsafeChangeError(where, `table ${entity.table} needs ${last - first + 1} more rows, and cells below it hold something that is not part of it`, 'Move them away from below the table.');
  }
}

/** A register that people type in keeps some blank rows at its end, as far as the cells below are free and one blank row stays in between. */
function withSpare(entity: AnyEntity, table: RawTable, cells: RawCells, lastRow: number, lastFilled: number, least: number): number {
  const spare = Math.max(least, spareRows(entity, 1));
  if (spareRows(entity, 1) === 0 || table.hasTotals || lastRow - lastFilled >= least) return lastRow;
  let last = lastRow;
  const isFree = (row: number): boolean => cells.areBlank(row, table.firstColumn, table.lastColumn);
  while (last < lastFilled + spare && isFree(last + 1) && isFree(last + 2)) last += 1;
  return last;
}
