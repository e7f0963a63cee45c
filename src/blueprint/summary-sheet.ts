import { CHARTS, type ViewRange } from '../reports/charts';
import { summaryPage } from '../reports/views/summary';
import type { ViewFacts } from '../reports/support/view';
import { columnLetters } from '../model/location';
import type { BlueprintBlock, BlueprintCell, BlueprintChart, BlueprintSheet, ChartData } from './blueprint';
import { onSheet } from './ranges';
import { tabColour } from './sheet-frame';
import { cellOf, type PlacedView } from './views';

const NAME = '10 Summary';
const CHART_COLUMNS = 4;

function dataOf({ view, from, to }: ViewRange, placed: ReadonlyMap<string, PlacedView>): ChartData {
  const found = placed.get(view);
  if (found === undefined) throw new Error(`No view is called ${view}`);
  const [[row, column], [lastRow, lastColumn]] = [cellOf(found, ...from), cellOf(found, ...to)];
  const at = (r: number, c: number) => `$${columnLetters(c)}$${r}`;
  const values: BlueprintCell[] = [];
  for (let r = from[0]; r <= to[0]; r += 1) {
    for (let c = from[1]; c <= to[1]; c += 1) {
      const cell = r < 0 ? found.view.columns[c]?.header : found.view.rows[r]?.[c];
      values.push(typeof cell === 'object' ? cell.value : cell);
    }
  }
  const single = row === lastRow && column === lastColumn;
  return { range: onSheet(found.view.sheet, `${at(row, column)}${single ? '' : `:${at(lastRow, lastColumn)}`}`), values };
}

/** The charts of the Summary, side by side over the rows left free for them. `first` and `last` are 1-based sheet rows. */
export function summaryCharts(placed: ReadonlyMap<string, PlacedView>, first: number, last: number): readonly BlueprintChart[] {
  return CHARTS.map(({ series, categories, ...chart }, i): BlueprintChart => ({
    ...chart,
    categories: dataOf(categories, placed),
    series: series.map(({ name, values, ...look }) => ({ ...look, name: dataOf(name, placed), values: dataOf(values, placed) })),
    anchor: { fromRow: first, fromColumn: i * CHART_COLUMNS, toRow: last + 1, toColumn: (i + 1) * CHART_COLUMNS },
  }));
}

/** One printed page for executives: facts, figures, charts, top risks, recommendations (METHOD section 17). */
export function summarySheet(blocks: readonly BlueprintBlock[], facts: ViewFacts, placed: ReadonlyMap<string, PlacedView>): BlueprintSheet {
  const { view, charts } = summaryPage(facts);
  const rows = view.page?.heights ?? [];
  return {
    name: NAME, visibility: 'visible', tabColour: tabColour(NAME), widths: {}, heights: Object.fromEntries(rows.map((height, i) => [i + 1, height])),
    print: { pagesWide: 1, pagesHigh: 1, portrait: true }, tables: [], notes: [], blocks, charts: summaryCharts(placed, charts.first + 1, charts.last + 1), shapes: [], locked: true,
  };
}
