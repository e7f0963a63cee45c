import { REPORT_SHEETS, SHEET_ORDER } from '../../blueprint/sheet-order';
import type { Ratings } from '../../model/ratings';
import { rowsOf, type EntityKey } from '../../model/threat-model';
import type { RawWorkbook, WorkbookChanges } from '../port';
import type { ReadModel } from '../read';
import { ChangeSet } from './change-set';
import { framesOf } from './frames';
import { planTable } from './plan-table';

/** `reports`: sheets that only the product writes, others stay as they are; `registers`: those that people type in as well; `off`: none. */
export type ProtectionScope = 'reports' | 'registers' | 'off';

/** Blank rows that a register gets before it is locked: a spreadsheet program does not extend tables on protected sheets. */
const SPARE_ROWS = 50;

/**
 * Plans the locking of sheets without a password: input cells stay open, computed cells and the list of sheets are locked (WORKBOOK, general rules).
 * @throws UnsafeChangeError when a register has no room for its spare rows
 */
export function planProtection(raw: RawWorkbook, read: ReadModel, ratings: Ratings, scope: ProtectionScope): { readonly changes: WorkbookChanges; readonly notes: readonly string[] } {
  const changes = new ChangeSet(raw.live);
  const present = raw.sheets.map((sheet) => sheet.name).filter((name) => SHEET_ORDER.some((sheet) => sheet === name));
  if (scope === 'registers') {
    const { frames } = framesOf(changes, { raw, read, identified: read.model, after: read.model }, SPARE_ROWS);
    for (const frame of frames.values()) planTable(changes, frame, rowsOf(read.model, frame.entity.key as EntityKey), ratings, frames);
    if (changes.tables.length > 0) changes.notes.push(`Tables do not grow on protected sheets: ${changes.tables.map((t) => t.table).join(', ')} now end with at least ${SPARE_ROWS} blank rows to type in.`);
  }
  const locked = scope === 'off' ? [] : present.filter((name) => scope === 'registers' || REPORT_SHEETS.has(name));
  const open = scope === 'off' ? present : [];
  return { changes: { ...changes, drawings: [], protection: { locked, open, structure: scope !== 'off' } }, notes: changes.notes };
}
