import { columnLetters } from '../../model/location';
import type { RawSheet } from '../../workbook/port';
import type { CellKind, GridRange, Refusal } from './document-api';
import type { SheetLooks } from './sheet-looks';
import type { Spot } from './spots';

const cellName = (row: number, column: number): string => `${columnLetters(column)}${row}`;
export const rangeName = ({ firstRow, lastRow, firstColumn, lastColumn }: GridRange): string =>
  (firstRow === lastRow && firstColumn === lastColumn ? cellName(firstRow, firstColumn) : `${cellName(firstRow, firstColumn)}:${cellName(lastRow, lastColumn)}`);
const contains = ({ firstRow, lastRow, firstColumn, lastColumn }: GridRange, row: number, column: number): boolean =>
  row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;

/** Why nothing can be typed into a cell, with the way out; undefined where people may type. */
export function whyNot(kind: CellKind, spot: Spot, looks: SheetLooks, row: number, column: number): string | undefined {
  switch (kind) {
    case 'computed': return spot.isOurs === true
      ? 'is computed and follows from what is typed elsewhere. Change the cells it rests on.'
      : 'holds a formula, which the workbench keeps as it is. Change it in Excel.';
    case 'header': return 'is a header, which formulas refer to. Rename the column in Excel.';
    case 'title': return 'belongs to the words of the workbook. Type into a table, or beside it.';
    case 'product': return 'is written by the product. Type into another column, or beside the table.';
    case 'input': case 'foreign': break;
  }
  const merged = looks.merged.find((range) => contains(range, row, column));
  if (merged !== undefined && (row !== merged.firstRow || column !== merged.firstColumn)) return `is hidden in the merged cells ${rangeName(merged)}. Type into ${cellName(merged.firstRow, merged.firstColumn)}.`;
  return looks.pivots.some((range) => contains(range, row, column)) ? 'belongs to a pivot table. Change it in Excel.' : undefined;
}

/** A cell that was left as it is. */
export interface Refused {
  readonly row: number;
  readonly column: number;
  /** Follows the name of the cell. */
  readonly why: string;
}

/** Refusals for a person: cells of one column with the same reason are one. */
export function refusals(sheet: RawSheet, refused: readonly Refused[]): readonly Refusal[] {
  const groups = new Map<string, { why: string; range: GridRange }>();
  for (const { row, column, why } of refused) {
    const key = `${column}\n${why}`;
    const known = groups.get(key)?.range;
    groups.set(key, { why, range: { firstRow: Math.min(known?.firstRow ?? row, row), lastRow: Math.max(known?.lastRow ?? row, row), firstColumn: column, lastColumn: column } });
  }
  return [...groups.values()].map(({ why, range }) => ({ sheet: sheet.name, cells: rangeName(range), sentence: `${sheet.name}!${rangeName(range)} ${why}` }));
}
