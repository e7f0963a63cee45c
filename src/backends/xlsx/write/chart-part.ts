import type { BlueprintChart } from '../../../blueprint/blueprint';
import { CHART_COLOURS, GAP_WIDTH, overlapOf } from '../../drawing/chart-look';
import { AXIS_IDS, CHART_NAMESPACES, axes, characters, textLook } from './chart-axes';
import { seriesElement } from './chart-series';
import { XML_HEAD, drawingText, solidFill } from './drawing-xml';

function title({ title: text }: BlueprintChart): string {
  if (text === '') return '<c:autoTitleDeleted val="1"/>';
  const look = { bold: true, colour: CHART_COLOURS.title };
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${characters('defRPr', 10, look)}</a:pPr><a:r>${characters('rPr', 10, look)}<a:t>${drawingText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
}

/** The part of a native bar chart, fed by cells; hidden rows are plotted too. Its legend names the series where there are several. */
export function chartPart(chart: BlueprintChart): string {
  const bars = `<c:barDir val="${chart.direction === 'bars' ? 'bar' : 'col'}"/><c:grouping val="${chart.grouping}"/><c:varyColors val="0"/>${chart.series.map((series, i) => seriesElement(chart, series, i)).join('')}`
    + `<c:gapWidth val="${GAP_WIDTH}"/><c:overlap val="${overlapOf(chart.grouping)}"/>${AXIS_IDS}`;
  const legend = chart.series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textLook(9)}</c:legend>` : '';
  return `${XML_HEAD}<c:chartSpace ${CHART_NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/>`
    + `<c:chart>${title(chart)}<c:plotArea><c:layout/><c:barChart>${bars}</c:barChart>${axes(chart)}<c:spPr><a:noFill/></c:spPr></c:plotArea>${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>`
    + `<c:spPr>${solidFill(CHART_COLOURS.area)}<a:ln w="9525">${solidFill(CHART_COLOURS.frame)}</a:ln></c:spPr>${textLook(9)}</c:chartSpace>`;
}
