import { address } from '../../../blueprint/ranges';
import { PER_OPERATION } from '../layout/pieces';
import { widthInPoints } from '../layout/page';
import { hasApi } from '../requirements';
import type { Rect } from '../read/rect';
import type { Batch, GivenKeys, Work } from './batch';
import { addAsRows } from './add-rows';
import type { Typed } from './content';
import { lostIn, type Basis, type Lost } from './lost';
import { matrixRows, type Run } from './runs';
import { Seen } from './seen';
import { setValidations, type ColumnValidation } from './table-validations';
import { requireShape } from './shape-guard';
import { bytesOf, sparse } from './write-cells';
import type { Growth } from './writes';

/** What stood beside and below a table when its growth was checked. */
export interface GrowthSeen {
  readonly below: Seen;
  readonly right: Seen;
  readonly validations: readonly ColumnValidation[];
}

/** Rows by which a table grows in one request, and its new columns. */
export interface GrowthStep {
  readonly growth: Growth;
  readonly seen: GrowthSeen;
  /** The range of the table before. */
  readonly before: Rect;
  readonly below: Run;
  /** New columns; of the first step only. */
  readonly right: Run | undefined;
}

/** About how many characters of new rows go into one request. */
const MOST = 1_500_000;

/** The growth of a table in as few steps as its size allows. Each leaves a whole table. */
export function growthSteps(growth: Growth, seen: GrowthSeen): readonly GrowWork[] {
  const { at, below, right, added } = growth;
  const rows = below.matrix.length;
  const perStep = Math.max(1, Math.floor((rows * MOST) / Math.max(1, bytesOf(below.matrix))));
  const count = Math.max(1, Math.ceil(rows / perStep));
  return Array.from({ length: count }, (_, i) => {
    const firstRow = below.rect.firstRow + i * perStep;
    const before: Rect = { firstRow: at.headerRow, lastRow: firstRow - 1, firstColumn: at.firstColumn, lastColumn: at.lastColumn + (i === 0 ? 0 : added.length) };
    return new GrowWork({ growth, seen, before, below: matrixRows(below, firstRow, firstRow + perStep - 1), right: i === 0 && added.length > 0 ? right : undefined }, i > 0);
  });
}

/** Grows a table and fills its new rows and columns. */
export class GrowWork implements Work {
  readonly sheets: readonly string[];
  readonly sent: number;
  readonly received: number;
  readonly given: readonly GivenKeys[];
  #below: Excel.Range | undefined;
  #right: Excel.Range | undefined;

