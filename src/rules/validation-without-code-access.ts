import { validations } from '../model/validation';
import { rule } from './rule';
import { hasBegun, nameOf, reportedCells } from './support/registers';

export const validationWithoutCodeAccess = rule({
  id: 'validation-without-code-access',
  source: 'R14.10',
  phase: 8,
  severity: 'error',
  title: 'A validation row stands there without source code access',
  message: '{row} claims to have seen an artefact, but {gate}.',
  why: 'What was read without access cannot be verified, so the row raises no status and can only lower one; the gate also decides what every export says about verification.',
  howToFix: 'Set Access in CodeAccess on 8 Code Validation to what could be read, or clear the row.',
  *check(context) {
    const { access } = context.model.codeAccess;
    if ((access !== undefined && access !== 'None') || reportedCells(context)('codeAccess', 0, 'access')) return;
    const gate = access === undefined ? 'nobody has said whether the code could be read' : 'there was no source code access';
    for (const [i, row] of context.model.validations.entries()) {
      if (hasBegun(validations, row)) yield { entity: 'validations', row, params: { row: nameOf(validations, row, i), gate } };
    }
  },
});
