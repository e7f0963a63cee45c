import type { Book } from '../book/book';
import { chartsOf } from '../book/chart';
import { addressOf } from '../book/rect';
import type { Sheet } from '../book/sheet';
import { argb, describeCells } from './cells';
import { describeFreeze, describeHeights, describePage, describeWidths } from './page';
import { describeConditional, describeProtection, describeValidations, inFile } from './rules';
import type { Described, DescribedSheet } from './shape';

export type { Described, DescribedCell, DescribedSheet, DescribedValidation } from './shape';

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function describeTables({ tables }: Sheet): DescribedSheet['tables'] {
  return Object.fromEntries(tables.map(({ name, rect, columns, style, showBandedRows, showFilterButton }) =>
    [name, [addressOf(rect), columns.map((column) => column.name), columns.map(({ formula }) => inFile(formula)), style, showBandedRows, showFilterButton ? addressOf(rect) : null]]));
}

function describeSheet(sheet: Sheet, date1904: boolean): DescribedSheet {
  const links = sheet.boundOf<{ readonly documentReference?: string }>('hyperlink').flatMap(({ rects, what }) => rects.map((rect) => [addressOf(rect), what.documentReference ?? null] as const));
  return {
    visibility: VISIBILITY[sheet.visibility], tab: argb(sheet.tabColor), gridlines: sheet.showGridlines, freeze: describeFreeze(sheet),
    cells: describeCells(sheet, date1904),
    widths: describeWidths(sheet), heights: describeHeights(sheet),
    merges: sheet.merges.flatMap(({ rects }) => rects.map(addressOf)).sort(),
    tables: describeTables(sheet), validations: describeValidations(sheet), conditional: describeConditional(sheet),
    links: [...links].sort(([a], [b]) => (a < b ? -1 : 1)),
    protection: describeProtection(sheet), page: describePage(sheet), charts: chartsOf(sheet).list.length,
  };
}

/** What a simulated workbook shows, in the words in which openpyxl tells of a file (test/support/describe_xlsx.py). */
export function describeBook(book: Book): Described {
  const said = book.part<Readonly<Record<string, unknown>>>('properties', () => ({}));
  return {
    sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.name, describeSheet(sheet, book.date1904)])),
    order: book.sheets.map(({ name }) => name),
    names: Object.fromEntries(book.names.filter(({ sheet }) => sheet === undefined).map(({ name, formula }) => [name, inFile(formula) ?? ''])),
    properties: ['title', 'subject', 'author', 'comments'].map((name) => (typeof said[name] === 'string' ? said[name] : null)),
    active: book.activeSheet.name,
  };
}
