import type { Blueprint } from '../../blueprint/blueprint';
import type { LiveChange, LiveRange, LiveWorkbookPort, Undo, Unsubscribe } from '../../workbook/live-port';
import type { RawWorkbook, ReadScope, WorkbookChanges, WriteOptions } from '../../workbook/port';
import { apply } from './apply/apply';
import { scaffold } from './layout/scaffold';
import { selectCell } from './live/select';
import { watchChanges, watchSelection } from './live/watch';
import { readWorkbook } from './read/read-workbook';
import type { Snapshot } from './read/snapshot';
import { hasApi } from './requirements';
import { inExcel } from './session';

/** The workbook that is open in Excel, through Office.js. Use it after `Office.onReady`. */
export class OfficeWorkbook implements LiveWorkbookPort {
  #snapshot: Snapshot | undefined;

  get undo(): Undo {
    return hasApi('1.20') ? 'grouped' : 'none';
  }

  fileName(): Promise<string> {
    return inExcel('Looking at the workbook', async (context) => {
      const { workbook } = context;
      workbook.load('name');
      await context.sync();
      return workbook.name;
    });
  }

  async read(scope: ReadScope = 'all'): Promise<RawWorkbook> {
    const { snapshot } = await readWorkbook(scope);
    if (scope === 'all') this.#snapshot = snapshot;
    return snapshot.raw;
  }

  scaffold(blueprint: Blueprint, options: WriteOptions = {}): Promise<void> {
    this.#snapshot = undefined;
    return scaffold(blueprint, options);
  }

  /** What is changed rests on the last `read` of all; without one there is nothing to tell by what others changed since, so nothing is written. */
  async apply(changes: WorkbookChanges, blueprint: Blueprint, options: WriteOptions = {}): Promise<void> {
    const snapshot = this.#snapshot;
    if (snapshot === undefined) throw new Error('Nothing was read that the changes could rest on.');
    this.#snapshot = undefined;
    await apply(changes, blueprint, snapshot, options);
  }

  select(sheet: string, cell?: string): Promise<void> {
    return selectCell(sheet, cell);
  }

  onSelection(listener: (range: LiveRange) => void): Promise<Unsubscribe> {
    return watchSelection(listener);
  }

  onChange(listener: (changes: readonly LiveChange[]) => void): Promise<Unsubscribe> {
    return watchChanges(listener);
  }
}
