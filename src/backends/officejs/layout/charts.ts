import type { BlueprintChart, ChartSeries } from '../../../blueprint/blueprint';
import { CHART_COLOURS, GAP_WIDTH, LABEL_FORMAT, labelInk, overlapOf } from '../../drawing/chart-look';
import { drawnName } from '../../drawing/shape-text';
import { parseReference } from '../read/addresses';
import { blockAddress } from './matrices';
import { rectAddress } from './areas';
import { piece, type Book, type Piece } from './pieces';

const TYPES = {
  columns: { clustered: 'ColumnClustered', stacked: 'ColumnStacked' },
  bars: { clustered: 'BarClustered', stacked: 'BarStacked' },
} as const;
const FONT = 'Calibri';
const colour = (rgb: string): string => `#${rgb}`;

function cells(book: Book, reference: string): Excel.Range {
  const found = parseReference(reference);
  if (found?.sheet === undefined) throw new Error(`a chart names no cells of a sheet: ${reference}`);
  return book.range(found.sheet, rectAddress(found.rect));
}

function isRow(reference: string): boolean {
  const rect = parseReference(reference)?.rect;
  return rect !== undefined && rect.firstRow === rect.lastRow;
}

function write(font: Excel.ChartFont, size: number, ink: string, bold = false): void {
  font.name = FONT;
  font.size = size;
  font.color = colour(ink);
  font.bold = bold;
}

function lookOfSeries(series: Excel.ChartSeries, { colour: fill, points = {}, name: { values: [name] } }: ChartSeries, { grouping }: BlueprintChart): void {
  series.name = String(name ?? '');
  series.format.fill.setSolidColor(colour(fill));
  series.gapWidth = GAP_WIDTH;
  series.overlap = overlapOf(grouping);
  series.hasDataLabels = true;
  const labels = series.dataLabels;
  labels.showValue = true;
  labels.showSeriesName = false;
  labels.showCategoryName = false;
  labels.showLegendKey = false;
  labels.position = grouping === 'stacked' ? 'Center' : 'OutsideEnd';
  labels.numberFormat = LABEL_FORMAT;
  write(labels.format.font, 9, labelInk(grouping, fill), true);
  for (const [at, own] of Object.entries(points)) {
    const point = series.points.getItemAt(Number(at));
    point.format.fill.setSolidColor(colour(own));
    if (labelInk(grouping, own) !== labelInk(grouping, fill)) point.dataLabel.format.font.color = colour(labelInk(grouping, own));
  }
}

function lookOfAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, { direction }: BlueprintChart): void {
  categoryAxis.majorTickMark = 'None';
  categoryAxis.minorTickMark = 'None';
  categoryAxis.tickLabelPosition = 'Low';
  if (direction === 'bars') categoryAxis.reversePlotOrder = true;
  categoryAxis.format.line.color = colour(CHART_COLOURS.baseLine);
  write(categoryAxis.format.font, 9, CHART_COLOURS.ink);
  valueAxis.minimum = 0;
  valueAxis.numberFormat = '0';
  valueAxis.majorTickMark = 'None';
  valueAxis.minorTickMark = 'None';
  valueAxis.tickLabelPosition = 'None';
  valueAxis.format.line.clear();
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = colour(CHART_COLOURS.faint);
}

/** A chart fed by cells; hidden rows are plotted too. Its legend names the series where there are several. */
export function chartPiece(sheet: string, chart: BlueprintChart): Piece {
  return piece(70 + chart.series.length * 45, 2_000, (book) => {
    const [first, ...others] = chart.series;
    if (first === undefined) return;
    const drawn = book.sheet(sheet).charts.add(TYPES[chart.direction][chart.grouping], cells(book, first.values.range), isRow(first.values.range) ? 'Rows' : 'Columns');
    drawn.name = drawnName(chart.name);
    const { fromRow, fromColumn, toRow, toColumn } = chart.anchor;
    drawn.setPosition(blockAddress(fromRow, fromColumn, 1, 1), blockAddress(toRow - 1, toColumn - 1, 1, 1));
    [drawn.series.getItemAt(0), ...others.map(({ name: { values: [name] } }) => drawn.series.add(String(name ?? '')))].forEach((series, i) => {
      const source = chart.series[i] ?? first;
      series.setValues(cells(book, source.values.range));
      series.setXAxisValues(cells(book, chart.categories.range));
      lookOfSeries(series, source, chart);
    });
    lookOfAxes(drawn.axes, chart);
    drawn.title.visible = chart.title !== '';
    if (chart.title !== '') {
      drawn.title.text = chart.title;
      drawn.title.overlay = false;
      write(drawn.title.format.font, 10, CHART_COLOURS.title, true);
    }
    drawn.legend.visible = chart.series.length > 1;
    if (chart.series.length > 1) {
      drawn.legend.position = 'Bottom';
      drawn.legend.overlay = false;
      write(drawn.legend.format.font, 9, CHART_COLOURS.ink);
    }
    drawn.plotVisibleOnly = false;
    drawn.displayBlanksAs = 'NotPlotted';
    drawn.plotArea.format.fill.clear();
    drawn.format.fill.setSolidColor(colour(CHART_COLOURS.area));
    drawn.format.border.color = colour(CHART_COLOURS.frame);
    drawn.format.roundedCorners = false;
  });
}
