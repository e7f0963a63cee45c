import type { Book } from '../book/book';
import { rectOf } from '../book/rect';
import { ExcelError } from '../excel-error';
import { HostClass } from '../host-object';
import { APPLICATION, RUNTIME } from './application';
import { FUNCTIONS } from './functions';
import { NAMES } from './names';
import { byReference, range } from './range';
import { areas } from './range-areas';
import { TABLES } from './tables';
import { WORKSHEETS } from './worksheets';

/** The root of all object paths. */
export const WORKBOOK: HostClass<Book> = new HostClass<Book>('Workbook', {
  get: {
    name: ({ name }) => name,
    isDirty: () => true,
    readOnly: () => false,
    autoSave: () => false,
    previouslySaved: () => true,
    application: (book) => APPLICATION.of(book),
    _Runtime: (book) => RUNTIME.of(book),
    functions: (book) => FUNCTIONS.of(book),
    worksheets: (book) => WORKSHEETS.of(book),
    tables: () => TABLES.of({ sheet: undefined }),
    names: () => NAMES.of({ sheet: undefined }),
  },
  set: {
  },
  call: {
    // learn.microsoft.com/javascript/api/excel/excel.workbook#excel-excel-workbook-getselectedrange-member(1): fails when several are selected.
    getSelectedRange: (book) => {
      const [rect, ...more] = book.selected(book.activeSheet);
      if (more.length > 0) throw new ExcelError('InvalidSelection');
      return range(book.activeSheet, rect ?? rectOf(0, 0));
    },
    getSelectedRanges: (book) => areas(book.activeSheet, book.selected(book.activeSheet)),
    getActiveCell: (book) => {
      const [rect] = book.selected(book.activeSheet);
      return range(book.activeSheet, rectOf(rect?.row ?? 0, rect?.column ?? 0));
    },
    _RemoveReference: (book, [id]) => {
      const found = book.references.get(String(id));
      found?.sheet.refs.delete(found);
      book.references.delete(String(id));
    },
    _GetReferenceCount: (book) => book.references.size,
    _GetObjectByReferenceId: (_, [id], machine) => byReference(id, machine),
  },
});
