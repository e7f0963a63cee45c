import { oneOf, record } from '../args';
import { MAX_COLUMNS, MAX_ROWS, parseAddress, type Rect } from '../book/rect';
import type { Sheet } from '../book/sheet';
import { invalid } from '../excel-error';
import { HostClass, type HostObject } from '../host-object';
import type { Machine } from '../machine';
import { placeOf, rangeOf } from './places';
import { plain, within, type Plain } from './plain';
import { range, required } from './range';
import { areas } from './range-areas';
import { WORKSHEET } from './worksheet';

export interface Page {
  readonly look: Plain;
  readonly texts: Plain;
  printArea: readonly Rect[];
  titleRows: Rect | undefined;
  titleColumns: Rect | undefined;
}
export const pageOf = (sheet: Sheet): Page => sheet.part<Page>('page', () => ({ look: {}, texts: {}, printArea: [], titleRows: undefined, titleColumns: undefined }));

/** Points. */
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS: Readonly<Record<string, string>> = { top: 'topMargin', bottom: 'bottomMargin', left: 'leftMargin', right: 'rightMargin', header: 'headerMargin', footer: 'footerMargin' };

// learn.microsoft.com/javascript/api/excel/excel.pagelayoutzoomoptions: a scale of 10 to 400, or numbers of pages; what does not apply is null.
function zoom(value: unknown): Plain {
  const { scale = null, horizontalFitToPages = null, verticalFitToPages = null, ...others } = record(value);
  if (Object.keys(others).length > 0) throw invalid();
  if (scale !== null && (typeof scale !== 'number' || scale < 10 || scale > 400)) throw invalid();
  for (const pages of [horizontalFitToPages, verticalFitToPages]) if (pages !== null && (typeof pages !== 'number' || !Number.isInteger(pages) || pages < 1)) throw invalid();
  if ((scale === null) === (horizontalFitToPages === null && verticalFitToPages === null)) throw invalid();
  return { scale, horizontalFitToPages, verticalFitToPages };
}

const BLANK_TEXTS = { leftHeader: '', centerHeader: '', rightHeader: '', leftFooter: '', centerFooter: '', rightFooter: '' };
const TEXTS = new HostClass<Plain>('HeaderFooter', plain((bag) => bag, BLANK_TEXTS));
const GROUP = new HostClass<Plain>('HeaderFooterGroup', {
  get: {
    ...plain<Plain>((bag) => bag, { state: 'Default', useSheetMargins: true, useSheetScale: true }).get,
    ...Object.fromEntries(['defaultForAllPages', 'evenPages', 'firstPage', 'oddPages'].map((pages) => [pages, (bag: Plain): HostObject => TEXTS.of(within(bag, pages))])),
  },
  set: plain<Plain>((bag) => bag, { state: 'Default', useSheetMargins: true, useSheetScale: true }).set,
});

function titles(sheet: Sheet, value: unknown, { book }: Machine, axis: 'row' | 'column'): Rect {
  const { rect } = placeOf(book, sheet, value);
  // learn.microsoft.com/javascript/api/excel/excel.pagelayout#excel-excel-pagelayout-setprinttitlerows-member(1): whole rows.
  if (axis === 'row' ? rect.width < MAX_COLUMNS : rect.height < MAX_ROWS) throw invalid();
  return rect;
}

const USUAL = {
  blackAndWhite: false, bottomMargin: 54, centerHorizontally: false, centerVertically: false, draftMode: false, firstPageNumber: null, footerMargin: 21.6, headerMargin: 21.6, leftMargin: 50.4, orientation: 'Portrait', paperSize: 'Letter',
  printComments: 'NoComments', printErrors: 'AsDisplayed', printGridlines: false, printHeadings: false, printOrder: 'DownThenOver', rightMargin: 50.4, topMargin: 54,
};
const look = plain<Sheet>((sheet) => pageOf(sheet).look, USUAL);
const one = (sheet: Sheet, rect: Rect | undefined): HostObject | null => (rect === undefined ? null : range(sheet, rect));
const area = (sheet: Sheet): HostObject | null => (pageOf(sheet).printArea.length === 0 ? null : areas(sheet, pageOf(sheet).printArea));

const PAGE = new HostClass<Sheet>('PageLayout', {
  get: {
    ...look.get,
    headersFooters: (sheet) => GROUP.of(pageOf(sheet).texts),
    zoom: (sheet) => pageOf(sheet).look['zoom'] ?? { scale: 100, horizontalFitToPages: null, verticalFitToPages: null },
  },
  set: { ...look.set, zoom: (sheet, value) => { pageOf(sheet).look['zoom'] = zoom(value); } },
  call: {
    setPrintMargins: (sheet, [unit, margins]) => {
      const factor = UNITS[oneOf(unit, ['Points', 'Inches', 'Centimeters'] as const)];
      for (const [side, value] of Object.entries(record(margins))) {
        const name = MARGINS[side];
        if (name === undefined || typeof value !== 'number' || value < 0) throw invalid();
        pageOf(sheet).look[name] = value * factor;
      }
    },
    setPrintArea: (sheet, [value]) => { pageOf(sheet).printArea = rangeOf(value)?.rects ?? String(value).split(',').map(parseAddress); },
    getPrintArea: (sheet) => required(area(sheet)),
    getPrintAreaOrNullObject: area,
    setPrintTitleRows: (sheet, [value], machine) => { pageOf(sheet).titleRows = titles(sheet, value, machine, 'row'); },
    getPrintTitleRows: (sheet) => required(one(sheet, pageOf(sheet).titleRows)),
    getPrintTitleRowsOrNullObject: (sheet) => one(sheet, pageOf(sheet).titleRows),
    setPrintTitleColumns: (sheet, [value], machine) => { pageOf(sheet).titleColumns = titles(sheet, value, machine, 'column'); },
    getPrintTitleColumns: (sheet) => required(one(sheet, pageOf(sheet).titleColumns)),
    getPrintTitleColumnsOrNullObject: (sheet) => one(sheet, pageOf(sheet).titleColumns),
  },
});

WORKSHEET.extend({ get: { pageLayout: (sheet) => PAGE.of(sheet) } });
