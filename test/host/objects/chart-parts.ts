import { text } from '../args';
import { colour } from '../book/colours';
import { invalid } from '../excel-error';
import { HostClass, type ClassSpec, type HostObject } from '../host-object';
import { plain, within, type Plain } from './plain';

type Getters = Readonly<Record<string, (bag: Plain) => HostObject>>;
type Extra = Pick<ClassSpec<Plain>, 'get' | 'set' | 'call'>;

/** A class whose objects are bags of plain properties and of other such objects. */
export function part(name: string, usual: Plain, parts: Readonly<Record<string, HostClass<Plain>>> = {}, extra: Extra = {}): HostClass<Plain> {
  const members = plain<Plain>((bag) => bag, usual);
  const inner: Getters = Object.fromEntries(Object.entries(parts).map(([key, kind]) => [key, (bag: Plain) => kind.of(within(bag, key))]));
  return new HostClass<Plain>(name, { get: { ...members.get, ...inner, ...extra.get }, set: { ...members.set, ...extra.set }, call: extra.call ?? {} });
}

export const CHART_FILL = part('ChartFill', {}, {}, {
  call: {
    setSolidColor: (bag, [value]) => { bag['color'] = colour(value); },
    getSolidColor: (bag) => bag['color'] ?? '',
    clear: (bag) => { bag['color'] = 'none'; },
  },
});
const lines = { color: '#000000', lineStyle: 'Continuous', weight: 1 };
const cleared = { clear: (bag: Plain): void => { bag['lineStyle'] = 'None'; } };
const LINE = part('ChartLineFormat', lines, {}, { call: cleared });
const BORDER = part('ChartBorder', lines, {}, { call: cleared });
const FONT = part('ChartFont', { bold: false, color: '#595959', italic: false, name: 'Calibri', size: 10, underline: 'None' });

const LABELS = {
  numberFormat: 'General', position: 'None', separator: ', ', showBubbleSize: false, showCategoryName: false, showLegendKey: false, showPercentage: false, showSeriesName: false, showValue: false, textOrientation: 0,
};
export const DATA_LABELS = part('ChartDataLabels', LABELS, { format: part('ChartDataLabelFormat', {}, { font: FONT, fill: CHART_FILL }) });

export const SERIES_FORMAT = part('ChartSeriesFormat', {}, { fill: CHART_FILL, line: LINE });
export const POINT = part('ChartPoint', { hasDataLabel: false, markerBackgroundColor: '', markerForegroundColor: '', markerSize: 5, markerStyle: 'Automatic' }, {
  format: part('ChartPointFormat', {}, { fill: CHART_FILL, border: BORDER }),
  dataLabel: part('ChartDataLabel', { ...LABELS, text: '' }, { format: part('ChartDataLabelFormat', {}, { font: FONT, fill: CHART_FILL }) }),
});

// Setting the text of a title shows it, as in Excel.
const titled: Extra = {
  set: {
    text: (bag, value) => {
      bag['text'] = text(value);
      bag['visible'] = true;
    },
  },
};
const AXIS_TITLE = part('ChartAxisTitle', { text: '', visible: false, textOrientation: 0 }, { format: part('ChartAxisTitleFormat', {}, { font: FONT }) }, titled);
const GRIDLINES = part('ChartGridlines', { visible: true }, { format: part('ChartGridlinesFormat', {}, { line: LINE }) });

const AXIS = part('ChartAxis', {
  alignment: 'Center', axisGroup: 'Primary', baseTimeUnit: 'Days', categoryType: 'Automatic', displayUnit: 'None', isBetweenCategories: true, linkNumberFormat: true, logBase: 10, majorTickMark: 'Outside', majorUnit: null, maximum: null, minimum: null,
  minorTickMark: 'None', minorUnit: null, multiLevel: false, numberFormat: 'General', offset: 100, position: 'Automatic', reversePlotOrder: false, scaleType: 'Linear', showDisplayUnitLabel: true, textOrientation: null, tickLabelPosition: 'NextToAxis',
  tickLabelSpacing: null, tickMarkSpacing: 1, visible: true,
}, { title: AXIS_TITLE, majorGridlines: GRIDLINES, minorGridlines: GRIDLINES, format: part('ChartAxisFormat', {}, { font: FONT, line: LINE, fill: CHART_FILL }) });

const AXIS_OF: Readonly<Record<string, string>> = { Category: 'categoryAxis', Value: 'valueAxis', Series: 'seriesAxis' };
export const AXES = part('ChartAxes', {}, { categoryAxis: AXIS, valueAxis: AXIS, seriesAxis: AXIS }, {
  call: {
    getItem: (bag, [type]) => {
      const name = AXIS_OF[text(type)];
      if (name === undefined) throw invalid();
      return AXIS.of(within(bag, name));
    },
  },
});

export const TITLE = part('ChartTitle', { text: '', visible: true, overlay: false, position: 'Automatic', horizontalAlignment: 'Center', verticalAlignment: 'Center', left: 0, top: 0, showShadow: false, textOrientation: 0 }, {
  format: part('ChartTitleFormat', {}, { font: FONT, fill: CHART_FILL, border: BORDER }),
}, titled);
export const LEGEND = part('ChartLegend', { visible: true, overlay: false, position: 'Right', left: 0, top: 0, width: 0, height: 0, showShadow: false }, { format: part('ChartLegendFormat', {}, { font: FONT, fill: CHART_FILL, border: BORDER }) });
export const PLOT_AREA = part('ChartPlotArea', { left: 0, top: 0, width: 0, height: 0, insideLeft: 0, insideTop: 0, insideWidth: 0, insideHeight: 0, position: 'Automatic' }, { format: part('ChartPlotAreaFormat', {}, { fill: CHART_FILL, border: BORDER }) });
export const AREA_FORMAT = part('ChartAreaFormat', { colorScheme: 'ColorfulPalette1', roundedCorners: false }, { font: FONT, fill: CHART_FILL, border: BORDER });
