import { oneOf } from '../args';
import type { Book } from '../book/book';
import { HostClass } from '../host-object';

export const APPLICATION: HostClass<Book> = new HostClass<Book>('Application', {
  get: {
    calculationMode: (book) => book.calculationMode,
    calculationState: () => 'Done',
    calculationEngineVersion: () => 191029,
  },
  set: {
    calculationMode: (book, value) => void (book.calculationMode = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual'])),
  },
  call: {
    calculate: (_, [type]) => void oneOf(type, ['Recalculate', 'Full', 'FullRebuild']),
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
});

// learn.microsoft.com/javascript/api/excel/excel.runtime: enableEvents switches the events of the add-in on and off.
export const RUNTIME: HostClass<Book> = new HostClass<Book>('Runtime', {
  get: { enableEvents: (book) => book.part('enableEvents', () => ({ on: true })).on },
  set: { enableEvents: (book, value) => void (book.part('enableEvents', () => ({ on: true })).on = value === true) },
});
