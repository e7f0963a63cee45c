import { HostError } from '../../errors';
import { columnLetters } from '../../model/location';
import type { LiveChange, LiveRange } from '../../workbook/live-port';
import type { Book } from './book';
import type { DocumentEvent, DocumentState, SheetChange } from './document-api';
import { Gathered } from './gathered';
import { gridRows } from './grid-sheet';
import { liveChanges, type Step } from './step';

/** Milliseconds of rest before those who follow changes and the selection are told. */
const REST = 200;

/** Tells the grid and the actions what changes in a document and what is selected. */
export class Followers {
  readonly selections = new Gathered<LiveRange>(REST);
  readonly changes = new Gathered<LiveChange>(REST);
  /** Places that the person at the grid changed, the latest last. */
  readonly touched: string[] = [];
  readonly #listeners = new Set<(event: DocumentEvent) => void>();
  readonly #book: Book;
  readonly #state: () => DocumentState;

  constructor(book: Book, state: () => DocumentState) {
    this.#book = book;
    this.#state = state;
  }

  watch(listener: (event: DocumentEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  selected(range: LiveRange): void {
    this.selections.push(range);
  }

  /** Tells a step that was made, and gives what the grid shows anew. */
  tell(step: Step, by: 'own' | 'user'): readonly SheetChange[] {
    const { raw } = this.#book.version;
    const changes = [...step.sheets].map(([sheet, { whole, cells }]): SheetChange => ({ sheet, whole, rows: whole ? [] : gridRows(this.#book.source(sheet), cells) }));
    const live = liveChanges(step, raw, by);
    this.changes.push(...live);
    if (by === 'user') this.touched.push(...live.map(({ range }) => (range === undefined ? 'the list of sheets' : `${range.sheet}!${columnLetters(range.firstColumn)}${range.firstRow}`)));
    this.#send({ kind: 'changed', by, changes, state: this.#state() });
    return changes;
  }

  /** Has the grid bring a cell into view. Throws HostError when the sheet is gone. */
  select(name: string, cell = 'A1'): void {
    const sheet = this.#book.version.raw.sheets.find((s) => s.name.toLowerCase() === name.toLowerCase());
    if (sheet === undefined || sheet.visibility === 'veryHidden') throw new HostError(`The workbook has no sheet "${name}" any more. Refresh lays out what is missing.`, 'ItemNotFound', false, '');
    const [, letters = 'A', row = '1'] = /^\$?([A-Z]{1,3})\$?(\d+)/i.exec(cell) ?? [];
    const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    this.#send({ kind: 'select', sheet: sheet.name, row: Number(row), column });
  }

  #send(event: DocumentEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
