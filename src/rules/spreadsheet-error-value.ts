import { rule } from './rule';
import { issueHits } from './support/issue-hits';

export const spreadsheetErrorValue = rule({
  id: 'spreadsheet-error-value',
  source: 'R0.9',
  phase: 'entity',
  severity: 'error',
  title: 'An input cell holds a spreadsheet error',
  message: '{row} shows {value} under {field}.',
  why: 'What was entered there is lost to the model, and formulas that read the cell may show errors as well.',
  howToFix: 'Retype the value of the named column, or restore it from an earlier version of the workbook.',
  check: (context) => issueHits(context, 'spreadsheet-error'),
});
