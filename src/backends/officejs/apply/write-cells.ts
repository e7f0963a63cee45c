import { address } from '../../../blueprint/ranges';
import { PER_OPERATION } from '../layout/pieces';
import { cellCount, type Rect } from '../read/rect';
import type { Batch, GivenKeys, Work } from './batch';
import type { Typed } from './content';
import { lostIn, type Basis, type Lost } from './lost';
import type { Run } from './runs';
import { Seen } from './seen';
import { requireShape } from './shape-guard';

/** Cells to be set in one operation, with all that has to be as expected for it. */
export interface CellsToSet extends Run, Basis {
  readonly watched: readonly Rect[];
}

/** Where such cells are at the moment. */
export interface Spot {
  readonly target: Excel.Range;
  /** One for each of the watched blocks. */
  readonly watched: readonly Excel.Range[];
}

/** Sets cells; what it leaves alone travels as `null`. */
export class CellsWork implements Work {
  readonly sheets: readonly string[];
  readonly sent: number;
  readonly received: number;
  readonly given: readonly GivenKeys[];
  #spot: Spot | undefined;

  /**
   * @param spot finds the cells in a request
   * @param guarding what the guard is about when that is not the cells themselves: their table as a whole
   */
  constructor(readonly cells: CellsToSet, private readonly spot: (batch: Batch) => Spot, private readonly guarding?: (batch: Batch) => void) {
    this.sheets = [cells.sheet.name];
    this.sent = bytesOf(cells.matrix) + (3 + cells.watched.length * 3) * PER_OPERATION;
    this.received = cells.watched.reduce((sum, rect) => sum + cellCount(rect) * 8 + 200, 0) + 2 * cells.expected.reduce((sum, seen) => sum + seen.characters, 0);
    this.given = givenKeys(cells);
  }

  get places(): readonly string[] {
    return [`${this.cells.sheet.name}!${address(this.cells.rect.firstRow, this.cells.rect.firstColumn)}`];
  }

  guard(batch: Batch): void {
    if (this.guarding !== undefined) this.guarding(batch);
    else requireShape(this.spot(batch).target, this.cells.rect);
  }

  look(batch: Batch): void {
    this.#spot = this.spot(batch);
    for (const range of this.#spot.watched) range.load('formulas,values');
  }

  write(batch: Batch): void {
    const { target } = this.#spot ?? this.spot(batch);
    target.formulas = sparse(this.cells.matrix);
  }

  probe(batch: Batch): () => boolean {
    const { target } = this.spot(batch);
    target.load('rowCount,columnCount');
    const { firstRow, lastRow, firstColumn, lastColumn } = this.cells.rect;
    return () => target.rowCount === lastRow - firstRow + 1 && target.columnCount === lastColumn - firstColumn + 1;
  }

  lost(taken: ReadonlySet<number>): readonly Lost[] {
    const { rect, matrix, watched } = this.cells;
    const spot = this.#spot;
    if (spot === undefined) return [];
    const found = spot.watched.map((range, i) => Seen.of(watched[i] ?? rect, range));
    return matrix.flatMap((values, r) => {
      const set = new Map(values.flatMap((value, c) => (value === undefined ? [] : [[rect.firstColumn + c, value] as const])));
      if (set.size === 0) return [];
      const row = rect.firstRow + r;
      const lost = lostIn({ ...this.cells, found }, row, set, taken.has(row));
      return lost === undefined ? [] : [{ ...lost, kept: spot.target.getRow(r), keptFrom: rect.firstColumn }];
    });
  }
}

/** Values as the API takes them: `null` leaves a cell. */
export const sparse = (matrix: Run['matrix']): (Typed | null)[][] => matrix.map((row) => row.map((value) => value ?? null));

const encoder = new TextEncoder();
export const bytesOf = (matrix: Run['matrix']): number => matrix.reduce((sum, row) => sum + encoder.encode(JSON.stringify(row)).length + 1, 0);

function givenKeys({ table, keys, rect, matrix }: CellsToSet): readonly GivenKeys[] {
  const [column] = keys;
  if (table === undefined || column === undefined || keys.length > 1) return [];
  const rows = new Map(matrix.flatMap((values, r) => {
    const value = values[column - rect.firstColumn];
    return value === undefined || value === '' ? [] : [[rect.firstRow + r, String(value).replace(/^'/, '')] as const];
  }));
  return rows.size === 0 ? [] : [{ table, column, rows }];
}
