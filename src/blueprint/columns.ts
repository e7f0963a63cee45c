import type { Column, ComputedColumn, InputColumn } from '../model/column';
import type { AnyEntity } from '../model/entity';
import { entityOf } from '../model/threat-model';
import type { BlueprintColumn, BlueprintPrompt } from './blueprint';
import { formulaWords } from './formula-words';
import type { StyleName } from './styles';
import { validationOf } from './validation';

const MAX_TITLE = 32;
const MAX_TEXT = 255;
const cut = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`);

/** When a column must be filled, in words; blank for a free one. */
export function requirement(column: InputColumn): string {
  if (column.required === undefined && column.requiredWhen === undefined) return '';
  const condition = column.requiredWhen?.words ?? '';
  const lifted = column.unless === undefined ? '' : column.unless.words.startsWith('unless') ? column.unless.words : `unless ${column.unless.words.replace(/^if /, '')}`;
  return [column.required ? 'Yes' : '', condition, lifted].filter((words) => words !== '').join(' ');
}

function allowed(column: InputColumn): string {
  switch (column.kind) {
    case 'choice': return `One of: ${column.vocabulary.values.join(', ')}.`;
    case 'choices': return `Any of: ${column.vocabulary.values.join(', ')}; separated by ", ".`;
    case 'number': return `${column.integer ? 'Whole number' : 'Number'} from ${column.min}${column.max < 1e6 ? ` to ${column.max}` : ''}.`;
    case 'date': return 'A date.';
    case 'refs': case 'codes': case 'tags': return 'Several are separated by ", ".';
    case 'id': case 'text': case 'ref': case 'code': return '';
  }
}

/** What an input cell may look like: the column's own example, else one that follows from its kind; undefined where the allowed values say it. */
export function exampleOf(column: InputColumn): string | undefined {
  if (column.example !== undefined) return column.example;
  switch (column.kind) {
    case 'id': return column.prefix === undefined ? undefined : `${column.prefix}1`;
    case 'ref': case 'refs': {
      const ids = column.to.flatMap((key) => entityOf(key).columns['id'] ?? []);
      return ids.flatMap((id) => (id.kind === 'id' && id.prefix !== undefined ? `${id.prefix}1` : []))[0];
    }
    case 'date': return '2026-03-02';
    case 'text': case 'choice': case 'choices': case 'number': case 'tags': case 'code': case 'codes': return undefined;
  }
}

/** What a selected header says: meaning, whether it must be filled, allowed values, an example. */
export function promptOf(column: Column): BlueprintPrompt {
  if (column.kind === 'computed') return { title: cut(column.header, MAX_TITLE), text: cut(`${column.help}. Computed: do not type here.`, MAX_TEXT) };
  const required = requirement(column);
  const example = exampleOf(column);
  const parts = [
    `${column.help}.`,
    required === '' ? '' : `Required${required === 'Yes' ? '' : ` ${required.replace(/^Yes /, '')}`}.`,
    column.fixed ? 'Written by the product.' : '',
    allowed(column),
    example === undefined ? '' : `Example: ${example}`,
  ];
  return { title: cut(column.header, MAX_TITLE), text: cut(parts.filter((part) => part !== '').join(' '), MAX_TEXT) };
}

/** The look of an input cell: fixed ones are toned down, since people do not type there. */
export function inputStyle(column: InputColumn): StyleName {
  const given = column.fixed === true;
  switch (column.kind) {
    case 'number': return given ? 'givenNumber' : 'number';
    case 'date': return given ? 'givenDate' : 'date';
    case 'choice': return given ? 'givenText' : 'choice';
    case 'text': return given ? 'givenLongText' : column.long ? 'longText' : 'wrappedText';
    case 'id': case 'ref': case 'code': return given ? 'givenText' : 'text';
    case 'choices': case 'refs': case 'tags': case 'codes': return given ? 'givenLongText' : 'wrappedText';
  }
}

const COMPUTED_STYLES: Readonly<Record<ComputedColumn['shows'], StyleName>> = {
  text: 'computedText', level: 'computedText', flag: 'computedText', number: 'computedNumber', score: 'computedScore', date: 'computedDate',
};
const COMPUTED_WIDTHS: Readonly<Record<ComputedColumn['shows'], number>> = { text: 20, level: 12, flag: 18, number: 11, score: 12, date: 13 };

function contentWidth(column: Column): number {
  switch (column.kind) {
    case 'computed': return COMPUTED_WIDTHS[column.shows];
    case 'id': return column.prefix === undefined ? 12 : 9;
    case 'text': return column.long ? 44 : 26;
    case 'choice': return Math.min(26, Math.max(...column.vocabulary.values.map((value) => value.length)) + 4);
    case 'number': return 10;
    case 'date': return 13;
    case 'ref': case 'code': return 11;
    case 'choices': case 'refs': case 'tags': case 'codes': return 18;
  }
}

/** Wide enough for the content and for the longest word of the header beside its filter button. */
function widthOf(column: Column): number {
  const longestWord = Math.max(...column.header.split(/[\s-]/).map((word) => word.length));
  return Math.max(contentWidth(column), longestWord + 7);
}

/** Serial number of 9999-12-31, behind which there is no date; texts compare as larger, so that blanks stay blank. */
const LAST_DATE = 2_958_465;

function formulaOf(entity: AnyEntity, column: ComputedColumn): string {
  const formula = column.formula(formulaWords(entity));
  return column.shows === 'date' ? `IF(${formula}>${LAST_DATE},"",${formula})` : formula;
}

/** A column of the model as a column of its table. */
export function blueprintColumn(entity: AnyEntity, key: string, column: Column): BlueprintColumn {
  const base = { key, header: column.header, width: widthOf(column), hidden: column.hidden === true, prompt: promptOf(column) };
  if (column.kind === 'computed') {
    return { ...base, headerStyle: 'headerComputed', style: COMPUTED_STYLES[column.shows], formula: formulaOf(entity, column) };
  }
  const validation = validationOf(column);
  return { ...base, headerStyle: headerStyle(column), style: inputStyle(column), ...(validation === undefined ? {} : { validation }) };
}

function headerStyle(column: InputColumn): StyleName {
  if (column.fixed) return 'headerGiven';
  if (column.required && column.unless === undefined) return 'headerRequired';
  return column.required || column.requiredWhen ? 'headerConditional' : 'header';
}
