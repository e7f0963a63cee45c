import { conditionals } from '../book/conditional';
import { addressOf } from '../book/rect';
import type { Sheet } from '../book/sheet';
import type { Validation } from '../book/validation';
import { argb, textOr, word } from './cells';
import type { DescribedSheet, DescribedValidation } from './shape';

/** A formula or number as files hold it: without a sign of equality. */
export const inFile = (formula: unknown): string | null => (typeof formula === 'string' || typeof formula === 'number' ? String(formula).replace(/^=/, '') : null);

const TYPES = { wholeNumber: 'whole', decimal: 'decimal', textLength: 'textLength', list: 'list', date: 'date', time: 'time', custom: 'custom' };
const OPERATORS = {
  Between: null, NotBetween: 'notBetween', EqualTo: 'equal', NotEqualTo: 'notEqual', GreaterThan: 'greaterThan', LessThan: 'lessThan', GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};
const ALERTS = { Stop: 'stop', Warning: 'warning', Information: 'information' };
const text = (value: string): string | null => (value === '' ? null : value);

function validation({ rule, errorAlert, prompt, ignoreBlanks }: Validation): DescribedValidation {
  const [kind, settings = {}] = Object.entries(rule)[0] ?? [];
  const isPrompted = prompt.showPrompt && (prompt.title !== '' || prompt.message !== '');
  return {
    type: kind === undefined ? null : word(TYPES, kind),
    formulas: [inFile(settings['source'] ?? settings['formula'] ?? settings['formula1']), inFile(settings['formula2'])],
    operator: word(OPERATORS, textOr(settings['operator'], 'Between')),
    blank: ignoreBlanks,
    alert: errorAlert.showAlert ? [true, word(ALERTS, errorAlert.style), text(errorAlert.title), text(errorAlert.message)] : [false, null, null, null],
    prompt: isPrompted ? [true, text(prompt.title), text(prompt.message)] : [false, null, null],
  };
}

export const describeValidations = (sheet: Sheet): DescribedSheet['validations'] =>
  Object.fromEntries(sheet.boundOf<Validation>('validation').flatMap(({ rects, what }) => rects.map((rect) => [addressOf(rect), validation(what)])));

export const describeConditional = (sheet: Sheet): DescribedSheet['conditional'] => conditionals(sheet).map(({ rects, what: { type, formula, font, fill } }) =>
  [rects.map(addressOf).join(' '), type === 'Custom' ? 'expression' : type, [inFile(formula)], [[font['bold'] === true, argb(font['color'])], argb(fill['color'])]]);

/** What files forbid, by what Excel's API allows. */
const FORBIDDEN = {
  objects: 'allowEditObjects', scenarios: 'allowEditScenarios', formatCells: 'allowFormatCells', formatColumns: 'allowFormatColumns', formatRows: 'allowFormatRows', insertColumns: 'allowInsertColumns',
  insertRows: 'allowInsertRows', insertHyperlinks: 'allowInsertHyperlinks', deleteColumns: 'allowDeleteColumns', deleteRows: 'allowDeleteRows', sort: 'allowSort', autoFilter: 'allowAutoFilter',
  pivotTables: 'allowPivotTables',
};

export function describeProtection({ protection }: Sheet): DescribedSheet['protection'] {
  if (protection === undefined) return { sheet: false };
  const { options, password = null } = protection;
  const mode = options['selectionMode'];
  return {
    sheet: true, password, selectLockedCells: mode !== 'Normal', selectUnlockedCells: mode === 'None',
    ...Object.fromEntries(Object.entries(FORBIDDEN).map(([name, allowed]) => [name, options[allowed] !== true])),
  };
}
