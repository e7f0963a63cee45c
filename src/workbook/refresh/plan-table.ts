import { blankRowRatings } from '../../blueprint/blank-row';
import { blueprintColumn } from '../../blueprint/columns';
import { laidOut } from '../../blueprint/tables';
import { UnsafeChangeError } from '../../errors';
import type { BlueprintCell } from '../../blueprint/blueprint';
import type { AnyRow, ComputedColumn } from '../../model/column';
import { columnLetters } from '../../model/location';
import type { Ratings } from '../../model/ratings';
import { completeRow } from '../../model/threat-model';
import type { ChangeSet } from './change-set';
import { like, missingColumns } from './plan-inputs';
import { shows } from './raw-cells';
import type { Renewal } from './renewal';
import type { TableFrame } from './table-frame';

/** Where each register's rows stand, for computed columns that hold places. */
export type Frames = ReadonlyMap<string, TableFrame>;

/** A computed value with the place of a row turned into its place in the edited table. */
function placed(column: ComputedColumn, value: ReturnType<ComputedColumn['value']>, frames: Frames): ReturnType<ComputedColumn['value']> {
  const frame = column.placeIn === undefined ? undefined : frames.get(column.placeIn);
  if (frame === undefined || typeof value !== 'number' || value < 1) return value;
  return (frame.rows[value - 1] ?? 0) - frame.table.headerRow;
}

/** A cell of a computed column, and what the engine computes for it. */
export interface ComputedCell {
  readonly row: number;
  /** Sheet column. */
  readonly at: number;
  readonly key: string;
  readonly value: BlueprintCell;
}

/**
 * The cells of a register's computed columns, row by row, blank rows included.
 * @param added sheet columns of those that the table lacks and is to get
 */
export function* computedCells(frame: TableFrame, after: readonly AnyRow[], ratings: Ratings, frames: Frames, added: ReadonlyMap<string, number> = new Map()): Generator<ComputedCell> {
  const { entity, table, place } = frame;
  const bySheetRow = new Map(frame.rows.map((row, i) => [row, after[i]]));
  const blank = completeRow(entity, {});
  const blankRatings = blankRowRatings(ratings);
  const columns = Object.entries(entity.computed).flatMap(([key, column]) => {
    const at = place.columns[key] ?? added.get(key);
    return at === undefined ? [] : [{ key, column, at }];
  });
  for (let row = table.headerRow + 1; row <= frame.lastRow; row += 1) {
    const filled = bySheetRow.get(row);
    for (const { key, column, at } of columns) {
      yield { row, at, key, value: laidOut(column, filled === undefined ? column.value(blank, blankRatings) : placed(column, column.value(filled, ratings), frames)) };
    }
  }
}

/**
 * Plans the formulas and stored results of a register's computed cells, the columns it lacks and the rows it grows by. A formula that somebody
 * overwrote with a value stays overwritten: Validate reports it.
 * @param renewed formulas that are written anew though they stand
 * @throws UnsafeChangeError when a column that is missing has no room at the table's right
 */
export function planTable(changes: ChangeSet, frame: TableFrame, after: readonly AnyRow[], ratings: Ratings, frames: Frames, renewed: Renewal = () => false): void {
  const { entity, table, cells, sheet } = frame;
  const missing = missingColumns(entity, frame);
  const added = missing.map((key, i) => ({ key, at: table.lastColumn + 1 + i }));
  requireRoom(frame, added.length);
  const formulas = new Map(Object.entries(entity.computed).map(([key, column]) => [key, blueprintColumn(entity, key, column).formula ?? '']));
  for (const { row, at, key, value } of computedCells(frame, after, ratings, frames, new Map(added.map((column) => [column.key, column.at])))) {
    if (cells.hasFormula(row, at)) {
      const formula = formulas.get(key) ?? '';
      if (renewed(formula)) changes.set(sheet, row, at, { kind: 'formula', formula, value });
      else if (!shows(cells.at(row, at), value)) changes.set(sheet, row, at, { kind: 'result', value });
    } else if (cells.isBlank(row, at)) {
      const isNew = frame.place.columns[key] === undefined;
      changes.set(sheet, row, at, { kind: 'formula', formula: formulas.get(key) ?? '', value }, isNew ? { row, column: table.lastColumn } : like(frame, row, at));
    }
  }
  for (let row = table.lastRow + 1; row <= frame.lastRow; row += 1) styleRow(changes, frame, row);
  for (const { key, at } of added) changes.value(sheet, table.headerRow, at, (entity.columns[key] ?? entity.computed[key])?.header, { row: table.headerRow, column: table.lastColumn });
  if (frame.lastRow > table.lastRow || added.length > 0) {
    changes.tables.push({
      sheet, table: table.name, lastRow: frame.lastRow, ...(frame.adopted > table.lastRow ? { adopted: frame.adopted } : {}),
      added: added.map(({ key }) => {
        const { header, formula, hidden, width } = blueprintColumn(entity, key, entity.columns[key] ?? entity.computed[key] ?? blankColumn(key));
        return { header, hidden, width, ...(formula === undefined ? {} : { formula }) };
      }),
    });
  }
  if (missing.length > 0) changes.notes.push(`Table ${entity.table} got ${missing.length} ${missing.length === 1 ? 'column' : 'columns'} that it lacked, at its right end.`);
}

function blankColumn(key: string): never {
  throw new Error(`No column is called ${key}`);
}

/** Input cells of a new row look like those above. */
function styleRow(changes: ChangeSet, frame: TableFrame, row: number): void {
  for (let column = frame.table.firstColumn; column <= frame.table.lastColumn; column += 1) {
    if (!changes.has(frame.sheet, row, column) && frame.cells.isBlank(row, column)) changes.value(frame.sheet, row, column, undefined, like(frame, row, column));
  }
}

function requireRoom({ entity, table, cells, sheet, lastRow }: TableFrame, count: number): void {
  if (count === 0) return;
  const last = table.lastColumn + count;
  const where = `${sheet}!${columnLetters(table.lastColumn + 1)}${table.headerRow}:${columnLetters(last)}${lastRow}`;
  const taken = cells.sheet.tables.some((t) => t !== table && t.firstColumn <= last && t.lastColumn > table.lastColumn && t.headerRow <= lastRow && t.lastRow >= table.headerRow);
  let free = !taken;
  for (let row = table.headerRow; free && row <= lastRow; row += 1) free = cells.areBlank(row, table.lastColumn + 1, last);
  if (!free) throw new UnsafeChangeError(where, `table ${entity.table} lacks ${count} columns, and what stands at its right leaves no room for them`, `Insert ${count} columns to the right of the table.`);
}
