import type { Book } from '../book/book';
import { rectOf } from '../book/rect';
import { HostClass } from '../host-object';
import { APPLICATION, RUNTIME } from './application';
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
    use1904DateSystem: ({ date1904 }) => date1904,
    application: (book) => APPLICATION.of(book),
    _Runtime: (book) => RUNTIME.of(book),
    worksheets: (book) => WORKSHEETS.of(book),
    tables: () => TABLES.of({ sheet: undefined }),
    names: () => NAMES.of({ sheet: undefined }),
  },
  set: {
    use1904DateSystem: (book, is) => void (book.date1904 = is === true),
  },
  call: {
    getSelectedRange: (book) => range(book.activeSheet, book.selected(book.activeSheet)[0] ?? rectOf(0, 0)),
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
