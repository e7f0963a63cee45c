import type { Refreshed } from '../../blueprint/refreshed';
import { HEADER_ROW } from '../../blueprint/sheet-frame';
import { VIEW_HEAD, viewHeight, type PlacedView } from '../../blueprint/views';
import { isStacked } from '../../blueprint/place-views';
import type { RawWorkbook } from '../port';
import { foundBlocks, type FoundBlock } from './anchors';
import { RawCells } from './raw-cells';

/** Where each view stands, or is going to. */
export interface BlockPlaces {
  /** By key of the view. */
  readonly placed: ReadonlyMap<string, PlacedView>;
  /** Ranges of those that stand in the workbook, by name. */
  readonly found: ReadonlyMap<string, FoundBlock>;
  /** Names of those that are missing on sheets that are there, or have to leave their place. */
  readonly missing: ReadonlySet<string>;
}

/**
 * Views stand where their names say. One whose name is gone is laid out in free space: behind everything on its sheet, or below it on a sheet of
 * matrices. On a sheet that is missing it stands at its usual place.
 * @param usual where the views of missing sheets stand
 * @param reserved last column that tables of a sheet grow to
 * @param leaving names of those that have no room where they stand
 */
export function placeBlocks(raw: RawWorkbook, refreshed: Refreshed, usual: () => ReadonlyMap<string, FoundBlock>, reserved: ReadonlyMap<string, number>, leaving: ReadonlySet<string> = new Set()): BlockPlaces {
  const found = foundBlocks(raw.names);
  const sheets = new Map(raw.sheets.map((sheet) => [sheet.name, new RawCells(sheet)]));
  const next = new Map<string, { row: number; column: number }>();
  const placed = new Map<string, PlacedView>();
  const missing = new Set<string>();
  for (const [name, { view }] of refreshed.views) {
    const at = found.get(name);
    const isLeaving = at !== undefined && leaving.has(name);
    const sheet = isLeaving ? at.sheet : view.sheet;
    const cells = sheets.get(sheet);
    if (at !== undefined && !isLeaving && sheets.has(at.sheet)) placed.set(view.key, { view: { ...view, sheet: at.sheet }, row: at.row, column: at.column });
    else if (cells === undefined) placed.set(view.key, { view, row: usual().get(name)?.row ?? 1, column: usual().get(name)?.column ?? 0 });
    else {
      const extent = cells.extent();
      const free = next.get(sheet) ?? { row: extent.row + 2, column: Math.max(extent.column, reserved.get(sheet) ?? 0) + 2 };
      const below = isStacked(view.sheet) || view.page !== undefined;
      placed.set(view.key, below ? { view: { ...view, sheet }, row: free.row, column: 0 } : { view: { ...view, sheet }, row: HEADER_ROW - VIEW_HEAD + 1, column: free.column });
      next.set(sheet, { row: free.row + viewHeight(view) + 1, column: free.column + view.columns.length + 1 });
      missing.add(name);
    }
  }
  return { placed, found, missing };
}
