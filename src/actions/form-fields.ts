import { UsageError } from '../errors';
import type { AnyRow, CellValue, InputColumn } from '../model/column';
import { parseInput } from '../model/parse';
import { ENTITIES, completeRow, entityOf, rowsOf, type EntityKey } from '../model/threat-model';
import type { OpenedModel } from './source';

export interface FieldOption {
  readonly value: string;
  /** What it means, or the name of what it refers to; may be empty. */
  readonly meaning: string;
}

/** A column as a form asks for it. */
export interface FormField {
  readonly key: string;
  readonly header: string;
  readonly help: string;
  readonly example: string | undefined;
  readonly required: boolean;
  readonly kind: 'text' | 'long' | 'date' | 'choice' | 'ref';
  /** Of a choice, and what a reference can name. */
  readonly options: readonly FieldOption[];
}

/** Rows that a list still offers; an identifier among more of them is typed. */
const MOST_LISTED = 200;

/** What was typed into a form, by column. */
export type Answers = Readonly<Record<string, string>>;

/**
 * Some columns of a register as fields of a form.
 * @param opened what references choose from; without it they are plain text
 */
export function formFields(opened: Pick<OpenedModel, 'model'> | undefined, entity: EntityKey, columns: readonly string[]): readonly FormField[] {
  return columns.map((key) => {
    const column = columnOf(entity, key);
    const options = optionsOf(column, opened);
    return { key, header: column.header, help: column.help, example: column.example, required: column.required === true, kind: options === undefined ? kindOf(column) : column.kind === 'ref' ? 'ref' : 'choice', options: options ?? [] };
  });
}

/**
 * A whole row of a register from what was typed into a form; what is not asked for stays blank.
 * @throws UsageError for a value that does not fit its column
 */
export function rowFrom(entity: EntityKey, answers: Answers): AnyRow {
  const cells = Object.entries(answers).map(([key, typed]): readonly [string, CellValue] => {
    const column = columnOf(entity, key);
    const parsed = parseInput(column, typed.trim());
    if ('issue' in parsed) throw new UsageError(`${column.header}: "${typed.trim().slice(0, 60)}" does not fit; expected ${parsed.detail}.`);
    return [key, parsed.value];
  });
  return completeRow(entityOf(entity), Object.fromEntries(cells));
}

function columnOf(entity: EntityKey, key: string): InputColumn {
  const column = entityOf(entity).columns[key];
  if (column === undefined) throw new Error(`${entity} has no column ${key}`);
  return column;
}

const kindOf = (column: InputColumn): FormField['kind'] => (column.kind === 'date' ? 'date' : column.kind === 'text' && column.long ? 'long' : 'text');

function optionsOf(column: InputColumn, opened: Pick<OpenedModel, 'model'> | undefined): readonly FieldOption[] | undefined {
  if (column.kind === 'choice') return column.vocabulary.terms.map(({ value, meaning }) => ({ value, meaning }));
  if (column.kind !== 'ref' || opened === undefined) return undefined;
  const named = ENTITIES.filter(({ key }) => column.to.includes(key)).flatMap(({ key }) => rowsOf(opened.model, key)).flatMap((row) => (typeof row['id'] === 'string' ? [{ value: row['id'], meaning: String(row['name'] ?? '') }] : []));
  return named.length > MOST_LISTED ? undefined : named;
}
