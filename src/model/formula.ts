/** The words of formulas anywhere in the workbook; columns are named by entity and key, never by letter. All return formula text in file form. */
export interface WorkbookWords {
  /** A whole column: `Threats[Severity]`. */
  column(entity: string, key: string): string;
  /** The cell of a column in the row whose place, from 1, the expression gives. An error past the table's end. */
  inRow(entity: string, key: string, place: string): string;
  /** The first row of `entity` whose `match` column equals `expression`, read at `key` as text; `""` when there is none. */
  lookup(entity: string, key: string, match: string, expression: string): string;
  /** Like `lookup` for numbers: `""` when there is none or the cell is empty. */
  lookupNumber(entity: string, key: string, match: string, expression: string): string;
  /** The 1-based place of the first row of `entity` whose `match` column equals `expression`; `""` when there is none. */
  rowIn(entity: string, match: string, expression: string): string;
  /** The number that `Scales` gives a value of a scale; `""` for a blank or unknown value. */
  scale(scale: string, expression: string): string;
  /** A field of `Context`, as text (`""` when empty). */
  context(field: string): string;
  /** The one cell of a single-row table's column. */
  only(entity: string, key: string): string;
  /** A date field of `Context` as a serial number; 0 when empty or no date. */
  contextDate(field: string): string;
  /** A workbook-wide named cell. */
  named(name: 'Today' | 'Depth'): string;
  /** The number behind an ID's prefix; 9999999 without one, so that it sorts last. `prefix` is the usual one, which is read fastest. */
  idNumber(expression: string, prefix: string): string;
  /** Whether a list in a cell, or each in a column of lists, holds an item: one truth value per cell. */
  lists(cells: string, item: string): string;
}

/** The words a computed column's formula is built from. */
export interface FormulaWords extends WorkbookWords {
  /** This row's cell of a column of the same entity. */
  cell(key: string): string;
  /** This row's cell as trimmed text: `""` when empty. */
  text(key: string): string;
  /** `then` in rows whose `key` holds something, else blank. */
  whenFilled(key: string, then: string): string;
  /** `entity`'s `key` as text in the row whose place this row's `rowKey` cell holds; `""` without a place. */
  at(entity: string, key: string, rowKey: string): string;
  /** Like `at` for numbers: `""` when the cell there is empty. */
  numberAt(entity: string, key: string, rowKey: string): string;
  /** The `Value` and `Required` columns of a table laid out as fields. */
  fieldValue(entity: string): string;
  fieldRequired(entity: string): string;
  /** How many cells people have filled in the tables of a phase (METHOD section 14), for each of the ten phases by this row's `key`. */
  filledByPhase(key: string): string;
  /** A list cell normalised to `, A, B,` (METHOD: list columns get a hidden key). */
  listKey(key: string): string;
}

/** IDs without a number sort behind every numbered one. */
export const NO_NUMBER = 9_999_999;

/** The engine's side of `FormulaWords.listKey`: `, A, B,` or blank for an empty list. */
export function listKey(list: unknown): string | undefined {
  return Array.isArray(list) && list.length > 0 ? `, ${list.join(', ')},` : undefined;
}

/** The engine's side of `FormulaWords.idNumber`: the number an ID ends with, of at most seven digits; `NO_NUMBER` when there is none. */
export function idNumber(id: string | undefined): number {
  const digits = /^[^0-9]*([0-9]{1,7})$/.exec(id ?? '')?.[1];
  return digits === undefined ? NO_NUMBER : Number(digits);
}