  constructor(readonly step: GrowthStep, readonly startsRequest: boolean) {
    const { growth: { on, at, keys }, below, right, seen } = step;
    this.sheets = [on.name];
    this.sent = bytesOf(below.matrix) + bytesOf(right?.matrix ?? []) + (20 + 6 * seen.validations.length) * PER_OPERATION;
    this.received = below.matrix.length * (below.matrix[0]?.length ?? 0) * 8 + (right?.matrix.length ?? 0) * 30;
    const [key] = keys;
    const rows = new Map(below.matrix.flatMap((values, r) => {
      const value = key === undefined || keys.length > 1 ? undefined : values[key - at.firstColumn];
      return value === undefined || value === '' ? [] : [[below.rect.firstRow + r, String(value).replace(/^'/, '')] as const];
    }));
    this.given = key === undefined || rows.size === 0 ? [] : [{ table: at, column: key, rows }];
  }

  get places(): readonly string[] {
    const { growth: { on }, below, before } = this.step;
    return [`${on.name}!${address(Math.min(below.rect.firstRow, before.lastRow + 1), before.firstColumn)}`];
  }

  guard(batch: Batch): void {
    const { growth: { at }, before } = this.step;
    requireShape(batch.table(at).getRange().untrack(), before);
  }

  look(batch: Batch): void {
    const { growth: { at, added }, below, right } = this.step;
    const base = batch.table(at).getRange().untrack();
    if (below.matrix.length > 0) {
      this.#below = base.getRowsBelow(below.matrix.length).getResizedRange(0, right === undefined ? 0 : added.length);
      this.#below.load('formulas,values');
    }
    if (right !== undefined) {
      this.#right = base.getColumnsAfter(added.length);
      this.#right.load('formulas,values');
    }
  }

  write(batch: Batch): void {
    const { growth, seen, before, below, right } = this.step;
    const table = batch.table(growth.at);
    const [rows, columns] = [below.matrix.length, right === undefined ? 0 : growth.added.length];
    const base = table.getRange().untrack();
    const resizes = hasApi('1.13');
    if (resizes) table.resize(base.getResizedRange(rows, columns).untrack());
    else addAsRows(table, below, right, seen.below);
    const own = Math.max(0, Math.min(rows, (growth.adopted ?? 0) - before.lastRow));
    if (rows > own) {
      const fresh = base.getRowsBelow(rows).untrack().getOffsetRange(own, 0).untrack().getResizedRange(-own, 0).untrack();
      fresh.copyFrom(base.getLastRow().untrack(), 'Formats');
      setValidations(fresh, seen.validations);
    }
    if (columns > 0) this.#look(base.getResizedRange(rows, 0).untrack(), columns);
    if (!resizes) return;
    if (this.#below !== undefined) this.#below.formulas = sparse(below.matrix);
    if (this.#right !== undefined && right !== undefined) this.#right.formulas = sparse(right.matrix);
  }

  /** New columns look like the last one, in their own widths. */
  #look(all: Excel.Range, columns: number): void {
    const added = all.getColumnsAfter(columns).untrack();
    added.copyFrom(all.getLastColumn().untrack(), 'Formats');
    this.step.growth.added.forEach(({ width, hidden }, i) => {
      const column = added.getColumn(i).untrack();
      column.format.columnWidth = widthInPoints(width);
      if (hidden) column.columnHidden = true;
    });
  }

  probe(batch: Batch): () => boolean {
    const { firstRow, lastRow, firstColumn, lastColumn } = this.step.before;
    return hasSize(batch.table(this.step.growth.at).getRange(), lastRow - firstRow + 1, lastColumn - firstColumn + 1);
  }

  lost(taken: ReadonlySet<number>): readonly Lost[] {
    const { growth: { at, on, keys }, below, right, seen } = this.step;
    return [
      ...lostRows({ sheet: on, table: at, keys, whole: true, expected: [seen.below] }, below, this.#below, taken),
      ...lostRows({ sheet: on, keys: [], whole: true, expected: [seen.right] }, right, this.#right, new Set()),
    ];
  }
}

/** What was overwritten by a run, in the range of it that was loaded right before. */
function lostRows(basis: Basis, run: Run | undefined, kept: Excel.Range | undefined, taken: ReadonlySet<number>): readonly Lost[] {
  if (run === undefined || kept === undefined) return [];
  const found = [Seen.of(run.rect, kept)];
  return rowsOf(run).flatMap(([row, set]) => {
    const lost = lostIn({ ...basis, found }, row, set, taken.has(row));
    return lost === undefined ? [] : [{ ...lost, kept: kept.getRow(row - run.rect.firstRow), keptFrom: run.rect.firstColumn }];
  });
}

/** What is set in each row. */
function rowsOf({ rect, matrix }: Run): readonly (readonly [row: number, set: ReadonlyMap<number, Typed>])[] {
  return matrix.flatMap((values, r) => {
    const set = new Map(values.flatMap((value, c) => (value === undefined ? [] : [[rect.firstColumn + c, value] as const])));
    return set.size === 0 ? [] : [[rect.firstRow + r, set] as const];
  });
}

/** Asks for the size of a range; the answer is whether it is this one. */
function hasSize(range: Excel.Range, rows: number, columns: number): () => boolean {
  range.load('rowCount,columnCount');
  return () => range.rowCount === rows && range.columnCount === columns;
}
