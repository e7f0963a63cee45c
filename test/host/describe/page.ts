import { columnLetters } from '../../../src/model/location';
import { record } from '../args';
import { addressOf, rectOf } from '../book/rect';
import type { Sheet } from '../book/sheet';
import { pageOf } from '../objects/page-layout';
import { textOr } from './cells';
import type { DescribedSheet } from './shape';

/** Paper sizes by their numbers in files. */
const PAPERS: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };
const MARGINS = ['leftMargin', 'rightMargin', 'topMargin', 'bottomMargin', 'headerMargin', 'footerMargin'];
const FOOTERS = ['leftFooter', 'centerFooter', 'rightFooter'];
const POINTS_PER_INCH = 72;
const hundredths = (size: number): number => Math.round(size * 100) / 100;

export function describePage(sheet: Sheet): DescribedSheet['page'] {
  const { look, texts, titleRows, printArea } = pageOf(sheet);
  const { horizontalFitToPages: wide = null, verticalFitToPages: high = null } = record(look['zoom'] ?? {});
  const footer = record(texts['defaultForAllPages'] ?? {});
  return [
    textOr(look['orientation'], 'Portrait').toLowerCase(), PAPERS[textOr(look['paperSize'], 'Letter')] ?? look['paperSize'], wide !== null || high !== null, wide ?? 0, high ?? 0,
    titleRows === undefined ? null : addressOf(titleRows), printArea.length === 0 ? null : printArea.map(addressOf),
    MARGINS.map((side) => hundredths(Number(look[side]) / POINTS_PER_INCH)), FOOTERS.map((side) => footer[side] ?? null),
  ];
}

const PIXELS_PER_POINT = 4 / 3;
/** Width of a digit of the default font, in pixels: files count in it. */
const DIGIT = 7;

/** Widths in characters and hidden columns; those of the usual width are no news. */
export function describeWidths({ widths, hiddenColumns, standardWidth }: Sheet): DescribedSheet['widths'] {
  const columns = [...new Set([...widths.keys(), ...hiddenColumns])].sort((a, b) => a - b);
  return Object.fromEntries(columns.flatMap((column) => {
    const [points, hidden] = [widths.get(column) ?? standardWidth, hiddenColumns.has(column)];
    return points === standardWidth && !hidden ? [] : [[columnLetters(column), [hundredths((points * PIXELS_PER_POINT) / DIGIT), hidden] as const]];
  }));
}

export const describeHeights = ({ heights }: Sheet): DescribedSheet['heights'] => Object.fromEntries([...heights].map(([row, height]) => [String(row + 1), height]));

export const describeFreeze = ({ freeze }: Sheet): string | null => (freeze === undefined ? null : addressOf(rectOf(freeze.rows, freeze.columns)));
