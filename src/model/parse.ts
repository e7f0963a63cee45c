import { isoOf } from './date';
import { isList, type CellValue, type CodeColumn, type CodesColumn, type IdColumn, type InputColumn, type NumberColumn, type RefColumn, type RefsColumn } from './column';
import { entityOf } from './threat-model';
import type { Vocabulary } from './vocabulary';

/** What a typed-in or JSON value means for a column. A value that is only too long is kept beside the issue. */
export type Parsed =
  | { readonly value: CellValue }
  | { readonly issue: 'not-in-vocabulary' | 'malformed'; readonly detail: string }
  | { readonly issue: 'too-long'; readonly detail: string; readonly value: CellValue };

/** Most characters a workbook cell holds. */
export const MAX_CELL_TEXT = 32_767;

const BLANK: Parsed = { value: undefined };
const SEPARATORS = /[,;\n]/;

/**
 * The one conversion of a typed-in or JSON value to a stored cell (METHOD section 0, R0.3, R0.4, R0.8).
 * Tolerant of case and space around identifiers and vocabulary values; free text is kept as it is. Whether an identifier has the right shape,
 * is known or is in use is left to the rules.
 * @param raw Text, number, boolean, blank, or for list columns an array of these; anything else is malformed.
 */
export function parseInput(column: InputColumn, raw: unknown): Parsed {
  if (raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '')) return BLANK;
  if (isList(column)) return parseList(column, raw);
  if (typeof raw !== 'string' && typeof raw !== 'number' && typeof raw !== 'boolean') return malformed(Array.isArray(raw) ? 'a single value, not a list' : 'plain text');
  if (column.kind === 'number') return parseNumber(column, raw);
  if (column.kind === 'date') return parseDate(raw);
  if (column.kind === 'choice') return parseChoice(column.vocabulary, wordOf(raw));
  const text = typeof raw === 'boolean' ? String(raw).toUpperCase() : String(raw);
  return limited(column.kind === 'text' ? text : canonicalIdentifier(column, text.trim()));
}

type ListColumn = Extract<InputColumn, { kind: 'choices' | 'refs' | 'tags' | 'codes' }>;

function parseList(column: ListColumn, raw: unknown): Parsed {
  const given: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  if (!given.every(isPlain)) return malformed('a list of plain texts');
  const items = (Array.isArray(raw) ? given.map(wordOf) : given.flatMap((text) => wordOf(text).split(SEPARATORS).map(wordOf))).filter((item) => item !== '');
  const split = items.filter((item) => SEPARATORS.test(item));
  if (split.length > 0) return malformed(`items without commas, semicolons and line breaks, which separate them (${quoted(split)})`);
  if (column.kind !== 'choices') return limited(items.map((item) => (column.kind === 'tags' ? item : canonicalIdentifier(column, item))));
  const known = items.map((item) => termOf(column.vocabulary, item));
  const unknown = items.filter((_, i) => known[i] === undefined);
  if (unknown.length > 0) return { issue: 'not-in-vocabulary', detail: `${oneOf(column.vocabulary)}; not ${quoted(unknown)}` };
  return { value: known.filter((term) => term !== undefined) };
}

function parseNumber(column: NumberColumn, raw: string | number | boolean): Parsed {
  const text = typeof raw === 'string' ? raw.trim() : raw;
  const value = typeof text === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
  const fits = typeof value === 'number' && value >= column.min && value <= column.max && (!column.integer || Number.isInteger(value));
  return fits ? { value: value + 0 } : malformed(`a ${column.integer ? 'whole ' : ''}number from ${column.min} to ${column.max}`);
}

function parseDate(raw: string | number | boolean): Parsed {
  const parts = typeof raw === 'string' ? /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[T ]\d{2}:\d{2}\S*)?$/.exec(raw.trim()) : null;
  const value = parts === null ? undefined : isoOf(Number(parts[1]), Number(parts[3]), Number(parts[4]));
  return value === undefined ? malformed('a date such as 2026-03-02') : { value };
}

function parseChoice(vocabulary: Vocabulary, word: string): Parsed {
  const value = termOf(vocabulary, word);
  return value === undefined ? { issue: 'not-in-vocabulary', detail: oneOf(vocabulary) } : { value };
}

const termsByWord = new WeakMap<Vocabulary, ReadonlyMap<string, string>>();
const normalised = (word: string): string => word.trim().replace(/\s+/g, ' ').toLowerCase();

function termOf(vocabulary: Vocabulary, word: string): string | undefined {
  let terms = termsByWord.get(vocabulary);
  if (terms === undefined) {
    terms = new Map(vocabulary.values.flatMap((value) => [[value, value], [normalised(value), value]]));
    termsByWord.set(vocabulary, terms);
  }
  return terms.get(word) ?? terms.get(normalised(word));
}

/** `th1` is TH1; what has another shape, such as the fixed T1@L2, stays as it is. */
function canonicalIdentifier(column: IdColumn | RefColumn | RefsColumn | CodeColumn | CodesColumn, text: string): string {
  if (column.kind === 'code' || column.kind === 'codes') return column.catalogue === 'rule' ? text : canonicalCode(text);
  const shape = /^([a-z]{1,4})(\d+)$/i.exec(text);
  const prefix = shape?.[1]?.toUpperCase();
  return prefix !== undefined && prefixesOf(column).includes(prefix) ? `${prefix}${shape?.[2] ?? ''}` : text;
}

function prefixesOf(column: IdColumn | RefColumn | RefsColumn): readonly (string | undefined)[] {
  if (column.kind === 'id') return [column.prefix];
  return column.to.map((key) => {
    const id = entityOf(key).columns['id'];
    return id?.kind === 'id' ? id.prefix : undefined;
  });
}

function canonicalCode(text: string): string {
  if (/^org-/i.test(text)) return `ORG-${text.slice(4)}`;
  return /^([a-z]{1,4}\d+|[a-z]\w-[a-z]?\d+|un-\d+|bv-\d+)$/i.test(text) ? text.toUpperCase() : text;
}

type Plain = string | number | boolean | null | undefined;
const isPlain = (raw: unknown): raw is Plain => raw === null || (typeof raw !== 'object' && typeof raw !== 'function' && typeof raw !== 'symbol' && typeof raw !== 'bigint');

function wordOf(raw: Plain): string {
  if (typeof raw === 'boolean') return raw ? 'Yes' : 'No';
  return raw === undefined || raw === null ? '' : String(raw).trim();
}

function limited(value: string | readonly string[]): Parsed {
  const length = typeof value === 'string' ? value.length : value.reduce((sum, item) => sum + item.length + 2, -2);
  if (length <= MAX_CELL_TEXT) return { value };
  return { issue: 'too-long', detail: `at most ${MAX_CELL_TEXT} characters, not ${length}`, value };
}

const malformed = (expected: string): Parsed => ({ issue: 'malformed', detail: expected });
const oneOf = (vocabulary: Vocabulary): string => `one of ${vocabulary.values.join(', ')}`;
const quoted = (items: readonly string[]): string => items.map((item) => `"${item.length > 60 ? `${item.slice(0, 60)}…` : item}"`).join(', ');
