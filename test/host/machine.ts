import type { Book } from './book/book';

export type Profile = 'excel2021' | 'windows' | 'mac' | 'web';

/** What an action of a batch may look at beside the object it concerns. */
export interface Machine {
  readonly book: Book;
  /** Highest minor version of ExcelApi. */
  readonly api: number;
  readonly profile: Profile;
  /** What the present request has done so far. */
  readonly count: { writes: number; notUndoable: number; cellsWritten: number; cellsRead: number };
  /** Handlers are registered and unregistered through methods of objects; how many are there by class and event. */
  readonly handlers: Map<string, number>;
}
