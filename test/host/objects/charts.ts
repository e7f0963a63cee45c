import { integer, oneOf, text } from '../args';
import { chartsOf, seriesFrom, type Chart } from '../book/chart';
import { guardSheet } from '../book/guard';
import { bottom, right } from '../book/rect';
import type { Sheet } from '../book/sheet';
import { offset } from '../book/sizes';
import { invalid } from '../excel-error';
import { HostClass, type HostObject } from '../host-object';
import { AREA_FORMAT, AXES, DATA_LABELS, LEGEND, PLOT_AREA, TITLE } from './chart-parts';
import { SERIES_COLLECTION } from './chart-series';
import { placeOf, rangeOf } from './places';
import { plain, within, type Plain } from './plain';
import { required } from './range';
import { WORKSHEET } from './worksheet';

interface On {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

const editable = ({ sheet }: On): void => guardSheet(sheet, 'allowEditObjects');

const look = plain<On>(({ chart }) => chart.look, { categoryLabelLevel: 0, displayBlanksAs: 'NotPlotted', plotBy: 'Columns', plotVisibleOnly: true, seriesNameLevel: 0, showAllFieldButtons: true, showDataLabelsOverMaximum: true, style: 201 }, editable);

const PARTS: Readonly<Record<string, HostClass<Plain>>> = { title: TITLE, legend: LEGEND, axes: AXES, dataLabels: DATA_LABELS, plotArea: PLOT_AREA, format: AREA_FORMAT };

const MEASURES = ['left', 'top', 'width', 'height'] as const;
const setMeasure = (name: (typeof MEASURES)[number]) => (self: On, value: unknown): void => {
  editable(self);
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) throw invalid();
  self.chart[name] = value;
};

const CHART = new HostClass<On>('Chart', {
  id: ({ chart }) => chart.id,
  get: {
    ...look.get,
    id: ({ chart }) => chart.id,
    name: ({ chart }) => chart.name,
    chartType: ({ chart }) => chart.type,
    ...Object.fromEntries(MEASURES.map((name) => [name, ({ chart }: On): number => chart[name]])),
    ...Object.fromEntries(Object.entries(PARTS).map(([name, kind]) => [name, ({ chart }: On): HostObject => kind.of(within(chart.look, name))])),
    series: ({ chart }) => SERIES_COLLECTION.of(chart),
    worksheet: ({ sheet }) => WORKSHEET.of(sheet),
  },
  set: {
    ...look.set,
    name: (self, value) => {
      editable(self);
      self.chart.name = text(value);
    },
    chartType: ({ chart }, value) => { chart.type = text(value); },
    ...Object.fromEntries(MEASURES.map((name) => [name, setMeasure(name)])),
  },
  call: {
    delete: (self) => {
      editable(self);
      const charts = chartsOf(self.sheet);
      charts.list = charts.list.filter((other) => other !== self.chart);
    },
    setData: (self, [source, by]) => { self.chart.series = fromSource(source, by); },
    // learn.microsoft.com/javascript/api/excel/excel.chart#excel-excel-chart-setposition-member(1): to the start cell; over everything up to the end cell when there is one.
    setPosition: (self, [start, end], { book }) => {
      editable(self);
      const { sheet, chart } = self;
      const first = placeOf(book, sheet, start).rect;
      chart.left = offset(sheet, 'column', first.column);
      chart.top = offset(sheet, 'row', first.row);
      if (end === undefined || end === null) return;
      const last = placeOf(book, sheet, end).rect;
      chart.width = offset(sheet, 'column', right(last) + 1) - chart.left;
      chart.height = offset(sheet, 'row', bottom(last) + 1) - chart.top;
    },
  },
});

function fromSource(source: unknown, by: unknown): Chart['series'] {
  const range = rangeOf(source);
  if (range === undefined) throw invalid();
  return seriesFrom({ sheet: range.sheet, rect: range.rect }, by === undefined || by === null ? 'Auto' : oneOf(by, ['Auto', 'Columns', 'Rows'] as const));
}

// learn.microsoft.com/javascript/api/excel/excel.chartcollection#excel-excel-chartcollection-getitem-member(1): the first of several with one name.
const named = (sheet: Sheet, key: unknown): HostObject | null => {
  const name = text(key).toLowerCase();
  const chart = chartsOf(sheet).list.find((one) => one.id === key || one.name.toLowerCase() === name);
  return chart === undefined ? null : CHART.of({ sheet, chart });
};
const count = (sheet: Sheet): number => chartsOf(sheet).list.length;

const CHARTS = new HostClass<Sheet>('ChartCollection', {
  items: (sheet) => chartsOf(sheet).list.map((chart) => CHART.of({ sheet, chart })),
  get: { count },
  call: {
    getCount: count,
    getItem: (sheet, [key]) => required(named(sheet, key)),
    getItemOrNullObject: (sheet, [key]) => named(sheet, key),
    getItemAt: (sheet, [index]) => {
      const chart = chartsOf(sheet).list[integer(index, 0)];
      return required(chart === undefined ? null : CHART.of({ sheet, chart }));
    },
    add: (sheet, [type, source, by], { book }) => {
      guardSheet(sheet, 'allowEditObjects');
      const chart: Chart = { id: book.newId(), name: `Chart ${book.nextNumber()}`, type: text(type), series: fromSource(source, by), look: {}, left: 0, top: 0, width: 360, height: 216 };
      chartsOf(sheet).list.push(chart);
      return CHART.of({ sheet, chart });
    },
  },
});

WORKSHEET.extend({ get: { charts: (sheet) => CHARTS.of(sheet) } });
