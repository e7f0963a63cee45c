/** What may be typed into the cells of a table's column. */
export interface ColumnValidation {
  /** 0-based within the table. */
  readonly column: number;
  readonly rule: Excel.DataValidationRule;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly prompt: Excel.DataValidationPrompt;
  readonly ignoreBlanks: boolean;
}

/** Queues loading the validation that the last rows of a table's columns share; the answer holds after the request. */
export function loadValidations(table: Excel.Table, rows: number, columns: number): () => readonly ColumnValidation[] {
  const body = table.getDataBodyRange().untrack();
  const last = rows > 1 ? body.getLastRow().untrack().getOffsetRange(-1, 0).untrack().getResizedRange(1, 0).untrack() : body;
  const validations = Array.from({ length: columns }, (_, i) => {
    const { dataValidation } = last.getColumn(i).untrack();
    dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks');
    return dataValidation;
  });
  return () => validations.flatMap(({ type, rule, errorAlert, prompt, ignoreBlanks }, column) =>
    (isShared(type) || prompt?.showPrompt === true && prompt.message !== '' ? [{ column, rule: withoutGaps(rule), errorAlert, prompt, ignoreBlanks }] : []));
}

/** Whether all cells of a range have the same validation. */
const isShared = (type: string): boolean => !['None', 'Inconsistent', 'MixedCriteria'].includes(type);

/** Only the kind of rule that is set. */
const withoutGaps = (rule: Excel.DataValidationRule | null): Excel.DataValidationRule => Object.fromEntries(Object.entries(rule ?? {}).filter(([, value]) => value !== null && value !== undefined));

// Excel extends validations as people add rows; that a resized table takes them along is documented nowhere, so they are set.
/** Gives rows the validations of their columns. */
export function setValidations(rows: Excel.Range, validations: readonly ColumnValidation[]): void {
  for (const { column, rule, errorAlert, prompt, ignoreBlanks } of validations) {
    const { dataValidation } = rows.getColumn(column).untrack();
    dataValidation.prompt = prompt;
    if (Object.keys(rule).length === 0) continue;
    dataValidation.rule = rule;
    dataValidation.errorAlert = errorAlert;
    dataValidation.ignoreBlanks = ignoreBlanks;
  }
}
