import { flag, integer, oneOf, text } from '../args';
import { rectOf } from '../book/rect';
import type { Sheet } from '../book/sheet';
import { activateSheet, moveSheet, setVisibility } from '../book/sheets';
import { deleteSheet, renameSheet } from '../book/structure';
import { invalid } from '../excel-error';
import { HostClass, type HostObject } from '../host-object';
import type { Machine } from '../machine';
import { NAMES } from './names';
import { placeOf, WHOLE_SHEET } from './places';
import { range, required } from './range';
import { areas, parseAreas } from './range-areas';
import { TABLES } from './tables';

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: unknown, { book }: Machine): HostObject | null {
  const after = step === 1 ? book.sheets.slice(book.sheets.indexOf(sheet) + 1) : book.sheets.slice(0, book.sheets.indexOf(sheet)).reverse();
  const found = after.find(({ visibility }) => visibleOnly !== true || visibility === 'Visible');
  return found === undefined ? null : WORKSHEET.of(found);
}

function byId(id: unknown, { book }: Machine): HostObject {
  const sheet = book.sheet(text(id));
  return required(sheet === undefined ? null : WORKSHEET.of(sheet));
}

function used(sheet: Sheet, valuesOnly: unknown): HostObject | null {
  const rect = sheet.used(valuesOnly === true);
  return rect === undefined ? null : range(sheet, rect);
}

export const WORKSHEET: HostClass<Sheet> = new HostClass<Sheet>('Worksheet', {
  id: ({ id }) => id,
  get: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    position: (sheet, { book }) => book.sheets.indexOf(sheet),
    visibility: ({ visibility }) => visibility,
    // learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-tabcolor-member: null for sheets that are not visible.
    tabColor: ({ tabColor, visibility }) => (visibility === 'Visible' ? tabColor : null),
    showGridlines: ({ showGridlines }) => showGridlines,
    showHeadings: ({ showHeadings }) => showHeadings,
    standardWidth: ({ standardWidth }) => standardWidth,
    standardHeight: () => 15,
    enableCalculation: () => true,
    tables: (sheet) => TABLES.of({ sheet }),
    names: (sheet) => NAMES.of({ sheet }),
  },
  set: {
    name: (sheet, name, { book }) => renameSheet(book, sheet, text(name)),
    position: (sheet, position, { book }) => moveSheet(book, sheet, integer(position)),
    visibility: (sheet, visibility, { book }) => setVisibility(book, sheet, oneOf(visibility, ['Visible', 'Hidden', 'VeryHidden'])),
    // learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-tabcolor-member: #RRGGBB, or nothing for none.
    tabColor: (sheet, colour) => {
      if (!/^(#[0-9a-f]{6})?$/i.test(text(colour))) throw invalid();
      sheet.tabColor = text(colour).toUpperCase();
    },
    // The client sets these two under shorter names than it reads them by.
    gridlines: (sheet, is) => void (sheet.showGridlines = flag(is)),
    headings: (sheet, is) => void (sheet.showHeadings = flag(is)),
    standardWidth: (sheet, width) => void (sheet.standardWidth = Number(width)),
  },
  call: {
    activate: (sheet, _, { book }) => activateSheet(book, sheet),
    calculate: () => null,
    delete: (sheet, _, { book }) => deleteSheet(book, sheet),
    getCell: (sheet, [row, column]) => range(sheet, rectOf(integer(row, 0), integer(column, 0))),
    getRange: (sheet, [address], { book }) => {
      if (address === undefined || address === null || address === '') return range(sheet, WHOLE_SHEET);
      const place = placeOf(book, sheet, address);
      if (place.sheet !== sheet) throw invalid();
      return range(sheet, place.rect);
    },
    getRangeByIndexes: (sheet, [row, column, rows, columns]) => range(sheet, rectOf(integer(row, 0), integer(column, 0), integer(rows, 1), integer(columns, 1))),
    getRanges: (sheet, [addresses]) => (addresses === undefined || addresses === null ? areas(sheet, [WHOLE_SHEET]) : parseAreas(sheet, text(addresses))),
    // learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getusedrange-member(1): the top left cell of a blank sheet.
    getUsedRange: (sheet, [valuesOnly]) => used(sheet, valuesOnly) ?? range(sheet, rectOf(0, 0)),
    getUsedRangeOrNullObject: (sheet, [valuesOnly]) => used(sheet, valuesOnly),
    getNext: (sheet, [visibleOnly], machine) => required(neighbour(sheet, 1, visibleOnly, machine)),
    getNextOrNullObject: (sheet, [visibleOnly], machine) => neighbour(sheet, 1, visibleOnly, machine),
    getPrevious: (sheet, [visibleOnly], machine) => required(neighbour(sheet, -1, visibleOnly, machine)),
    getPreviousOrNullObject: (sheet, [visibleOnly], machine) => neighbour(sheet, -1, visibleOnly, machine),
    _GetSheetById: (_, [id], machine) => byId(id, machine),
    _GetAnotherWorksheetById: (_, [id], machine) => byId(id, machine),
  },
});
