import type { BlueprintTable } from './blueprint';
import { columnLetters } from '../model/location';

/** Letters of a 0-based column. */
export const columnName = (column: number): string => columnLetters(column);
export const address = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** A reference to cells of a sheet by its name, apostrophes in it doubled: `'Bob''s Mapping'!$A$1`. */
export const onSheet = (sheet: string, cells: string): string => `'${sheet.replaceAll("'", "''")}'!${cells}`;

/** First and last sheet row of a table's body. */
export const bodyRows = (table: BlueprintTable): readonly [first: number, last: number] => [table.headerRow + 1, table.headerRow + table.rows.length];

/** Cells of one column of a table's body. */
export function columnRange(table: BlueprintTable, column: number): string {
  const [first, last] = bodyRows(table);
  const letters = columnLetters(table.firstColumn + column);
  return first === last ? `${letters}${first}` : `${letters}${first}:${letters}${last}`;
}

/** The whole table, headers included. */
export const tableRange = (table: BlueprintTable): string =>
  `${address(table.headerRow, table.firstColumn)}:${address(bodyRows(table)[1], table.firstColumn + table.columns.length - 1)}`;
