import { EMPTY_BLUEPRINT } from '../blueprint/blueprint';
import type { ThreatModel } from '../model/threat-model';
import { highestIds } from '../scoring/next-id';
import { rate } from '../scoring/rate';
import type { WorkbookPort, WriteOptions } from '../workbook/port';
import { readModel } from '../workbook/read';
import { planEdits } from '../workbook/refresh/plan-edits';
import { untilUndisturbed } from './attempts';
import { changeLines } from './change-lines';
import type { OpenedModel } from './source';

export interface EditOptions extends WriteOptions {
  /** ISO date that counts as today. */
  readonly today: string;
  /** How error messages call the workbook. */
  readonly fileName: string;
}

/** What an edit did to a workbook. */
export interface Edited {
  /** One line per changed cell: `6 Threats!G7: High`. */
  readonly lines: readonly string[];
  /** What a person should know: changed by others meanwhile, tables that grew. */
  readonly notes: readonly string[];
  /** The model after the edit. */
  readonly model: ThreatModel;
}

/**
 * Sets cells and adds rows by ID and column, wherever they stand. Nothing else in the workbook changes; a second run with the same outcome changes nothing.
 * @param edit the model with changed rows and new ones behind them, made from the model as it is now; called again when somebody else changed the workbook
 * @throws UnsafeChangeError before anything is written when a table has to grow over something of the user's; the named errors of reading
 */
export async function editWorkbook(port: WorkbookPort, { today, fileName, ...options }: EditOptions, edit: (opened: OpenedModel) => ThreatModel): Promise<Edited> {
  const { result, notes } = await untilUndisturbed(async () => {
    const raw = await port.read();
    const read = readModel(raw, fileName);
    const edited = edit(read);
    const after = { ...edited, meta: { ...edited.meta, highestIds: highestIds(edited) } };
    const plan = planEdits({ raw, read, after, ratings: rate(after, today) });
    if (!plan.isEmpty) await port.apply(plan.changes, EMPTY_BLUEPRINT, options);
    return { lines: changeLines(plan.changes), notes: plan.notes, model: after };
  });
  return { ...result, notes: [...notes, ...result.notes] };
}
