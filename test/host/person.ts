import type { Actor, Book } from './book/book';

/** Somebody who works in the workbook beside the add-in. */
export class Person {
  constructor(private readonly book: Book, private readonly who: Actor, private readonly done: () => void) {}

  /** Runs one thing that this person does. */
  protected act<T>(what: () => T): T {
    const before = this.book.actor;
    this.book.actor = this.who;
    try {
      return what();
    } finally {
      this.book.actor = before;
      this.done();
    }
  }
}
