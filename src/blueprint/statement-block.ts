import type { Ratings } from '../model/ratings';
import { entityOf } from '../model/threat-model';
import type { BlueprintBlock } from './blueprint';
import { formulaWords } from './formula-words';

/** The statement of phase 8 beside the sheet's title, blank unless the gate needs one (METHOD section 14). */
export function codeValidationStatement(ratings: Ratings): BlueprintBlock {
  const formula = `${formulaWords(entityOf('codeAccess')).only('codeAccess', 'statement')}&""`;
  return {
    name: 'View_Statement', kind: 'live', row: 1, column: 3, height: 1, width: 1, formats: [], columns: [],
    cells: [{ row: 1, column: 3, value: ratings.gateStatement, formula, style: 'warning' }],
  };
}
