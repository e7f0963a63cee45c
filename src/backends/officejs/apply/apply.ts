import { WorkbookChangedError } from '../../../errors';
import type { Blueprint } from '../../../blueprint/blueprint';
import type { WorkbookChanges, WriteOptions } from '../../../workbook/port';
import type { Snapshot } from '../read/snapshot';
import { inExcel } from '../session';
import { protectionWork } from './locks';
import { carryOut, isGone, type Run } from './run';
import { verify } from './verify';
import { worksOf } from './works';
import { writeBack } from './write-back';
import { writesOf } from './writes';

/**
 * Makes changes in the open workbook and no other. Nothing is written unless all that they rest on still stands as it was read; what somebody else writes
 * while they are made is kept: overwritten, it is put back.
 * @param snapshot the workbook as the changes were planned from it
 * @throws UnsafeChangeError before anything is changed, when something would be lost; WorkbookChangedError when somebody else has changed what the changes
 * rest on, some of which may have been made; CancelledError between two requests, each of which leaves a valid workbook; HostError
 */
export function apply(changes: WorkbookChanges, blueprint: Blueprint, snapshot: Snapshot, options: WriteOptions = {}): Promise<void> {
  return inExcel('Writing to the workbook', async (context) => {
    const writes = writesOf(changes, snapshot);
    const checked = await verify(context, changes, blueprint, snapshot, writes, options.signal).catch((error: unknown) => {
      throw isGone(error) ? new WorkbookChangedError(['a sheet or table that was deleted']) : error;
    });
    const ordered = worksOf(checked, changes, blueprint, snapshot.raw);
    const protection = changes.protection === undefined ? undefined : protectionWork(changes.protection, checked.locks);
    const works = [...ordered.works, ...(protection === undefined ? [] : [protection])];
    if (works.length === 0) return;
    await checked.locks.requireOpenable(context, works);
    const run: Run = { context, sheets: snapshot.sheets, locks: checked.locks };
    const lost = await carryOut(run, works, options, ordered.together);
    if (lost.length === 0) return;
    await writeBack(run, lost);
    throw new WorkbookChangedError([...new Set(lost.flatMap(({ places }) => places))]);
  }, { undo: canUndo(changes, snapshot) });
}

/** Sheets that are added and protection that is taken off or put on cannot be taken back, not even together with what can. */
function canUndo({ cells, tables, blocks, drawings, sheets, protection }: WorkbookChanges, snapshot: Snapshot): boolean {
  const written = new Set([...cells, ...tables, ...blocks].map(({ sheet }) => sheet).concat(drawings));
  return sheets.length === 0 && protection === undefined && !snapshot.sheets.some(({ name, isProtected }) => isProtected && written.has(name));
}
