import type { BlueprintSheet } from '../../../blueprint/blueprint';
import { columnName } from '../../../blueprint/ranges';
import { columnsOn } from '../../../blueprint/sheet-rules';
import { PAGE_FOOTER, PAGE_MARGINS } from '../../page';
import { addressLists } from './areas';
import { blockAddress } from './matrices';
import { piece, type Piece } from './pieces';

/** Width of a digit of the default font at the usual resolution, in pixels, and a pixel in points. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/**
 * The width of a column in points from that in characters, as files have it: ECMA-376, part 1, 18.3.1.13 (`col`), which turns characters into whole pixels.
 * @param characters of the default font
 */
export const widthInPoints = (characters: number): number =>
  Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS) * POINTS_PER_PIXEL;

/** Addresses of whole columns or rows: runs of neighbours together. */
function runs(places: readonly number[], named: (place: number) => string | number): readonly string[] {
  const all = new Set(places);
  const sorted = [...places].sort((a, b) => a - b);
  const starts = sorted.filter((place) => !all.has(place - 1));
  const ends = sorted.filter((place) => !all.has(place + 1));
  return starts.map((start, i) => `${named(start)}:${named(ends[i] ?? start)}`);
}

/** Sets a size of whole columns or rows, each size once. */
function grouped(sheet: string, sizes: readonly (readonly [place: number, size: number])[], named: (place: number) => string | number, set: (format: Excel.RangeFormat, size: number) => void): readonly Piece[] {
  const places = new Map<number, number[]>();
  for (const [place, size] of sizes) {
    const same = places.get(size);
    if (same === undefined) places.set(size, [place]);
    else same.push(place);
  }
  return [...places].flatMap(([size, same]) => addressLists(runs(same, named)).map((list) => piece(4, list.length, (book) => { set(book.areas(sheet, list).format, size); })));
}

/** Widths of columns and heights of rows, and which columns are hidden. */
export function sizePieces(sheet: BlueprintSheet): readonly Piece[] {
  const columns = [...columnsOn(sheet)];
  const hidden = columns.flatMap(([at, column]) => (column.hidden ? [at] : []));
  const heights = Object.entries(sheet.heights).map(([row, height]) => [Number(row), height] as const);
  return [
    ...grouped(sheet.name, columns.map(([at, { width }]) => [at, widthInPoints(width)]), columnName, (format, width) => { format.columnWidth = width; }),
    ...grouped(sheet.name, heights, String, (format, height) => { format.rowHeight = height; }),
    ...runs(hidden, columnName).map((run) => piece(3, run.length, (book) => { book.range(sheet.name, run).columnHidden = true; })),
  ];
}

/** Gridlines, tab colour, and what stays while scrolling. */
export function viewPiece({ name, tabColour, freeze }: BlueprintSheet): Piece {
  return piece(6, 40, (book) => {
    const sheet = book.sheet(name);
    sheet.showGridlines = false;
    if (tabColour !== undefined) sheet.tabColor = `#${tabColour}`;
    if (freeze === undefined) return;
    if (freeze.rows > 0 && freeze.columns > 0) sheet.freezePanes.freezeAt(blockAddress(1, 0, freeze.rows, freeze.columns));
    else if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
    else if (freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
  });
}

/** How a sheet is printed: on A4, fitted to pages, with a footer. */
export function printPiece({ name, print }: BlueprintSheet): Piece {
  return piece(14, 500, (book) => {
    const { pageLayout } = book.sheet(name);
    pageLayout.paperSize = 'A4';
    pageLayout.orientation = print.portrait === true ? 'Portrait' : 'Landscape';
    pageLayout.zoom = { horizontalFitToPages: print.pagesWide, ...(print.pagesHigh === undefined ? {} : { verticalFitToPages: print.pagesHigh }) };
    pageLayout.setPrintMargins('Inches', PAGE_MARGINS);
    if (print.titleRows !== undefined) pageLayout.setPrintTitleRows(`$${print.titleRows[0]}:$${print.titleRows[1]}`);
    if (print.columns !== undefined) pageLayout.setPrintArea(print.columns.map(columnName).join(':'));
    const footer = pageLayout.headersFooters.defaultForAllPages;
    footer.leftFooter = PAGE_FOOTER.left;
    footer.centerFooter = PAGE_FOOTER.center;
    footer.rightFooter = PAGE_FOOTER.right;
  });
}
