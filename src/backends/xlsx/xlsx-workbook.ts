import type { Blueprint } from '../../blueprint/blueprint';
import type { RawWorkbook, WorkbookChanges, WorkbookPort } from '../../workbook/port';
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

  async scaffold(blueprint: Blueprint): Promise<void> {
    this.bytes = await writeXlsx(blueprint);
  }

  async apply(changes: WorkbookChanges, blueprint: Blueprint): Promise<void> {
    this.bytes = await editXlsx(this.bytes, this.fileName, changes, blueprint);
  }
}
