import type { DefinedName } from '../../../blueprint/blueprint';
import { toExcelFormula } from './formula-dialect';
import { jsonBytes } from './matrices';
import { piece, type Piece } from './pieces';

/**
 * Defines names of the workbook.
 * @param existing names that are there and are pointed elsewhere, in lower case
 */
export const namePieces = (names: readonly DefinedName[], existing: ReadonlySet<string>): readonly Piece[] => names.map(({ name, refersTo }) => {
  const formula = toExcelFormula(refersTo);
  return piece(3, name.length + jsonBytes(formula), ({ workbook }) => {
    if (existing.has(name.toLowerCase())) workbook.names.getItem(name).formula = formula;
    else workbook.names.add(name, formula);
  });
});
