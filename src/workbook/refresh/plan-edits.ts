import type { BlueprintSheet } from '../../blueprint/blueprint';
import { metaSheet } from '../../blueprint/meta-sheet';
import { laidOut } from '../../blueprint/tables';
import { UnsafeChangeError } from '../../errors';
import type { Ratings } from '../../model/ratings';
import { ENTITIES, entityOf, fromRegisters, rowsOf, type EntityKey, type ThreatModel } from '../../model/threat-model';
import type { WorkbookChanges } from '../port';
import { ChangeSet } from './change-set';
import { datesFrom1900 } from './dates-from-1900';
import { framesOf, type FramesInput } from './frames';
import { planInputs } from './plan-inputs';
import { planMeta } from './plan-meta';
import { planTable } from './plan-table';

/** A workbook as read and the model it is to hold: the rows as read, some of them changed, and new ones behind them. */
export interface EditsInput extends Omit<FramesInput, 'identified'> {
  /** As of `after`. */
  readonly ratings: Ratings;
}

/**
 * Plans the cells that differ between the model as read and `after`, and room for new rows; computed cells only where a table grows.
 * @throws UnsafeChangeError when a table has to grow over something of the user's
 */
export function planEdits(input: EditsInput): { readonly changes: WorkbookChanges; readonly notes: readonly string[]; readonly isEmpty: boolean } {
  const { raw, read, after, ratings } = { ...input, raw: datesFrom1900(input.raw) };
  const changes = new ChangeSet(raw.live);
  const edited = new Set<EntityKey>(ENTITIES.map(({ key }) => key).filter((key) => rowsOf(read.model, key).some((row, i) => row !== rowsOf(after, key)[i]) || rowsOf(after, key).length !== rowsOf(read.model, key).length));
  const { frames, matches } = framesOf(changes, { raw, read, identified: firstRows(after, read.model), after }, 0, edited);
  for (const key of edited) {
    const [frame, rows] = [frames.get(key), rowsOf(after, key)];
    if (frame === undefined) {
      refuseUnplaced(key, rows.length);
      planFields(changes, input, key);
      continue;
    }
    const wereThere = frame.table.lastRow;
    planInputs(changes, frame, rowsOf(read.model, key).slice(0, frame.place.rows.length), rows, matches.get(key) ?? []);
    if (frame.lastRow > wereThere) planTable(changes, frame, rows, ratings, frames);
  }
  const meta = raw.sheets.find((sheet) => sheet.name === '_meta');
  if (meta !== undefined && !changes.isEmpty) planMeta(changes, meta, highestOnly(after));
  return { changes: { ...changes, drawings: [] }, notes: changes.notes, isEmpty: changes.isEmpty };
}

/** The model without its new rows. */
function firstRows(after: ThreatModel, before: ThreatModel): ThreatModel {
  const registers = ENTITIES.map(({ key, layout }) => [key, layout === 'rows' ? rowsOf(after, key).slice(0, rowsOf(before, key).length) : after[key]] as const);
  return fromRegisters(after.meta, Object.fromEntries(registers));
}

/** An ID that was given is never given again, even when its row is deleted before the next refresh. */
function highestOnly(after: ThreatModel): BlueprintSheet {
  const sheet = metaSheet(after, '');
  const rows = new Set(sheet.notes.flatMap((note) => (String(note.value).startsWith('highest:') ? [note.row] : [])));
  return { ...sheet, notes: sheet.notes.filter((note) => rows.has(note.row)) };
}

/** An older workbook has no place yet for rows of what was added to the product since. */
function refuseUnplaced(key: EntityKey, rows: number): void {
  const { optional, sheet, table } = entityOf(key);
  if (optional && rows > 0) throw new UnsafeChangeError(sheet, `the workbook has no table ${table} to take ${rows === 1 ? 'a row' : `${rows} rows`}`, 'Refresh it first, which adds the sheet.');
}

/** Registers with one row per field have no rows that could grow. */
function planFields(changes: ChangeSet, { read, after }: EditsInput, key: EntityKey): void {
  const [entity, place] = [ENTITIES.find((e) => e.key === key), read.places[key]];
  const [before, wanted] = [rowsOf(read.model, key)[0], rowsOf(after, key)[0]];
  if (entity?.layout !== 'fields' || place === undefined) return;
  for (const [column, definition] of Object.entries(entity.columns)) {
    const row = place.fieldRows?.[column];
    const [was, is] = [laidOut(definition, before?.[column]), laidOut(definition, wanted?.[column])];
    if (row !== undefined && was !== is) changes.value(place.sheet, row, place.columns['value'] ?? 1, is);
  }
}
