import { integer, integerOr, text } from '../args';
import { newSeries, type Chart, type Series } from '../book/chart';
import { addressOf, sheetPrefix } from '../book/rect';
import { ExcelError, invalid } from '../excel-error';
import { HostClass, type HostObject } from '../host-object';
import { DATA_LABELS, POINT, SERIES_FORMAT } from './chart-parts';
import { rangeOf } from './places';
import { plain, within, type Plain } from './plain';
import { required } from './range';

interface Of {
  readonly chart: Chart;
  readonly series: Series;
}

const countOf = ({ values }: Series): number => (values === undefined ? 0 : values.rect.height * values.rect.width);

function point(series: Series, index: unknown): HostObject {
  const at = integer(index, 0);
  // learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling#excel-specific-error-codes-and-messages: EmptyChartSeries.
  if (countOf(series) === 0) throw new ExcelError('EmptyChartSeries');
  if (at >= countOf(series)) throw invalid();
  const look: Plain = series.points.get(at) ?? {};
  series.points.set(at, look);
  return POINT.of(look);
}

const POINTS = new HostClass<Series>('ChartPointsCollection', {
  items: (series) => Array.from({ length: countOf(series) }, (_, at) => point(series, at)),
  get: { count: countOf },
  call: { getCount: countOf, getItemAt: (series, [index]) => point(series, index) },
});

const look = plain<Of>(({ series }) => series.look, {
  axisGroup: 'Primary', doughnutHoleSize: 50, explosion: 0, filtered: false, firstSliceAngle: 0, gapWidth: 150, hasDataLabels: false, invertIfNegative: false, markerBackgroundColor: '', markerForegroundColor: '', markerSize: 5, markerStyle: 'Automatic',
  overlap: 0, plotOrder: 0, showShadow: false, smooth: false, varyByCategories: false,
});

function source(value: unknown): Series['values'] {
  const range = rangeOf(value);
  if (range === undefined) throw invalid();
  return { sheet: range.sheet, rect: range.rect };
}

// learn.microsoft.com/javascript/api/excel/excel.chartseries#excel-excel-chartseries-getdimensiondatasourcestring-member(1)
function dimension({ series }: Of, name: unknown): Series['values'] {
  if (name === 'Values' || name === 'YValues') return series.values;
  if (name === 'Categories' || name === 'XValues') return series.categories;
  throw invalid();
}

const SERIES = new HostClass<Of>('ChartSeries', {
  get: {
    ...look.get,
    name: ({ series }) => series.name,
    chartType: ({ chart, series }) => series.look['chartType'] ?? chart.type,
    format: ({ series }) => SERIES_FORMAT.of(within(series.look, 'format')),
    dataLabels: ({ series }) => DATA_LABELS.of(within(series.look, 'dataLabels')),
    points: ({ series }) => POINTS.of(series),
  },
  set: {
    ...look.set,
    // learn.microsoft.com/javascript/api/excel/excel.chartseries#excel-excel-chartseries-name-member: at most 255 characters.
    name: ({ series }, value) => {
      if (text(value).length > 255) throw invalid();
      series.name = text(value);
    },
    chartType: ({ series }, value) => { series.look['chartType'] = text(value); },
  },
  call: {
    setValues: ({ series }, [range]) => { series.values = source(range); },
    setXAxisValues: ({ series }, [range]) => { series.categories = source(range); },
    delete: ({ chart, series }) => { chart.series = chart.series.filter((other) => other !== series); },
    getDimensionDataSourceString: (self, [name]) => {
      const cells = dimension(self, name);
      return cells === undefined ? '' : sheetPrefix(cells.sheet.name) + addressOf(cells.rect);
    },
  },
});

export const SERIES_COLLECTION = new HostClass<Chart>('ChartSeriesCollection', {
  items: (chart) => chart.series.map((series) => SERIES.of({ chart, series })),
  get: { count: ({ series }) => series.length },
  call: {
    getCount: ({ series }) => series.length,
    getItemAt: (chart, [index]) => {
      const series = chart.series[integer(index, 0)];
      return required(series === undefined ? null : SERIES.of({ chart, series }));
    },
    add: (chart, [name, index]) => {
      const series = newSeries(name === undefined || name === null ? `Series${chart.series.length + 1}` : text(name));
      chart.series.splice(integerOr(index, chart.series.length), 0, series);
      return SERIES.of({ chart, series });
    },
  },
});
