import { rule } from './rule';
import { issueHits } from './support/issue-hits';

export const overwrittenFormula = rule({
  id: 'overwritten-formula',
  source: 'R0.11',
  phase: 'entity',
  severity: 'warning',
  title: 'A formula was overwritten with a value',
  message: '{row} holds the typed value "{value}" under {field}, where a formula belongs.',
  why: 'The cell no longer follows the inputs, so plain Excel shows a level that the model does not have.',
  howToFix: 'Copy the formula of the named column from another row; to judge otherwise, use the assessed level or an override with its reason.',
  check: (context) => issueHits(context, 'overwritten-formula'),
});
