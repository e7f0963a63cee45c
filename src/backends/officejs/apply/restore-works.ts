import { cellCount } from '../read/rect';
import type { SheetSnapshot, TableSnapshot } from '../read/snapshot';
import type { Batch, Work } from './batch';
import { standing, type Typed } from './content';
import { nameOf, type Lost, type LostCell } from './lost';
import { requireShape } from './shape-guard';

/** A row of a table in which something is to be written back. */
export interface Owed {
  readonly lost: Lost;
  /** 0-based within the table, its header row counted. */
  readonly offset: number;
  /** Cells in which our value still stands. */
  readonly cells: readonly LostCell[];
}

/** A table as it was found when its rows were looked for. */
export interface FoundTable {
  readonly table: TableSnapshot;
  readonly sheet: SheetSnapshot;
  readonly rows: number;
  readonly columns: number;
  /** Place within the table of each sheet column as read. */
  readonly places: ReadonlyMap<number, number>;
}

const typedCells = (range: Excel.Range, row: number): readonly Typed[] => {
  const [formulas, values] = [(range.formulas as Typed[][])[row] ?? [], (range.values as Typed[][])[row] ?? []];
  return formulas.map((formula, i) => standing(formula, values[i]));
};

/** Writes cells of neighbouring rows of a table back. */
export class OwedRowsWork implements Work {
  readonly sheets: readonly string[];
  readonly sent: number;
  readonly received: number;
  readonly places: readonly string[] = [];
  #range: Excel.Range | undefined;

  constructor(private readonly found: FoundTable, private readonly owed: readonly Owed[]) {
    this.sheets = [found.sheet.name];
    this.sent = 1000 + owed.length * found.columns * 5 + owed.reduce((sum, { cells }) => cells.reduce((inRow, { theirs }) => inRow + String(theirs).length * 2, sum), 0);
    this.received = owed.length * found.columns * 60;
  }

  guard(batch: Batch): void {
    const { table, rows, columns } = this.found;
    requireShape(batch.table(table).getRange().untrack(), { firstRow: 1, lastRow: rows, firstColumn: 0, lastColumn: columns - 1 });
  }

  probe(batch: Batch): () => boolean {
    const range = batch.table(this.found.table).getRange().untrack();
    range.load('rowCount,columnCount');
    return () => range.rowCount === this.found.rows && range.columnCount === this.found.columns;
  }

  look(batch: Batch): void {
    const first = this.owed[0]?.offset ?? 0;
    this.#range = batch.table(this.found.table).getRange().untrack().getRow(first).untrack().getResizedRange(this.owed.length - 1, 0);
    this.#range.load('formulas,values');
  }

  write(): void {
    if (this.#range === undefined) return;
    this.#range.formulas = this.owed.map(({ cells }) => {
      const row: (Typed | null)[] = new Array<null>(this.found.columns).fill(null);
      for (const { column, theirs } of cells) row[this.#place(column)] = theirs;
      return row;
    });
  }

  #place(column: number): number {
    return this.found.places.get(column) ?? column - this.found.table.firstColumn;
  }

  lost(): readonly Lost[] {
    const range = this.#range;
    if (range === undefined) return [];
    return this.owed.flatMap(({ lost, cells }, i) => {
      const stood = typedCells(range, i);
      const differs = cells.filter(({ column, ours }) => stood[this.#place(column)] !== ours);
      const isNamed = nameOf(lost.keys, lost.content) !== undefined;
      const isOther = (isNamed ? lost.keys : [...lost.content.keys()]).some((column) => stood[this.#place(column)] !== lost.content.get(column));
      if (differs.length === 0 && !isOther) return [];
      const overwritten = (isOther ? cells : differs).map(({ column, theirs }) => ({ column, ours: theirs, theirs: stood[this.#place(column)] ?? '' }));
      const set = new Map(cells.map(({ column, theirs }) => [column, theirs]));
      const content = new Map([...this.found.places].map(([column, place]) => [column, set.get(column) ?? stood[place] ?? '']));
      const again = { ...lost, content, cells: overwritten, round: lost.round + 1 };
      return isOther ? [again, { ...lost, cells }] : [again];
    });
  }
}

/** Writes cells back that stand in no table, in a row that Excel has kept hold of. */
export class KeptRowWork implements Work {
  readonly sheets: readonly string[];
  readonly sent: number;
  readonly received: number;
  readonly places: readonly string[] = [];
  readonly #first: number;
  readonly #last: number;
  #range: Excel.Range | undefined;

  constructor(private readonly lostRow: Lost) {
    const columns = lostRow.cells.map(({ column }) => column);
    [this.#first, this.#last] = [Math.min(...columns), Math.max(...columns)];
    this.sheets = [lostRow.sheet.name];
    this.received = cellCount({ firstRow: 1, lastRow: 1, firstColumn: this.#first, lastColumn: this.#last }) * 60;
    this.sent = 1000 + lostRow.cells.reduce((sum, { theirs }) => sum + String(theirs).length * 2, this.received);
  }

  look(): void {
    this.#range = this.lostRow.kept.getCell(0, this.#first - this.lostRow.keptFrom).untrack().getResizedRange(0, this.#last - this.#first).untrack();
    this.#range.load('formulas,values');
  }

  probe(): () => boolean {
    this.lostRow.kept.load('rowCount');
    return () => this.lostRow.kept.rowCount === 1;
  }

  write(): void {
    if (this.#range === undefined) return;
    const row: (Typed | null)[] = new Array<null>(this.#last - this.#first + 1).fill(null);
    for (const { column, theirs } of this.lostRow.cells) row[column - this.#first] = theirs;
    this.#range.formulas = [row];
  }

  lost(): readonly Lost[] {
    if (this.#range === undefined) return [];
    const stood = typedCells(this.#range, 0);
    const cells = this.lostRow.cells.flatMap(({ column, ours, theirs }) => {
      const found = stood[column - this.#first] ?? '';
      return found === ours ? [] : [{ column, ours: theirs, theirs: found }];
    });
    return cells.length === 0 ? [] : [{ ...this.lostRow, cells }];
  }
}
