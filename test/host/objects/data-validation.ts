import { flag, record, text } from '../args';
import type { RangeRef } from '../book/refs';
import { changeValidation, NO_VALIDATION, validationsOf, type Validation } from '../book/validation';
import { invalid } from '../excel-error';
import { HostClass } from '../host-object';
import { RANGE } from './range';
import { RANGE_AREAS } from './range-areas';

const TYPES: Readonly<Record<string, string>> = { wholeNumber: 'WholeNumber', decimal: 'Decimal', textLength: 'TextLength', list: 'List', date: 'Date', time: 'Time', custom: 'Custom' };
// support.microsoft.com/office/apply-data-validation-to-cells-29fecbcc-d1b9-42c1-9d76-eff3ce5f7249: texts of titles and messages are short; lists that are typed out too.
const MOST = { title: 32, message: 225, prompt: 255, list: 255, formula: 8192 };

function formula(value: unknown): void {
  if (typeof value === 'number') return;
  const given = text(value);
  if (given === '' || given.length > MOST.formula || /_xlfn\./i.test(given)) throw invalid();
}

// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation#create-validation-rules: one kind of criteria, with operands for its operator.
function checkedRule(value: unknown): Validation['rule'] {
  const kinds = Object.entries(record(value)).filter(([, settings]) => settings !== null && settings !== undefined);
  const [first] = kinds;
  if (first === undefined || kinds.length > 1) throw invalid();
  const [kind, given] = first;
  const settings = record(given);
  if (TYPES[kind] === undefined) throw invalid();
  if (kind === 'list') {
    const source = text(settings['source']);
    formula(source);
    if (!source.startsWith('=') && source.length > MOST.list) throw invalid();
  } else if (kind === 'custom') {
    formula(settings['formula']);
    if (!text(settings['formula']).startsWith('=')) throw invalid();
  } else {
    const operator = text(settings['operator']);
    formula(settings['formula1']);
    if (operator === 'Between' || operator === 'NotBetween') formula(settings['formula2']);
  }
  return { [kind]: settings };
}

function message<T extends object>(usual: T, value: unknown, most: number): T {
  const made = { ...usual, ...record(value) };
  const { title, message: said } = made as { title?: unknown; message?: unknown };
  if (text(title).length > MOST.title || text(said).length > most) throw invalid();
  return made;
}

const typeOf = ({ rule }: Validation): string => TYPES[Object.keys(rule)[0] ?? ''] ?? 'None';

/** A part of the validation that all cells share; null where they differ. */
function shared<K extends keyof Validation>({ sheet, rects }: RangeRef, key: K): Validation[K] | null {
  const found = new Map(validationsOf(sheet, rects).map((one) => [JSON.stringify(one[key]), one[key]]));
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}

const VALIDATION = new HostClass<RangeRef>('DataValidation', {
  get: {
    // learn.microsoft.com/javascript/api/excel/excel.datavalidationtype: Inconsistent with different rules, MixedCriteria with a rule on some cells only.
    type: ({ sheet, rects }) => {
      const kinds = new Map(validationsOf(sheet, rects).map((one) => [JSON.stringify(one.rule), typeOf(one)]));
      const rules = [...kinds.values()].filter((type) => type !== 'None');
      if (rules.length > 1) return 'Inconsistent';
      return rules.length === 1 && kinds.size > 1 ? 'MixedCriteria' : (rules[0] ?? 'None');
    },
    rule: (self) => shared(self, 'rule'),
    errorAlert: (self) => shared(self, 'errorAlert'),
    prompt: (self) => shared(self, 'prompt'),
    ignoreBlanks: (self) => shared(self, 'ignoreBlanks'),
  },
  set: {
    rule: ({ sheet, rects }, value) => {
      const rule = checkedRule(value);
      changeValidation(sheet, rects, (before) => ({ ...before, rule }));
    },
    errorAlert: ({ sheet, rects }, value) => {
      const errorAlert = message(NO_VALIDATION.errorAlert, value, MOST.message);
      changeValidation(sheet, rects, (before) => ({ ...before, errorAlert }));
    },
    prompt: ({ sheet, rects }, value) => {
      const prompt = message(NO_VALIDATION.prompt, value, MOST.prompt);
      changeValidation(sheet, rects, (before) => ({ ...before, prompt }));
    },
    ignoreBlanks: ({ sheet, rects }, value) => changeValidation(sheet, rects, (before) => ({ ...before, ignoreBlanks: flag(value) })),
  },
  call: { clear: ({ sheet, rects }) => changeValidation(sheet, rects, () => undefined) },
});

RANGE.extend({ get: { dataValidation: (self) => VALIDATION.of(self) } });
RANGE_AREAS.extend({ get: { dataValidation: (self) => VALIDATION.of(self) } });
