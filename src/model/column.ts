import type { Vocabulary } from './vocabulary';
import type { FormulaWords } from './formula';
import type { Ratings } from './ratings';

/** A stored cell of the model: text, ISO date (`YYYY-MM-DD`) or identifier as string, a number, or a list. */
export type CellValue = string | number | readonly string[] | undefined;
/** Any entity's row, as generic code sees it. */
export type AnyRow = Readonly<Record<string, CellValue>>;
/** What a computed cell shows; `undefined` is a blank cell. */
export type ComputedValue = string | number | undefined;

/** A condition on a row, with its words for headers and findings ("if Merged"). */
export interface Condition {
  readonly words: string;
  readonly when: (row: AnyRow) => boolean;
}

/** Catalogues of identifiers that the method publishes (METHOD R0.7). */
export type Catalogue = 'threat' | 'mitigation' | 'owaspLlm' | 'pattern' | 'rule';
export type Format = 'text' | 'email' | 'url' | 'layers' | 'path';

export interface ColumnOptions {
  /** Required in every row that has begun (R0.1). */
  readonly required?: true;
  /** Required under a condition (R0.2). */
  readonly requiredWhen?: Condition;
  /** Lifts `required` and `requiredWhen`. */
  readonly unless?: Condition;
  /** The numbered rule that reports this field's absence (and, for references, a missing target) instead of R0.1, R0.2 and R0.5. */
  readonly coveredBy?: string;
  /** Meaning, for the header's prompt and the reference page. */
  readonly help: string;
  readonly example?: string;
  /** Written by the product and not by people: keys and texts of fixed rows. */
  readonly fixed?: true;
  readonly hidden?: true;
  /** What the product writes into a fixed row; a row that still says so is not filled. */
  readonly defaultValue?: string;
}

interface Base extends ColumnOptions {
  readonly header: string;
}
export interface IdColumn extends Base { readonly kind: 'id'; readonly prefix: string | undefined }
export interface TextColumn extends Base { readonly kind: 'text'; readonly long: boolean; readonly format: Format }
export interface ChoiceColumn<V extends string = string> extends Base { readonly kind: 'choice'; readonly vocabulary: Vocabulary<V> }
export interface ChoicesColumn<V extends string = string> extends Base { readonly kind: 'choices'; readonly vocabulary: Vocabulary<V> }
export interface NumberColumn extends Base { readonly kind: 'number'; readonly min: number; readonly max: number; readonly integer: boolean }
export interface DateColumn extends Base { readonly kind: 'date' }
export interface RefColumn extends Base { readonly kind: 'ref'; readonly to: readonly string[] }
export interface RefsColumn extends Base { readonly kind: 'refs'; readonly to: readonly string[] }
export interface TagsColumn extends Base { readonly kind: 'tags' }
/** One identifier (`list` false) or several of a published catalogue. */
export interface CodeColumn extends Base { readonly kind: 'code'; readonly catalogue: Catalogue }
export interface CodesColumn extends Base { readonly kind: 'codes'; readonly catalogue: Catalogue }

export type InputColumn =
  | IdColumn | TextColumn | ChoiceColumn | ChoicesColumn | NumberColumn | DateColumn | RefColumn | RefsColumn | TagsColumn | CodeColumn | CodesColumn;

/** How a computed cell is shown. `score` has two decimals, `flag` is a short text. */
export type ComputedKind = 'text' | 'level' | 'number' | 'score' | 'date' | 'flag';

/** A computed column says it twice: for the engine and for the workbook. The parity test holds both together. */
export interface ComputedColumn {
  readonly kind: 'computed';
  readonly header: string;
  readonly help: string;
  readonly shows: ComputedKind;
  readonly hidden?: true;
  /** Key of the input column this one stands behind; at the end when absent. */
  readonly after?: string;
  /** The value is the place of a row in this entity's table, which blank rows between push down. */
  readonly placeIn?: string;
  value(row: AnyRow, ratings: Ratings): ComputedValue;
  formula(c: FormulaWords): string;
}
export type Column = InputColumn | ComputedColumn;

/** The stored type of an input column's cell. */
export type StoredValue<C> =
  C extends ChoicesColumn<infer V> ? readonly V[]
  : C extends RefsColumn | TagsColumn | CodesColumn ? readonly string[]
  : C extends ChoiceColumn<infer V> ? V | undefined
  : C extends NumberColumn ? number | undefined
  : string | undefined;
/** A row of an entity: every input column, blank ones `undefined`, blank lists empty. */
export type RowOf<C> = { readonly [K in keyof C]: StoredValue<C[K]> };

export const id = (prefix: string | undefined, help: string, options: Omit<ColumnOptions, 'help'> = {}): IdColumn =>
  ({ kind: 'id', header: 'ID', prefix, help, required: true, ...options });
export const text = (header: string, options: ColumnOptions & { long?: boolean; format?: Format }): TextColumn =>
  ({ kind: 'text', header, long: false, format: 'text', ...options });
export const longText = (header: string, options: ColumnOptions): TextColumn => text(header, { ...options, long: true });
export const choice = <V extends string>(header: string, vocabulary: Vocabulary<V>, options: ColumnOptions): ChoiceColumn<V> =>
  ({ kind: 'choice', header, vocabulary, ...options });
export const choices = <V extends string>(header: string, vocabulary: Vocabulary<V>, options: ColumnOptions): ChoicesColumn<V> =>
  ({ kind: 'choices', header, vocabulary, ...options });
export const number = (header: string, options: ColumnOptions & { min?: number; max?: number; integer?: boolean }): NumberColumn =>
  ({ kind: 'number', header, min: 0, max: 1e9, integer: true, ...options });
export const date = (header: string, options: ColumnOptions): DateColumn => ({ kind: 'date', header, ...options });
export const ref = (header: string, to: string | readonly string[], options: ColumnOptions): RefColumn =>
  ({ kind: 'ref', header, to: typeof to === 'string' ? [to] : to, ...options });
export const refs = (header: string, to: string | readonly string[], options: ColumnOptions): RefsColumn =>
  ({ kind: 'refs', header, to: typeof to === 'string' ? [to] : to, ...options });
export const tags = (header: string, options: ColumnOptions): TagsColumn => ({ kind: 'tags', header, ...options });
export const code = (header: string, catalogue: Catalogue, options: ColumnOptions): CodeColumn => ({ kind: 'code', header, catalogue, ...options });
export const codes = (header: string, catalogue: Catalogue, options: ColumnOptions): CodesColumn => ({ kind: 'codes', header, catalogue, ...options });

export const computed = (definition: Omit<ComputedColumn, 'kind'>): ComputedColumn => ({ kind: 'computed', ...definition });

/** True for columns that hold several values in one cell, separated by ", ". */
export function isList(column: Column): column is ChoicesColumn | RefsColumn | TagsColumn | CodesColumn {
  return column.kind === 'choices' || column.kind === 'refs' || column.kind === 'tags' || column.kind === 'codes';
}

/** True when the cell holds nothing. */
export function isBlank(value: CellValue): boolean {
  return value === undefined || value === '' || (typeof value === 'object' && value.length === 0);
}

/** The condition "`key` is `value`". */
export const when = (key: string, value: string, words = `if ${value}`): Condition => ({ words, when: (row) => row[key] === value });
