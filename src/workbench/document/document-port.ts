import type { Blueprint } from '../../blueprint/blueprint';
import { XlsxWorkbook } from '../../backends/xlsx/xlsx-workbook';
import { CancelledError, UnsafeChangeError, WorkbookChangedError } from '../../errors';
import type { LiveChange, LiveRange, LiveWorkbookPort, Unsubscribe } from '../../workbook/live-port';
import type { RawWorkbook, ReadScope, WorkbookChanges, WriteOptions } from '../../workbook/port';
import type { Book } from './book';
import type { Followers } from './followers';
import { Version } from './version';

/** Runs one change after the other. */
type Exclusively = <T>(run: () => T | Promise<T>) => Promise<T>;

/** The workbook of the workbench as actions see it. What an action writes is one step. */
export class DocumentPort implements LiveWorkbookPort {
  readonly undo = 'grouped';
  /** How much the person at the grid had changed at the last reading of all. */
  #seen: number | undefined;

  constructor(private readonly book: Book, private readonly followers: Followers, private readonly exclusively: Exclusively) {}

  fileName(): Promise<string> {
    return Promise.resolve(this.book.version.fileName);
  }

  /** What is read for a model alone is nothing that changes rest on. */
  read(scope: ReadScope = 'all'): Promise<RawWorkbook> {
    return this.exclusively(() => {
      if (scope === 'all') this.#seen = this.followers.touched.length;
      return this.book.version.raw;
    });
  }

  /** A workbook that holds something is not replaced. */
  scaffold(blueprint: Blueprint, options: WriteOptions = {}): Promise<void> {
    return this.#writing(options, async () => {
      const { fileName, raw } = this.book.version;
      if (raw.sheets.some(({ rows }) => rows.length > 0)) throw new UnsafeChangeError(fileName, 'it holds sheets already, which a new workbook would replace', 'Begin with a new, empty workbook.');
      const file = new XlsxWorkbook(new Uint8Array(), fileName);
      await file.scaffold(blueprint);
      return { next: this.book.upToDate(Version.read(file.bytes, fileName)), laidOut: [] };
    });
  }

  apply(changes: WorkbookChanges, blueprint: Blueprint, options: WriteOptions = {}): Promise<void> {
    const { tables, blocks, drawings } = changes;
    return this.#writing(options, async () => ({ next: await this.book.changed(changes, blueprint), laidOut: [...tables, ...blocks].map(({ sheet }) => sheet).concat(drawings) }));
  }

  select(sheet: string, cell?: string): Promise<void> {
    return this.exclusively(() => this.followers.select(sheet, cell));
  }

  onSelection(listener: (range: LiveRange) => void): Promise<Unsubscribe> {
    return following(this.followers.selections.follow((all) => {
      const last = all.at(-1);
      if (last !== undefined) listener(last);
    }));
  }

  onChange(listener: (changes: readonly LiveChange[]) => void): Promise<Unsubscribe> {
    return following(this.followers.changes.follow(listener));
  }

  /** What somebody typed since the last reading is not overlooked. */
  #writing({ progress, signal }: WriteOptions, write: () => Promise<{ readonly next: Version; readonly laidOut: readonly string[] }>): Promise<void> {
    return this.exclusively(async () => {
      const since = this.#seen === undefined ? [] : this.followers.touched.slice(this.#seen);
      this.#seen = undefined;
      if (since.length > 0) throw new WorkbookChangedError([...new Set(since)]);
      progress?.(0, 1);
      const { next, laidOut } = await write();
      if (signal?.aborted === true) throw new CancelledError();
      this.followers.tell(this.book.push(next, laidOut), 'own');
      progress?.(1, 1);
    });
  }
}

const following = (stop: () => void): Promise<Unsubscribe> => Promise.resolve(() => {
  stop();
  return Promise.resolve();
});
