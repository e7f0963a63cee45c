import type { BlueprintChart } from '../../../blueprint/blueprint';
import { CHART_COLOURS } from '../../drawing/chart-look';
import { DRAWING_MAIN, solidFill } from './drawing-xml';

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
export const AXIS_IDS = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

/** Character properties: Calibri of a size in points. */
export const characters = (tag: 'defRPr' | 'rPr', size: number, { bold = false, colour = CHART_COLOURS.ink }: { readonly bold?: boolean; readonly colour?: string } = {}): string =>
  `<a:${tag} sz="${size * 100}" b="${bold ? 1 : 0}">${solidFill(colour)}<a:latin typeface="Calibri"/><a:cs typeface="Calibri"/></a:${tag}>`;

/** How the text of a chart's part looks. */
export const textLook = (size: number, look: { readonly bold?: boolean; readonly colour?: string } = {}): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${characters('defRPr', size, look)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

const line = (colour: string): string => `<c:spPr><a:ln w="9525">${solidFill(colour)}</a:ln></c:spPr>`;

/**
 * The two axes of a bar chart. Lying bars begin at the top with the first category. The value axis carries light grid lines and no numbers:
 * every bar is labelled with its value.
 */
export function axes({ direction }: BlueprintChart): string {
  const lying = direction === 'bars';
  return `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/>`
    + '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
    + `${line(CHART_COLOURS.baseLine)}${textLook(9)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`
    + `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'b' : 'l'}"/>`
    + `<c:majorGridlines>${line(CHART_COLOURS.faint)}</c:majorGridlines><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>`
    + `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;
}

export const CHART_NAMESPACES = `xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="${DRAWING_MAIN}"`;
