import type { SheetSnapshot } from '../read/snapshot';
import { loadPivotPlaces, loadSpilled, refuseSpilled, requireNoPivot, type Obstacles } from './obstacles';
import { cellsOf } from './cells-of';
import { ask } from './questions';

/** Cells that get a content, and what stands around them. */
export interface Area {
  readonly obstacles: Obstacles;
  /** Whether a cell is set; all of them are where a table or block goes. */
  readonly sets: (row: number, column: number) => boolean;
}

/**
 * Looks closer at sheets with pivot tables and areas with spilled formulas; asks nothing where there are none.
 * @param pivots names of the pivot tables of each sheet
 * @throws UnsafeChangeError when such a thing fills a cell that is to be set
 */
export async function refuseFilled(context: Excel.RequestContext, sheets: readonly SheetSnapshot[], areas: readonly Area[], pivots: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const withPivots = [...pivots].filter(([, names]) => names.length > 0);
  const places = await ask(context, sheets, withPivots.map(([sheet, names]) => ({ received: names.length * 100, ask: (batch) => loadPivotPlaces(batch, sheet, names) })));
  for (const { obstacles: { sheet, rect }, sets } of areas) requireNoPivot(sheet, rect, places.flat(), sets);
  const spilled = areas.filter(({ obstacles }) => obstacles.spills);
  const found = await ask(context, sheets, spilled.map(({ obstacles: { sheet, rect }, sets }) => {
    const cells = cellsOf(rect).filter(([row, column]) => sets(row, column));
    return { received: cells.length * 100, ask: (batch) => loadSpilled(batch, sheet, cells) };
  }));
  found.forEach((cell, i) => { if (cell !== undefined) refuseSpilled(spilled[i]?.obstacles.sheet ?? '', cell); });
}
