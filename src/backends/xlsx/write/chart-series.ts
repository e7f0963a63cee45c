import type { BlueprintCell, BlueprintChart, ChartData, ChartSeries } from '../../../blueprint/blueprint';
import { LABEL_FORMAT, labelInk } from '../../drawing/chart-look';
import { textLook } from './chart-axes';
import { drawingText, solidFill } from './drawing-xml';

const shown = (value: BlueprintCell): string => (value === undefined ? '' : String(value));

function strings({ range, values }: ChartData): string {
  const points = values.map((value, i) => `<c:pt idx="${i}"><c:v>${drawingText(shown(value))}</c:v></c:pt>`).join('');
  return `<c:strRef><c:f>${drawingText(range)}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points}</c:strCache></c:strRef>`;
}

function numbers({ range, values }: ChartData): string {
  const points = values.map((value, i) => (typeof value === 'number' && Number.isFinite(value) ? `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>` : '')).join('');
  return `<c:numRef><c:f>${drawingText(range)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numCache></c:numRef>`;
}

function labels({ grouping }: BlueprintChart, { colour, points = {} }: ChartSeries): string {
  const stacked = grouping === 'stacked';
  const look = (fill: string): string =>
    `<c:numFmt formatCode="${LABEL_FORMAT}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textLook(9, { bold: true, colour: labelInk(grouping, fill) })}<c:dLblPos val="${stacked ? 'ctr' : 'outEnd'}"/>`
    + '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';
  const single = Object.entries(points).filter(([, fill]) => labelInk(grouping, fill) !== labelInk(grouping, colour)).map(([at, fill]) => `<c:dLbl><c:idx val="${at}"/>${look(fill)}</c:dLbl>`);
  return `<c:dLbls>${single.join('')}${look(colour)}</c:dLbls>`;
}

/** One series of a bar chart: references with the values that stand there, colours and labels. */
export function seriesElement(chart: BlueprintChart, series: ChartSeries, at: number): string {
  const points = Object.entries(series.points ?? {}).map(([place, colour]) => `<c:dPt><c:idx val="${place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${solidFill(colour)}</c:spPr></c:dPt>`);
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${strings(series.name)}</c:tx><c:spPr>${solidFill(series.colour)}</c:spPr><c:invertIfNegative val="0"/>`
    + `${points.join('')}${labels(chart, series)}<c:cat>${strings(chart.categories)}</c:cat><c:val>${numbers(series.values)}</c:val></c:ser>`;
}
