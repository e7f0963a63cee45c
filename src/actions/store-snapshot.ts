import { EMPTY_BLUEPRINT } from '../blueprint/blueprint';
import { packModel } from '../formats/snapshot';
import type { ThreatModel } from '../model/threat-model';
import type { RawWorkbook, WorkbookChanges, WorkbookPort, WriteOptions } from '../workbook/port';
import { addedSnapshot, storedSnapshot } from '../workbook/snapshots';
import { onlySheet } from './text-sheet';

/** What was stored, and under which key. */
export interface Stored {
  readonly key: string;
  readonly model: ThreatModel;
}

const NO_CHANGES: WorkbookChanges = { cells: [], tables: [], names: [], blocks: [], sheets: [], drawings: [] };

/**
 * Stores a model under a key of its own: the version’s number, counted where a snapshot of something else has that: of a row that was deleted since, or of a
 * write that broke off. The same snapshot is not stored twice.
 * @param raw the workbook as read last
 * @param modelFor the model to store, which names its key
 */
export async function storeSnapshot(port: WorkbookPort, raw: RawWorkbook, number: string, modelFor: (key: string) => ThreatModel, options: WriteOptions): Promise<Stored> {
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? number : `${number} (${count})`;
    const model = modelFor(key);
    const packed = packModel(model);
    const there = storedSnapshot(raw, key);
    if (there?.packed === packed.packed && there.digest === packed.digest) return { key, model };
    if (there !== undefined) continue;
    const added = addedSnapshot(raw, key, packed);
    const isNew = 'sheet' in added;
    await port.apply({ ...NO_CHANGES, ...(isNew ? { sheets: [added.sheet.name] } : { cells: added.cells }) }, isNew ? onlySheet(added.sheet) : EMPTY_BLUEPRINT, options);
    return { key, model };
  }
}
