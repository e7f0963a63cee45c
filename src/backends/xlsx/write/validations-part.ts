import type { BlueprintPrompt, BlueprintSheet, BlueprintValidation } from '../../../blueprint/blueprint';
import { validationsOn, type SheetValidation } from '../../../blueprint/sheet-rules';
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

function element({ range, validation, prompt }: SheetValidation): string {
  if (validation === undefined) return `<dataValidation${prompted(prompt)} sqref="${range}"/>`;
  const { attributes, formulas } = ruleOf(validation);
  const alert = validation.alert === 'none' ? '' : ` showErrorMessage="1" errorStyle="${validation.alert}" errorTitle="${text(validation.title)}" error="${text(validation.message)}"`;
  return `<dataValidation${attributes} allowBlank="1"${prompted(prompt)}${alert} sqref="${range}">${formulas}</dataValidation>`;
}

/** The sheet's data validations: dropdowns and limits by column range, prompts on headers. Empty when it has none. */
export function validationsPart(sheet: BlueprintSheet): string {
  const all = validationsOn(sheet).map(element);
  return all.length === 0 ? '' : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}
