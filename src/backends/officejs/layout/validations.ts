import type { BlueprintSheet, BlueprintValidation } from '../../../blueprint/blueprint';
import { validationsOn, type SheetValidation } from '../../../blueprint/sheet-rules';
import { parseReference } from '../read/addresses';
import { addressLists, areasByKey, rectAddress } from './areas';
import { toExcelFormula } from './formula-dialect';
import { jsonBytes } from './matrices';
import { piece, type Piece } from './pieces';

const STYLES = { warning: 'Warning', stop: 'Stop' } as const;

function ruleOf({ rule }: BlueprintValidation): Excel.DataValidationRule {
  switch (rule.type) {
    case 'list': return { list: { inCellDropDown: true, source: toExcelFormula(rule.source) } };
    case 'number': {
      const limits = { formula1: rule.min, formula2: rule.max, operator: 'Between' } as const;
      return rule.integer ? { wholeNumber: limits } : { decimal: limits };
    }
    case 'date': return { date: { formula1: `=${rule.from}`, operator: 'GreaterThanOrEqualTo' } };
  }
}

function alertOf({ alert, title, message }: BlueprintValidation): Excel.DataValidationErrorAlert {
  return alert === 'none' ? { showAlert: false, style: 'Stop', title: '', message: '' } : { showAlert: true, style: STYLES[alert], title, message };
}

/** Which validation each cell has: the latest of those that name it. */
function keyedCells(all: readonly SheetValidation[]): readonly (readonly [row: number, keys: readonly (string | undefined)[]])[] {
  const rows = new Map<number, (string | undefined)[]>();
  for (const { range, ...what } of all) {
    const rect = parseReference(range)?.rect;
    if (rect === undefined) continue;
    const key = JSON.stringify(what);
    for (let row = rect.firstRow; row <= rect.lastRow; row += 1) {
      const keys = rows.get(row) ?? [];
      rows.set(row, keys);
      for (let column = rect.firstColumn; column <= rect.lastColumn; column += 1) keys[column] = key;
    }
  }
  return [...rows];
}

/** A sheet's validations and prompts, each once for all cells that share it; the prompt before the rule, as Excel wants it. */
export function validationPieces(sheet: BlueprintSheet): readonly Piece[] {
  const all = validationsOn(sheet);
  return [...areasByKey(keyedCells(all))].flatMap(([key, rects]) => addressLists(rects.map(rectAddress)).map((list) => piece(7, list.length + jsonBytes(key) + 100, (book) => {
    const { dataValidation } = book.areas(sheet.name, list);
    const { validation, prompt } = JSON.parse(key) as Omit<SheetValidation, 'range'>;
    if (prompt !== undefined) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
    if (validation === undefined) return;
    dataValidation.rule = ruleOf(validation);
    dataValidation.errorAlert = alertOf(validation);
    dataValidation.ignoreBlanks = true;
  })));
}
