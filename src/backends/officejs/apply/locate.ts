import type { TableSnapshot } from '../read/snapshot';
import { step } from '../session';
import { Batch, type Work } from './batch';
import { standing, type Typed } from './content';
import { nameOf, type Lost } from './lost';
import { TableRows, type CellsByColumn } from './table-rows';
import { OwedRowsWork, type FoundTable, type Owed } from './restore-works';
import type { Run } from './run';

/** So many neighbouring rows go into one operation. */
const MOST_ROWS = 100;

/** Rows found, to be written back; and what is owed to rows of which something else is written back first. */
export interface Located {
  readonly works: readonly Work[];
  readonly later: readonly Lost[];
}

const NOTHING: Located = { works: [], later: [] };

interface Columns {
  readonly table: TableSnapshot;
  readonly places: ReadonlyMap<number, number>;
  readonly width: number;
}

/** Finds the rows of tables in which something is to be written back, by what tells them apart and by our values in them. Rows that are gone are left out. */
export async function locate({ context, sheets }: Run, lost: readonly Lost[]): Promise<Located> {
  if (lost.length === 0) return NOTHING;
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
  if (wanted.length === 0) return NOTHING;
  const loaded = await step(context, () => {
    const batch = new Batch(context, sheets);
    return wanted.map((columns) => loadColumns(batch, columns));
  }, { reads: true });
  const found = wanted.flatMap(({ table, places, width }, i) => {
    const cells: CellsByColumn = new Map([...(loaded[i] ?? [])].map(([column, each]) => [column, each()]));
    const ofTable = lost.filter((one) => one.table?.id === table.id);
    const sheet = ofTable[0]?.sheet;
    const rows = [...cells.values()][0]?.length ?? 0;
    if (sheet === undefined || rows === 0) return [];
    return [worksOf({ table, sheet, rows, columns: width, places }, ofTable, cells)];
  });
  return { works: found.flatMap(({ works }) => works), later: found.flatMap(({ later }) => later) };
}

/** Where in the table each column stands that is needed; one whose header was changed where it stood. */
function placesOf(table: TableSnapshot, headers: readonly string[], lost: readonly Lost[]): ReadonlyMap<number, number> {
  const needed = new Set(lost.flatMap(({ content }) => [...content.keys()]));
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

function worksOf(found: FoundTable, lost: readonly Lost[], cells: CellsByColumn): Located {
  const rows = new TableRows(found, cells);
  const owed = new Map<number, Owed>();
  const later: Lost[] = [];
  for (const one of [...lost].sort((a, b) => Number(isUnnamed(a)) - Number(isUnnamed(b)))) {
    const row = rows.find(one);
    if (row !== undefined && owed.has(row.offset)) later.push(one);
    else if (row !== undefined) owed.set(row.offset, row);
  }
  const works: Owed[][] = [];
  for (const row of [...owed.values()].sort((a, b) => a.offset - b.offset)) {
    const last = works.at(-1);
    if (last !== undefined && last.length < MOST_ROWS && last.at(-1)?.offset === row.offset - 1) last.push(row);
    else works.push([row]);
  }
  return { works: works.map((each) => new OwedRowsWork(found, each)), later };
}

const isUnnamed = ({ keys, content }: Lost): boolean => nameOf(keys, content) === undefined;
