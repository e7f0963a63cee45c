import { createWorkbook } from '../../src/actions/create';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import type { Blueprint } from '../../src/blueprint/blueprint';
import type { ThreatModel } from '../../src/model/threat-model';
import type { EnginePort } from '../../src/taskpane/engine/served-port';
import type { RawWorkbook, ReadScope, WorkbookChanges, WriteOptions } from '../../src/workbook/port';

export const TODAY = '2026-03-02';

/** A workbook in front of somebody: a file behind the port that the pane asks, with what happens to it under a test's control. */
export class LiveBook implements EnginePort {
  readonly file: XlsxWorkbook;
  /** Cells that were selected, `6 Threats!H7`. */
  readonly selected: string[] = [];
  readonly scopes: (ReadScope | undefined)[] = [];
  readonly applied: WorkbookChanges[] = [];
  readonly laidOut: Blueprint[] = [];
  /** Thrown by what is asked next. */
  failure: Error | undefined;
  /** Read instead of the file. */
  instead: RawWorkbook | undefined;
  /** Stands before each reading and writing. */
  before: (options?: WriteOptions) => Promise<void> = () => Promise.resolve();

  constructor(bytes: Uint8Array) {
    this.file = new XlsxWorkbook(bytes, 'book.xlsx');
  }

  static async of(model: ThreatModel): Promise<LiveBook> {
    const book = new LiveBook(new Uint8Array());
    await createWorkbook(book.file, model, TODAY, () => 'model');
    return book;
  }

  fileName(): Promise<string> {
    return Promise.resolve(this.file.fileName);
  }

  select(sheet: string, cell?: string): Promise<void> {
    this.#fail();
    this.selected.push(cell === undefined ? sheet : `${sheet}!${cell}`);
    return Promise.resolve();
  }

  async read(scope?: ReadScope): Promise<RawWorkbook> {
    this.scopes.push(scope);
    await this.before();
    this.#fail();
    return this.instead ?? this.file.read();
  }

  async scaffold(blueprint: Blueprint, options?: WriteOptions): Promise<void> {
    this.laidOut.push(blueprint);
    await this.before(options);
    this.#fail();
    return this.file.scaffold(blueprint, options);
  }

  async apply(changes: WorkbookChanges, blueprint: Blueprint, options?: WriteOptions): Promise<void> {
    this.applied.push(changes);
    await this.before(options);
    this.#fail();
    return this.file.apply(changes, blueprint, options);
  }

  #fail(): void {
    const { failure } = this;
    this.failure = undefined;
    if (failure !== undefined) throw failure;
  }
}
