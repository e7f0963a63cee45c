import type { BlueprintCell } from '../../../blueprint/blueprint';
import type { CellContent } from '../../../workbook/port';
import { plainValue } from '../../plain-value';
import { isAmbiguous } from '../layout/cell-values';
import { toExcelFormula } from '../layout/formula-dialect';

/** A cell as `Range.formulas` takes and gives it. */
export type Typed = string | number | boolean;
export type Matrix = readonly (readonly Typed[])[];

/** Days from the epoch of 1900, in which dates are handed in, to that of 1904. */
export const DAYS_BETWEEN = 1462;

/** The content as it is to be set so that the cell holds exactly that; undefined for a stored result, which Excel computes itself. */
export function typedContent(content: CellContent): Typed | undefined {
  if (content.kind === 'result') return undefined;
  return content.kind === 'formula' ? toExcelFormula(content.formula) : typedValue(content.value);
}

export const isFormula = (value: Typed | undefined): boolean => typeof value === 'string' && value.startsWith('=');

function typedValue(value: BlueprintCell): Typed {
  const plain = plainValue(value);
  if (plain === undefined) return '';
  return typeof plain === 'string' && isAmbiguous(plain) ? `'${plain}` : plain;
}

const ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;

/** A loaded cell as it would have to be set to stand there again; `formula` and `value` are its parts of `Range.formulas` and `Range.values`. */
export function standing(formula: Typed | undefined, value: Typed | undefined): Typed {
  if (formula === undefined) return '';
  if (typeof formula !== 'string' || formula !== value || ERROR.test(formula)) return formula;
  return isAmbiguous(formula) ? `'${formula}` : formula;
}

/** Without the apostrophe that keeps a text a text. */
export const bare = (value: Typed): Typed => (typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value);

/** Whether a cell stands as it was set; Excel writes formulas in its own way. */
export const holds = (stands: Typed, set: Typed): boolean => (isFormula(set) ? isFormula(stands) : bare(stands) === bare(set));
