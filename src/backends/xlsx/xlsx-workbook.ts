import type { Blueprint } from '../../blueprint/blueprint';
import { CancelledError } from '../../errors';
import type { RawWorkbook, WorkbookChanges, WorkbookPort, WriteOptions } from '../../workbook/port';
import { editXlsx } from './edit-xlsx';
import { readXlsx } from './read/read-xlsx';
import { writeXlsx } from './write-xlsx';

/** A workbook file held in memory. */
export class XlsxWorkbook implements WorkbookPort {
  /** @param fileName how error messages call it */
  constructor(public bytes: Uint8Array, readonly fileName: string) {}

  read(): Promise<RawWorkbook> {
    return Promise.resolve(readXlsx(this.bytes, this.fileName));
  }

  async scaffold(blueprint: Blueprint, options: WriteOptions = {}): Promise<void> {
    await this.#take(writeXlsx(blueprint), options);
  }

  async apply(changes: WorkbookChanges, blueprint: Blueprint, options: WriteOptions = {}): Promise<void> {
    await this.#take(editXlsx(this.bytes, this.fileName, changes, blueprint), options);
  }

  /** A file is written as a whole: it can be stopped until it is there. */
  async #take(writing: Promise<Uint8Array>, { progress, signal }: WriteOptions): Promise<void> {
    progress?.(0, 1);
    const bytes = await writing;
    if (signal?.aborted) throw new CancelledError();
    this.bytes = bytes;
    progress?.(1, 1);
  }
}
