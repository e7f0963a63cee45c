import { fromSarif } from '../formats/sarif-results';
import type { WorkbookPort } from '../workbook/port';
import { editWorkbook, type EditOptions } from './edit';
import { takeScanResults, type ScanOutcome } from './edits/take-scan-results';
import { openModel, type OpenedModel } from './source';

export type { RuleCount, ScanOutcome } from './edits/take-scan-results';

/** What an import came to. */
export interface SarifImport {
  readonly outcome: ScanOutcome;
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}

export interface SarifImportOptions extends EditOptions {
  /** Tells what would be added and writes nothing. */
  readonly dryRun?: boolean;
}

/**
 * Fills Validations from the results of a scanner, by the table SarifRules of the workbook.
 * @param log text of a SARIF 2.1.0 file
 * @throws InvalidJsonError, NotSarifError; UnsafeChangeError before anything is written; the named errors of reading
 */
export async function importSarif(port: WorkbookPort, log: { readonly text: string; readonly name: string }, { dryRun = false, ...options }: SarifImportOptions): Promise<SarifImport> {
  const results = fromSarif(log.text, log.name);
  const opened = await openModel({ kind: 'workbook', name: options.fileName, port });
  const { outcome } = takeScanResults(opened.model, results);
  if (dryRun || outcome.added.length === 0) return { outcome, lines: [], notes: notesOf(opened, outcome) };
  let taken = outcome;
  const { lines, notes } = await editWorkbook(port, options, ({ model }) => {
    const now = takeScanResults(model, results);
    taken = now.outcome;
    return now.model;
  });
  return { outcome: taken, lines, notes: [...notes, ...notesOf(opened, taken)] };
}

function notesOf({ model, places }: OpenedModel, { faults, added }: ScanOutcome): readonly string[] {
  const { access } = model.codeAccess;
  return [
    ...(places.sarifRules === undefined ? ['The workbook has no table SarifRules yet, so no rule is mapped: "maestro-workbook refresh FILE" adds the sheet 8 SARIF Rules.'] : faults),
    ...(added.length > 0 && (access === undefined || access === 'None') ? [`Access on 8 Code Validation is ${access ?? 'not decided'}: the rows do not count and can only lower a mitigation until it is Full or Partial.`] : []),
    ...(added.length > 0 ? ['No scanner tells test coverage: fill in Test coverage of the new rows.'] : []),
  ];
}
