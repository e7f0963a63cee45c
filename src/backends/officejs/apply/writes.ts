import { address } from '../../../blueprint/ranges';
import { UnsafeChangeError, WorkbookChangedError } from '../../../errors';
import type { CellChange, TableGrowth, WorkbookChanges } from '../../../workbook/port';
import { parseReference } from '../read/addresses';
import { contains, type Rect } from '../read/rect';
import { plainOf, type SheetSnapshot, type Snapshot, type TableSnapshot } from '../read/snapshot';
import { typedContent, type Typed } from './content';
import { keyColumns } from './keys';
import { matrixOf, put, runsOf, type CellMap, type Run } from './runs';
import { SheetCells } from './sheet-cells';

/** Cells that are set in one operation, and those that have to stand unchanged for it. */
export interface Segment extends Run {
  readonly sheet: SheetSnapshot;
  /** In whose body it stands. */
  readonly table?: TableSnapshot;
  /** Sheet columns that tell its rows apart. */
  readonly keys: readonly number[];
  /** Cells of the same rows that are looked at before it is set. */
  readonly watched: readonly Rect[];
  /** Rows count as unchanged only when all that is watched is, not just keys and the cells to be set. */
  readonly whole: boolean;
}

/** A table with the cells of its new rows and columns. */
export interface Growth extends TableGrowth {
  readonly at: TableSnapshot;
  readonly on: SheetSnapshot;
  readonly keys: readonly number[];
  /** New rows, as wide as the table afterwards. */
  readonly below: Run;
  /** New columns beside header and rows that are there; no columns when none is new. */
  readonly right: Run;
}

/** All cells that are going to be set. */
export interface Writes {
  readonly segments: readonly Segment[];
  readonly growths: readonly Growth[];
}

/**
 * Orders the cells of a plan by the tables and blocks they stand in.
 * @throws UnsafeChangeError when a header that formulas name would get another text; WorkbookChangedError when a sheet or table is not in the snapshot
 */
export function writesOf({ cells, tables }: Pick<WorkbookChanges, 'cells' | 'tables'>, snapshot: Snapshot): Writes {
  const places = new Places(snapshot, tables);
  for (const change of cells) places.add(change);
  return places.writes();
}

interface Place {
  readonly table?: TableSnapshot;
  readonly cells: CellMap;
}

class Places {
  readonly #sheets: ReadonlyMap<string, SheetSnapshot>;
  readonly #places = new Map<string, Place>();
  readonly #views: readonly { readonly name: string; readonly sheet: string; readonly rect: Rect }[];
  readonly #growths: readonly (TableGrowth & { readonly at: TableSnapshot; readonly cells: CellMap })[];

  constructor(private readonly snapshot: Snapshot, growths: readonly TableGrowth[]) {
    this.#sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    this.#views = snapshot.raw.names.flatMap(({ name, refersTo }) => {
      const found = name.startsWith('View_') ? parseReference(refersTo) : undefined;
      return found?.sheet === undefined ? [] : [{ name, sheet: found.sheet.toLowerCase(), rect: found.rect }];
    });
    this.#growths = growths.map((growth) => {
      const at = snapshot.tables.find(({ name }) => name.toLowerCase() === growth.table.toLowerCase());
      if (at === undefined) throw new WorkbookChangedError([`${growth.sheet}: table ${growth.table}`]);
      return { ...growth, lastRow: Math.max(growth.lastRow, at.lastRow), at, cells: new Map() as CellMap };
    });
  }

  add({ sheet: name, row, column, content }: CellChange): void {
    const value = typedContent(content);
    if (value === undefined) return;
    const sheet = this.#sheet(name);
    const table = this.snapshot.tables.find((each) => each.sheet === sheet.name && contains({ ...each, firstRow: each.headerRow }, row, column));
    if (table?.headerRow === row) return requireSameHeader(table, column, value);
    const growth = table === undefined ? this.#growths.find(({ at, lastRow, added }) => at.sheet === sheet.name
      && contains({ firstRow: at.headerRow, lastRow, firstColumn: at.firstColumn, lastColumn: at.lastColumn + added.length }, row, column)) : undefined;
    if (growth !== undefined) put(growth.cells, row, column, value);
    else put(this.#place(sheet, table, row, column).cells, row, column, value);
  }

  #place(sheet: SheetSnapshot, table: TableSnapshot | undefined, row: number, column: number): Place {
    const view = table === undefined ? this.#views.find((each) => each.sheet === sheet.name.toLowerCase() && contains(each.rect, row, column)) : undefined;
    const key = `${sheet.name}\n${table?.id ?? view?.name ?? ''}`;
    const place = this.#places.get(key) ?? { cells: new Map() as CellMap, ...(table === undefined ? {} : { table }) };
    this.#places.set(key, place);
    return place;
  }

  #sheet(name: string): SheetSnapshot {
    const sheet = this.#sheets.get(name.toLowerCase());
    if (sheet === undefined) throw new WorkbookChangedError([name]);
    return sheet;
  }

  writes(): Writes {
    return {
      segments: [...this.#places].flatMap(([key, { table, cells }]) => {
        const sheet = this.#sheet(key.split('\n')[0] ?? '');
        const found = new SheetCells(this.snapshot, sheet.name);
        return runsOf(cells).map((run) => segmentOf(run, sheet, table, found));
      }),
      growths: this.#growths.map(({ at, cells, ...growth }) => {
        const { headerRow, firstColumn, lastColumn } = at;
        const after = lastColumn + growth.added.length;
        growth.added.forEach(({ header }, i) => { if (cells.get(headerRow)?.has(lastColumn + 1 + i) !== true) put(cells, headerRow, lastColumn + 1 + i, header); });
        const [below, right] = [{ firstRow: at.lastRow + 1, lastRow: growth.lastRow, firstColumn, lastColumn: after }, { firstRow: headerRow, lastRow: at.lastRow, firstColumn: lastColumn + 1, lastColumn: after }];
        return { ...growth, at, on: this.#sheet(at.sheet), keys: keyColumns(at), below: { rect: below, matrix: matrixOf(below, cells) }, right: { rect: right, matrix: matrixOf(right, cells) } };
      }),
    };
  }
}

function requireSameHeader({ sheet, name, headerRow, firstColumn, columns }: TableSnapshot, column: number, value: Typed): void {
  if (columns[column - firstColumn] === value) return;
  throw new UnsafeChangeError(`Sheet "${sheet}", cell ${address(headerRow, column)}`, `it is a header of the table ${name}, which formulas refer to`, 'Rename the column in Excel.');
}

function segmentOf(run: Run, sheet: SheetSnapshot, table: TableSnapshot | undefined, found: SheetCells): Segment {
  const { rect } = run;
  const keys = table !== undefined ? keyColumns(table) : sheet.name === '_meta' ? [0] : [];
  const isNameless = (r: number): boolean => keys.every((column) => plainOf(found.at(rect.firstRow + r, column)) === '' && !found.hasFormula(rect.firstRow + r, column));
  const whole = table !== undefined && run.matrix.some((row, r) => row.some((value) => value !== undefined) && isNameless(r));
  const outside = keys.filter((column) => column < rect.firstColumn || column > rect.lastColumn);
  const watched = whole
    ? [{ ...rect, firstColumn: table.firstColumn, lastColumn: table.lastColumn }]
    : [rect, ...outside.map((column) => ({ ...rect, firstColumn: column, lastColumn: column }))];
  return { ...run, sheet, keys, watched, whole, ...(table === undefined ? {} : { table }) };
}
