import type { Ratings } from '../../model/ratings';
import { rowsOf, type EntityKey } from '../../model/threat-model';
import type { RawWorkbook, WorkbookChanges } from '../port';
import type { ReadModel } from '../read';
import { ChangeSet } from './change-set';
import { datesFrom1900 } from './dates-from-1900';
import { framesOf } from './frames';
import { planTable } from './plan-table';

/**
 * Plans the growth of tables over the rows that stand directly below them: formulas of their computed columns, formats, the table's new end.
 * @param only the registers that grow
 * @throws UnsafeChangeError when a table has to grow over something that is not part of it
 */
export function planAdoption(input: { readonly raw: RawWorkbook; readonly read: ReadModel; readonly ratings: Ratings }, only: ReadonlySet<EntityKey>): WorkbookChanges {
  const { read, ratings } = input;
  const { model } = read;
  const changes = new ChangeSet();
  const { frames } = framesOf(changes, { raw: datesFrom1900(input.raw), read, identified: model, after: model }, 0, only);
  for (const frame of frames.values()) if (frame.lastRow > frame.table.lastRow) planTable(changes, frame, rowsOf(model, frame.entity.key as EntityKey), ratings, frames);
  return { ...changes, drawings: [] };
}
