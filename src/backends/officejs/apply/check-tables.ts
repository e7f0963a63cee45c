import { address } from '../../../blueprint/ranges';
import { UnsafeChangeError } from '../../../errors';
import type { TableSnapshot } from '../read/snapshot';
import { cellsOf } from './cells-of';
import { inEpoch, isAsRead, sizeOf } from './check-cells';
import type { Typed } from './content';
import { growthSteps, type GrowWork } from './grow-tables';
import { loadObstacles, type Obstacles } from './obstacles';
import type { Question } from './questions';
import type { Run } from './runs';
import { Seen } from './seen';
import type { SheetCells } from './sheet-cells';
import { loadValidations } from './table-validations';
import type { Growth } from './writes';

/** Looks whether a table still stands where it was read, with its headers. The answer names what is not as it was. */
export function tableQuestion(at: TableSnapshot): Question<readonly string[]> {
  return {
    received: 400 + at.columns.join().length,
    ask: (batch) => {
      const table = batch.table(at);
      const range = table.getRange().untrack();
      const headers = table.getHeaderRowRange().untrack();
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      headers.load('values');
      return () => {
        const rows = at.lastRow - at.headerRow + 1 + (at.hasTotals ? 1 : 0);
        const isThere = range.rowIndex === at.headerRow - 1 && range.columnIndex === at.firstColumn && range.rowCount === rows && range.columnCount === at.lastColumn - at.firstColumn + 1;
        if (!isThere) return [`${at.sheet}!${address(at.headerRow, at.firstColumn)}`];
        const shown = (headers.values as Typed[][])[0] ?? [];
        return at.columns.flatMap((header, i) => (String(shown[i] ?? '') === header ? [] : [`${at.sheet}!${address(at.headerRow, at.firstColumn + i)}`]));
      };
    },
  };
}

/** What came of looking at the place that a table is to grow over. */
export interface CheckedGrowth {
  readonly changed: readonly string[];
  readonly areas: readonly Obstacles[];
  readonly works: readonly GrowWork[];
}

/**
 * Refuses tables that cannot grow.
 * @throws UnsafeChangeError
 */
export function requireGrowable({ at, lastRow, added }: Growth): void {
  const where = `Sheet "${at.sheet}", table ${at.name}`;
  if (at.hasTotals && lastRow > at.lastRow) throw new UnsafeChangeError(where, 'its totals row stands where new rows go', 'Switch it off in Excel (Table Design > Total Row) and try again.');
  const headers = new Set(at.columns.map((header) => header.toLowerCase()));
  for (const { header } of added) {
    if (headers.has(header.toLowerCase())) throw new UnsafeChangeError(where, `it has a column "${header}" already`, 'Rename that column and try again.');
    headers.add(header.toLowerCase());
  }
}

/** Looks at the cells that a table is to grow over. Its answer throws UnsafeChangeError when something stands there. */
export function growthQuestion(growth: Growth, found: SheetCells, date1904: boolean): Question<CheckedGrowth> {
  const { at, on, below, right, adopted = 0 } = growth;
  const areas = [below, right].filter(({ matrix }) => (matrix[0]?.length ?? 0) > 0);
  return {
    received: areas.reduce((sum, { rect }) => sum + sizeOf(rect, found), 2000) + at.columns.length * 400,
    ask: (batch) => {
      const loaded = areas.map(({ rect }) => {
        const range = batch.kept(on.name, rect).untrack();
        range.load('formulas,values');
        const tables = range.getTables(false);
        tables.load('items/name');
        return { rect, range, tables, obstacles: loadObstacles(on.name, range, rect) };
      });
      const validations = loadValidations(batch.table(at), at.lastRow - at.headerRow, at.columns.length);
      const formats = date1904 ? batch.table(at).getDataBodyRange().untrack().getLastRow().untrack() : undefined;
      formats?.load('numberFormat');
      return () => {
        const seen = loaded.map(({ rect, range }) => Seen.of(rect, range));
        const empty = new Seen({ firstRow: 1, lastRow: 0, firstColumn: 0, lastColumn: -1 }, []);
        const changed = seen.flatMap((each) => differing(each, found).map(([row, column]) => `${on.name}!${address(row, column)}`));
        if (changed.length === 0) {
          for (const each of seen) requireBlank(growth, each, each.rect === below.rect ? adopted : 0);
          for (const { tables } of loaded) if (tables.items[0] !== undefined) refuse(growth, `the table ${tables.items[0].name}`);
        }
        const of = (run: Run): Seen => seen[areas.indexOf(run)] ?? empty;
        const dated = formats === undefined ? growth : { ...growth, below: { ...below, matrix: below.matrix.map((row) => row.map((value, c) => inEpoch(value, (formats.numberFormat as string[][])[0]?.[c]))) } };
        return { changed, areas: loaded.map(({ obstacles }) => obstacles()), works: growthSteps(dated, { below: of(below), right: of(right), validations: validations() }) };
      };
    },
  };
}

function differing(seen: Seen, found: SheetCells): readonly (readonly [row: number, column: number])[] {
  return cellsOf(seen.rect).filter(([row, column]) => !isAsRead(seen.at(row, column), row, column, found));
}

function requireBlank(growth: Growth, seen: Seen, adopted: number): void {
  const filled = cellsOf(seen.rect).find(([row, column]) => (row > adopted || column > growth.at.lastColumn) && seen.at(row, column) !== '');
  if (filled !== undefined) refuse(growth, `the content of cell ${address(...filled)}`);
}

/** @throws UnsafeChangeError always */
export function refuse({ at }: Growth, obstacle: string): never {
  throw new UnsafeChangeError(`Sheet "${at.sheet}", table ${at.name}`, `${obstacle} is in the way of new rows or columns`, 'Move it elsewhere in Excel and try again.');
}
