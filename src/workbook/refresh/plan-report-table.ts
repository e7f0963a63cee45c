import type { BlueprintCell, BlueprintTable } from '../../blueprint/blueprint';
import { UnsafeChangeError } from '../../errors';
import { columnLetters } from '../../model/location';
import { rawText } from '../cells';
import { normaliseHeader } from '../locate';
import type { RawSheet, RawTable } from '../port';
import type { ChangeSet } from './change-set';
import { RawCells, shows } from './raw-cells';

type Row = readonly BlueprintCell[];

/** A report table as it stands: which sheet column holds which of ours, and which hold notes of people. */
interface Standing {
  readonly cells: RawCells;
  readonly table: RawTable;
  /** Sheet column of each column of ours; undefined where somebody removed it. */
  readonly at: readonly (number | undefined)[];
  readonly foreign: readonly number[];
}

function standing(sheet: RawSheet, table: RawTable, wanted: BlueprintTable): Standing {
  const headers = table.columns.map(normaliseHeader);
  const at = wanted.columns.map(({ header }) => {
    const i = headers.indexOf(normaliseHeader(header));
    return i < 0 ? undefined : table.firstColumn + i;
  });
  const ours = new Set(at);
  return { cells: new RawCells(sheet), table, at, foreign: table.columns.map((_, i) => table.firstColumn + i).filter((column) => !ours.has(column)) };
}

/** The sheet row of each wanted row: beside notes of people a row keeps its place, everything else is written from the top. */
function placesFor({ cells, table, at, foreign }: Standing, rows: readonly Row[]): readonly number[] {
  const body = Array.from({ length: table.lastRow - table.headerRow }, (_, i) => table.headerRow + 1 + i);
  const noted = new Set(body.filter((row) => foreign.some((column) => !cells.isBlank(row, column))));
  const textAt = (row: number) => at.map((column, i) => (column === undefined || i === 0 ? '' : rawText(cells.at(row, column)))).join('\n');
  const byText = new Map<string, number[]>();
  for (const row of noted) byText.set(textAt(row), [...(byText.get(textAt(row)) ?? []), row]);
  const known = rows.map((row) => byText.get(row.map((value, i) => (at[i] === undefined || i === 0 ? '' : String(value ?? ''))).join('\n'))?.shift());
  const free = body.filter((row) => !noted.has(row));
  let last = table.lastRow;
  return known.map((row) => row ?? free.shift() ?? (last += 1));
}

/**
 * Plans a table that the product writes whole: rows of the report where they stand or from the top, blanks below them.
 * @throws UnsafeChangeError when it has to grow over cells that hold something
 */
export function planReportTable(changes: ChangeSet, sheet: RawSheet, table: RawTable, wanted: BlueprintTable): void {
  const found = standing(sheet, table, wanted);
  const { cells, at } = found;
  const rows = wanted.rows.filter((row) => row.some((value) => value !== undefined && value !== ''));
  const places = placesFor(found, rows);
  const lastRow = places.reduce((last, row) => Math.max(last, row), table.lastRow);
  requireFree(found, wanted, lastRow);
  const bySheetRow = new Map(places.map((row, i) => [row, rows[i]]));
  for (let row = table.headerRow + 1; row <= lastRow; row += 1) {
    const values = bySheetRow.get(row);
    wanted.columns.forEach(({ formula }, i) => {
      const column = at[i];
      if (column === undefined) return;
      const value = values?.[i];
      const like = row > table.lastRow ? { row: table.lastRow, column } : undefined;
      if (formula !== undefined && (cells.hasFormula(row, column) || cells.isBlank(row, column))) {
        if (!cells.hasFormula(row, column)) changes.set(sheet.name, row, column, { kind: 'formula', formula, value: value ?? '' }, like);
        else if (!shows(cells.at(row, column), value)) changes.set(sheet.name, row, column, { kind: 'result', value });
      } else if (!shows(cells.at(row, column), value) || row > table.lastRow) changes.value(sheet.name, row, column, value, like);
    });
  }
  if (lastRow > table.lastRow) changes.tables.push({ sheet: sheet.name, table: table.name, lastRow, added: [] });
}

function requireFree({ cells, table }: Standing, wanted: BlueprintTable, lastRow: number): void {
  for (let row = table.lastRow + 1; row <= lastRow; row += 1) {
    if (!cells.areBlank(row, table.firstColumn, table.lastColumn)) {
      throw new UnsafeChangeError(`${cells.sheet.name}!${columnLetters(table.firstColumn)}${row}`, `table ${wanted.name} needs ${lastRow - table.lastRow} more rows, and cells below it hold something that is not part of it`, 'Move them away from below the table.');
    }
  }
}
