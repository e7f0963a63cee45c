import { address } from '../../../blueprint/ranges';
import { UnsafeChangeError } from '../../../errors';
import { rectAddress } from '../layout/areas';
import { hasApi } from '../requirements';
import { parseAreas, parseReference } from '../read/addresses';
import { intersection, type Rect } from '../read/rect';
import type { Batch } from './batch';

/** What in an area keeps cells from being set, as far as this Excel tells. */
export interface Obstacles {
  readonly sheet: string;
  readonly rect: Rect;
  readonly merged: readonly Rect[];
  /** Cells are filled by a formula elsewhere. */
  readonly spills: boolean;
}

/** Queues looking for merged cells and spilled formulas; the answer holds after the request. */
export function loadObstacles(sheet: string, range: Excel.Range, rect: Rect): () => Obstacles {
  const merged = hasApi('1.13') ? range.getMergedAreasOrNullObject() : undefined;
  merged?.load('address,areaCount');
  const tellsSpills = hasApi('1.12');
  if (tellsSpills) range.load('hasSpill');
  return () => ({
    sheet, rect,
    merged: merged === undefined || merged.isNullObject ? [] : (parseAreas(merged.address, merged.areaCount) ?? [rect]),
    spills: tellsSpills && range.hasSpill !== false,
  });
}

/**
 * @param sets whether a cell gets a content
 * @throws UnsafeChangeError when that would be hidden in merged cells
 */
export function requireUnmerged({ sheet, rect, merged }: Obstacles, sets: (row: number, column: number) => boolean): void {
  for (const area of merged) {
    const inside = intersection(area, rect);
    if (inside === undefined) continue;
    for (let row = inside.firstRow; row <= inside.lastRow; row += 1) {
      for (let column = inside.firstColumn; column <= inside.lastColumn; column += 1) {
        if ((row === area.firstRow && column === area.firstColumn) || !sets(row, column)) continue;
        throw new UnsafeChangeError(`Sheet "${sheet}", cell ${address(row, column)}`, `it is hidden in the merged cells ${rectAddress(area)}`, 'Unmerge them in Excel and try again.');
      }
    }
  }
}

/** A pivot table and the cells it fills. */
export interface Pivot {
  readonly sheet: string;
  readonly rect: Rect;
}

/** Queues loading the pivot tables of a sheet; the answer, their names, holds after the request. */
export function loadPivots(batch: Batch, sheet: string): () => readonly string[] {
  const { pivotTables } = batch.sheet(sheet);
  pivotTables.load('items/name');
  return () => pivotTables.items.map(({ name }) => name);
}

/** Queues loading where pivot tables stand; the answer holds after the request. */
export function loadPivotPlaces(batch: Batch, sheet: string, names: readonly string[]): () => readonly Pivot[] {
  const ranges = names.map((name) => {
    const range = batch.sheet(sheet).pivotTables.getItem(name).layout.getRange().untrack();
    range.load('address');
    return range;
  });
  return () => ranges.flatMap((range) => {
    const rect = parseReference(range.address)?.rect;
    return rect === undefined ? [] : [{ sheet, rect }];
  });
}

/** @throws UnsafeChangeError when a cell that is to be set belongs to a pivot table */
export function requireNoPivot(sheet: string, rect: Rect, pivots: readonly Pivot[], sets: (row: number, column: number) => boolean): void {
  for (const pivot of pivots) {
    const inside = pivot.sheet === sheet ? intersection(pivot.rect, rect) : undefined;
    if (inside === undefined) continue;
    for (let row = inside.firstRow; row <= inside.lastRow; row += 1) {
      for (let column = inside.firstColumn; column <= inside.lastColumn; column += 1) {
        if (!sets(row, column)) continue;
        throw new UnsafeChangeError(`Sheet "${sheet}", cell ${address(row, column)}`, `a pivot table stands there (${rectAddress(pivot.rect)})`, 'Move it elsewhere in Excel and try again.');
      }
    }
  }
}

/** Queues asking for each cell whether a formula elsewhere fills it; the answer names the first such cell after the request. */
export function loadSpilled(batch: Batch, sheet: string, cells: readonly (readonly [row: number, column: number])[]): () => readonly [row: number, column: number] | undefined {
  const ranges = cells.map(([row, column]) => {
    const range = batch.sheet(sheet).getRange(address(row, column)).untrack();
    range.load('hasSpill');
    return range;
  });
  return () => cells.find((_, i) => ranges[i]?.hasSpill === true);
}

/** @throws UnsafeChangeError for a cell that a formula elsewhere fills */
export function refuseSpilled(sheet: string, [row, column]: readonly [row: number, column: number]): never {
  throw new UnsafeChangeError(`Sheet "${sheet}", cell ${address(row, column)}`, 'it shows a result of an array formula that stands elsewhere', 'Move or delete that formula in Excel and try again.');
}

