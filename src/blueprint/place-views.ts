import type { View } from '../reports/support/view';
import type { BlueprintTable } from './blueprint';
import { HEADER_ROW } from './sheet-frame';
import { VIEW_HEAD, viewHeight, type PlacedView } from './views';

/** First row of the first view on a sheet of views only. */
const FIRST_ROW = 4;
const GAP = 1;

/** Sheets that hold views below each other and no table. */
export const isStacked = (sheet: string): boolean => sheet === '6 Matrix';

/** Where the views of a sheet stand: behind its tables, headers on the same row; below each other where there is no table; a page from the first cell. */
export function placeViews(views: readonly View[], tables: readonly BlueprintTable[]): readonly PlacedView[] {
  const widths = tables.map((t) => t.firstColumn + t.columns.length);
  let column = widths.length === 0 ? 0 : Math.max(...widths) + GAP;
  let row = FIRST_ROW;
  return views.map((view): PlacedView => {
    if (view.page !== undefined) return { view, row: 1, column: 0 };
    if (isStacked(view.sheet)) {
      const placed = { view, row, column: 0 };
      row += viewHeight(view) + GAP;
      return placed;
    }
    const placed = { view, row: HEADER_ROW - VIEW_HEAD + 1, column };
    column += view.columns.length + GAP;
    return placed;
  });
}
