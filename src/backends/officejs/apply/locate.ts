import type { TableSnapshot } from '../read/snapshot';
import { step } from '../session';
import type { Work } from './batch';
import { Batch } from './batch';
import { holds, standing, type Typed } from './content';
import type { Lost } from './lost';
import { OwedRowsWork, type FoundTable, type Owed } from './restore-works';
import type { Run } from './run';

/** So many neighbouring rows go into one operation. */
const MOST_ROWS = 100;

/** By sheet column as read. */
type CellsByColumn = ReadonlyMap<number, readonly Typed[]>;

interface Columns {
  readonly table: TableSnapshot;
  readonly places: ReadonlyMap<number, number>;
  readonly width: number;
}

/** Finds the rows of tables in which something is to be written back, by what tells them apart and by our values in them. Rows that are gone are left out. */
export async function locate({ context, sheets }: Run, lost: readonly Lost[]): Promise<readonly Work[]> {
  if (lost.length === 0) return [];
  const tables = await step(context, () => {
    const { tables: all } = context.workbook;
    all.load('items/id,items/columns/items/name');
    return all;
  }, { reads: true });
  const headers = new Map(tables.items.map(({ id, columns }) => [id, columns.items.map(({ name }) => name)]));
  const wanted = [...new Map(lost.flatMap(({ table }) => (table === undefined ? [] : [[table.id, table] as const]))).values()].flatMap((table) => {
    const now = headers.get(table.id);
    return now === undefined ? [] : [{ table, width: now.length, places: placesOf(table, now, lost.filter((one) => one.table?.id === table.id)) }];
  });
  if (wanted.length === 0) return [];
  const loaded = await step(context, () => {
    const batch = new Batch(context, sheets);
    return wanted.map((columns) => loadColumns(batch, columns));
  }, { reads: true });
  return wanted.flatMap(({ table, places, width }, i) => {
    const cells: CellsByColumn = new Map([...(loaded[i] ?? [])].map(([column, each]) => [column, each()]));
    const ofTable = lost.filter((one) => one.table?.id === table.id);
    const sheet = ofTable[0]?.sheet;
    const rows = [...cells.values()][0]?.length ?? 0;
    if (sheet === undefined || rows === 0) return [];
    return worksOf({ table, sheet, rows, columns: width, places }, ofTable, cells);
  });
}

/** Where in the table each column stands that is needed; one whose header was changed where it stood. */
function placesOf(table: TableSnapshot, headers: readonly string[], lost: readonly Lost[]): ReadonlyMap<number, number> {
  const needed = new Set(lost.flatMap(({ keys, cells }) => [...keys, ...cells.map(({ column }) => column)]));
  return new Map([...needed].flatMap((column) => {
    const at = column - table.firstColumn;
    const found = headers.indexOf(table.columns[at] ?? '');
    const place = found >= 0 ? found : at;
    return place < headers.length ? [[column, place] as const] : [];
  }));
}

function loadColumns(batch: Batch, { table, places }: Columns): ReadonlyMap<number, () => readonly Typed[]> {
  const range = batch.table(table).getRange().untrack();
  return new Map([...places].map(([column, place]) => {
    const cells = range.getColumn(place).untrack();
    cells.load('formulas,values');
    return [column, () => (cells.formulas as Typed[][]).map(([formula], r) => standing(formula, (cells.values as Typed[][])[r]?.[0]))];
  }));
}

function worksOf(found: FoundTable, lost: readonly Lost[], cells: CellsByColumn): readonly Work[] {
  const owed = new Map<number, Owed>();
  for (const one of lost) {
    const row = rowOf(one, found, cells, owed);
    if (row !== undefined) owed.set(row.offset, row);
  }
  const works: Owed[][] = [];
  for (const row of [...owed.values()].sort((a, b) => a.offset - b.offset)) {
    const last = works.at(-1);
    if (last !== undefined && last.length < MOST_ROWS && last.at(-1)?.offset === row.offset - 1) last.push(row);
    else works.push([row]);
  }
  return works.map((rows) => new OwedRowsWork(found, rows));
}

function rowOf(lost: Lost, { table, rows, places }: FoundTable, cells: CellsByColumn, taken: ReadonlyMap<number, Owed>): Owed | undefined {
  const at = (column: number, offset: number): Typed | undefined => cells.get(column)?.[offset];
  const ours = (offset: number): readonly Lost['cells'][number][] => lost.cells.filter(({ column, ours: set }) => places.has(column) && holds(at(column, offset) ?? '', set));
  const isNamed = lost.keys.length > 0 && lost.identity.some((key) => key !== '');
  const offsets = Array.from({ length: rows - 1 }, (_, i) => i + 1).filter((offset) => !taken.has(offset));
  const named = isNamed ? offsets.filter((offset) => lost.keys.every((column, i) => holds(at(column, offset) ?? '', lost.identity[i] ?? ''))) : [];
  const candidates = named.length > 0 ? named : offsets.filter((offset) => ours(offset).length === lost.cells.length);
  const planned = lost.row - table.headerRow;
  const best = candidates.map((offset) => ({ offset, held: ours(offset) })).sort((a, b) => b.held.length - a.held.length || Math.abs(a.offset - planned) - Math.abs(b.offset - planned))[0];
  if (best === undefined || best.held.length === 0) return undefined;
  // As they stand by now, which is how they have to stand when they are written back.
  const standingNow = best.held.map((cell) => ({ ...cell, ours: at(cell.column, best.offset) ?? cell.ours }));
  return { lost: { ...lost, identity: lost.keys.map((column) => at(column, best.offset) ?? '') }, offset: best.offset, cells: standingNow };
}
