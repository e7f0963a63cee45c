import { integerOr, text } from '../args';
import type { Book } from '../book/book';
import type { Sheet } from '../book/sheet';
import { ExcelError, notFound } from '../excel-error';
import { HostClass, type HostObject } from '../host-object';
import { WORKSHEET } from './worksheet';

const found = (sheet: Sheet | undefined): HostObject => {
  if (sheet === undefined) throw notFound();
  return WORKSHEET.of(sheet);
};
const orNull = (sheet: Sheet | undefined): HostObject | null => (sheet === undefined ? null : WORKSHEET.of(sheet));
const listed = (book: Book, visibleOnly: unknown): readonly Sheet[] => (visibleOnly === true ? book.sheets.filter(({ visibility }) => visibility === 'Visible') : book.sheets);

export const WORKSHEETS: HostClass<Book> = new HostClass<Book>('WorksheetCollection', {
  items: (book) => book.sheets.map((sheet) => WORKSHEET.of(sheet)),
  call: {
    // learn.microsoft.com/javascript/api/excel/excel.worksheetcollection#excel-excel-worksheetcollection-add-member(1): added at the end, not activated.
    add: (book, [name]) => WORKSHEET.of(book.addSheet(name === undefined || name === null ? undefined : text(name))),
    getActiveWorksheet: (book) => WORKSHEET.of(book.activeSheet),
    getCount: (book, [visibleOnly]) => listed(book, visibleOnly).length,
    getFirst: (book, [visibleOnly]) => found(listed(book, visibleOnly)[0]),
    getLast: (book, [visibleOnly]) => found(listed(book, visibleOnly).at(-1)),
    getItem: (book, [key]) => found(book.sheet(text(key))),
    getItemOrNullObject: (book, [key]) => orNull(book.sheet(text(key))),
    getItemAt: (book, [index]) => {
      const sheet = book.sheets[integerOr(index, 0)];
      if (sheet === undefined) throw new ExcelError('InvalidArgument');
      return WORKSHEET.of(sheet);
    },
  },
});
