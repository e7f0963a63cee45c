import { HostClass } from '../host-object';
import type { Book } from '../book/book';
import { APPLICATION, RUNTIME } from './application';
import { WORKSHEETS } from './worksheets';

/** The root of all object paths. */
export const WORKBOOK = new HostClass<Book>('Workbook', {
  get: {
    name: (book) => book.name,
    use1904DateSystem: (book) => book.date1904,
    application: (book) => APPLICATION.of(book),
    _Runtime: (book) => RUNTIME.of(book),
    worksheets: (book) => WORKSHEETS.of(book),
  },
  call: {
    _RemoveReference: (book, [id]) => void book.references.delete(String(id)),
  },
});
