import { VIEW_HEAD } from '../../../blueprint/views';
import { intersection, type Rect } from './rect';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;
/** Views of more columns are matrices that may be blank but for a few marks near their diagonal. */
const WIDE = 150;
/** Rows of a large view that are looked at together. */
const BAND = 25;

/**
 * A sheet in parts, each of which is asked for the cells that it uses: whole rows, cut where views begin and end, so that a wide matrix beside the head of a long table
 * does not make everything wide and long. What is right of the first column of a large matrix is cut into bands of a few rows.
 */
export function stripsOf(views: readonly Rect[]): readonly Rect[] {
  const large = views.filter(({ firstColumn, lastColumn }) => lastColumn - firstColumn >= WIDE);
  const edges = [1, ...views.flatMap(({ firstRow, lastRow }) => [firstRow, lastRow + 1]), ...large.map(({ firstRow }) => firstRow + VIEW_HEAD)];
  const tops = [...new Set(edges)].sort((a, b) => a - b);
  return tops.flatMap((firstRow, i): readonly Rect[] => {
    const strip = { firstRow, lastRow: (tops[i + 1] ?? LAST_ROW + 1) - 1, firstColumn: 0, lastColumn: LAST_COLUMN };
    const columns = large.flatMap((view) => intersection(view, strip)?.firstColumn ?? []);
    return columns.length === 0 ? [strip] : inBands(strip, Math.min(...columns));
  });
}

function inBands(strip: Rect, heads: number): readonly Rect[] {
  const bands = Array.from({ length: Math.ceil((strip.lastRow - strip.firstRow + 1) / BAND) }, (_, i): Rect => {
    const firstRow = strip.firstRow + i * BAND;
    return { ...strip, firstRow, lastRow: Math.min(firstRow + BAND - 1, strip.lastRow), firstColumn: heads + 1 };
  });
  return [{ ...strip, lastColumn: heads }, ...bands];
}
