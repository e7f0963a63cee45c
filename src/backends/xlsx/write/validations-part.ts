import type { BlueprintPrompt, BlueprintSheet, BlueprintValidation } from '../../../blueprint/blueprint';
import { address, columnRange } from '../../../blueprint/ranges';
import { cellText, xml } from './xml-text';

const text = (value: string): string => xml(cellText(value));
const prompted = (prompt: BlueprintPrompt | undefined): string =>
  prompt === undefined ? '' : ` showInputMessage="1" promptTitle="${text(prompt.title)}" prompt="${text(prompt.text)}"`;

function ruleOf({ rule }: BlueprintValidation): { attributes: string; formulas: string } {
  switch (rule.type) {
    case 'list': return { attributes: ' type="list"', formulas: `<formula1>${xml(rule.source)}</formula1>` };
    case 'number': return { attributes: ` type="${rule.integer ? 'whole' : 'decimal'}"`, formulas: `<formula1>${rule.min}</formula1><formula2>${rule.max}</formula2>` };
    case 'date': return { attributes: ' type="date" operator="greaterThanOrEqual"', formulas: `<formula1>${rule.from}</formula1>` };
  }
}

function validation(range: string, what: BlueprintValidation | undefined, prompt: BlueprintPrompt | undefined): string {
  if (what === undefined) return `<dataValidation${prompted(prompt)} sqref="${range}"/>`;
  const { attributes, formulas } = ruleOf(what);
  const alert = what.alert === 'none' ? '' : ` showErrorMessage="1" errorStyle="${what.alert}" errorTitle="${text(what.title)}" error="${text(what.message)}"`;
  return `<dataValidation${attributes} allowBlank="1"${prompted(prompt)}${alert} sqref="${range}">${formulas}</dataValidation>`;
}

/** The sheet's data validations: dropdowns and limits by column range, prompts on headers. Empty when it has none. */
export function validationsPart(sheet: BlueprintSheet): string {
  const all: string[] = [];
  for (const table of sheet.tables) {
    table.columns.forEach((column, i) => {
      all.push(validation(address(table.headerRow, table.firstColumn + i), undefined, column.prompt));
      if (column.validation !== undefined) all.push(validation(columnRange(table, i), column.validation, undefined));
    });
    for (const cell of table.overrides) {
      if (cell.validation === undefined && cell.prompt === undefined) continue;
      all.push(validation(address(table.headerRow + 1 + cell.row, table.firstColumn + cell.column), cell.validation, cell.prompt));
    }
  }
  for (const block of sheet.blocks) {
    for (const cell of block.cells) if (cell.validation !== undefined || cell.prompt !== undefined) all.push(validation(address(cell.row, cell.column), cell.validation, cell.prompt));
  }
  for (const note of sheet.notes) if (note.prompt !== undefined) all.push(validation(address(note.row, note.column), undefined, note.prompt));
  return all.length === 0 ? '' : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}
