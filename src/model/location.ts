import type { EntityKey } from './threat-model';

/** Where the model's rows and columns stand in the workbook they were read from. Rows are 1-based, columns 0-based. */
export interface TablePlace {
  readonly sheet: string;
  readonly headerRow: number;
  /** Sheet row of each row of the model's list. For `fields` layouts: empty. */
  readonly rows: readonly number[];
  /** Sheet column of each column key. */
  readonly columns: Readonly<Record<string, number>>;
  /** `fields` layouts: sheet row of each field's key. */
  readonly fieldRows?: Readonly<Record<string, number>>;
}
export type Places = Partial<Readonly<Record<EntityKey, TablePlace>>>;

const lettersOf: string[] = [];

/** Column letters of a 0-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const known = lettersOf[column];
  if (known !== undefined) return known;
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  lettersOf[column] = letters;
  return letters;
}

/** A cell a finding points at: `H7`, or the header's cell when the finding names no row; undefined when nothing is known. */
export function addressOf(place: TablePlace | undefined, row: number | undefined, column: string | undefined): string | undefined {
  if (place === undefined) return undefined;
  const fieldRow = column === undefined ? undefined : place.fieldRows?.[column];
  if (fieldRow !== undefined) return `${columnLetters(place.columns['value'] ?? 0)}${fieldRow}`;
  const sheetRow = row === undefined ? place.headerRow : (place.rows[row] ?? place.headerRow);
  const first = Math.min(...Object.values(place.columns));
  const at = (column === undefined ? undefined : place.columns[column]) ?? (Number.isFinite(first) ? first : 0);
  return `${columnLetters(at)}${sheetRow}`;
}
