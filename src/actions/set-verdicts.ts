import type { WorkbookPort } from '../workbook/port';
import { editWorkbook, type EditOptions } from './edit';
import { withVerdicts, withoutRow, type VerdictEdit } from './edits/set-verdict';

export type { VerdictEdit } from './edits/set-verdict';

/** What became of verdicts that were to be written. */
export interface SavedVerdicts {
  /** IDs of checklist rows that hold their verdict now. */
  readonly saved: readonly string[];
  /** IDs that the checklist no longer has. */
  readonly missing: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Writes verdicts of the checklist walk, many in one go, each to the row of its ID wherever it stands now.
 * @throws the named errors of reading and of the host; then none of them counts as saved
 */
export async function setVerdicts(port: WorkbookPort, options: EditOptions, verdicts: readonly VerdictEdit[]): Promise<SavedVerdicts> {
  const { model, notes } = await editWorkbook(port, options, (opened) => withVerdicts(opened.model, verdicts));
  const missing = withoutRow(model, verdicts);
  return { saved: verdicts.map(({ id }) => id).filter((id) => !missing.includes(id)), missing, notes };
}
