import { address } from '../../../blueprint/ranges';
import type { SheetSnapshot, TableSnapshot } from '../read/snapshot';
import { bare, type Typed } from './content';
import { seenAt, type Seen } from './seen';

/** A row in which something was overwritten that somebody else had just written. */
export interface Lost {
  readonly sheet: SheetSnapshot;
  readonly table?: TableSnapshot;
  /** Sheet columns that tell the rows of the table apart. */
  readonly keys: readonly number[];
  /** What stands in the row since, as far as it was looked at, by sheet column as read. */
  readonly content: ReadonlyMap<number, Typed>;
  /** Sheet row as planned. */
  readonly row: number;
  /** How many attempts at writing back came before. */
  readonly round: number;
  readonly cells: readonly LostCell[];
  /** What somebody else had changed. */
  readonly places: readonly string[];
  /** The row, for as long as the batch of requests runs; it follows inserted and deleted rows, not sorted ones. */
  readonly kept: Excel.Range;
  /** Its first column at the time of reading. */
  readonly keptFrom: number;
}

export interface LostCell {
  /** Sheet column at the time of reading. */
  readonly column: number;
  readonly ours: Typed;
  readonly theirs: Typed;
}

/** What the writing of cells rests on. */
export interface Basis {
  readonly sheet: SheetSnapshot;
  readonly table?: TableSnapshot;
  /** Sheet columns that tell the rows of the table apart. */
  readonly keys: readonly number[];
  /** All that was looked at has to be as expected, not only the keys and the cells that are set. */
  readonly whole: boolean;
  readonly expected: readonly Seen[];
}

/** What is needed to tell whether a row was still as expected when it was written. */
export interface Written extends Basis {
  /** What stood there right before. */
  readonly found: readonly Seen[];
}

/**
 * What was overwritten in a row, all of what was set in it, when any of it or of what tells the row apart was not as expected.
 * @param set what was set, by column
 * @param isTaken somebody else gave the row's ID as well
 */
export function lostIn(written: Written, row: number, set: ReadonlyMap<number, Typed>, isTaken: boolean): Omit<Lost, 'kept' | 'keptFrom'> | undefined {
  const { sheet, table, keys, whole, expected, found } = written;
  const all = found.flatMap(({ rect }) => Array.from({ length: rect.lastColumn - rect.firstColumn + 1 }, (_, i) => rect.firstColumn + i));
  const columns = whole ? all : [...new Set([...keys, ...set.keys()])];
  const different = columns.filter((column) => seenAt(expected, row, column) !== seenAt(found, row, column));
  if (different.length === 0 && !isTaken) return undefined;
  const changed = different.length > 0 ? different : keys;
  return {
    sheet, keys, row, round: 0, ...(table === undefined ? {} : { table }),
    content: new Map(all.map((column) => [column, set.get(column) ?? seenAt(found, row, column) ?? ''])),
    cells: [...set].flatMap(([column, ours]) => {
      const theirs = seenAt(found, row, column);
      return theirs === undefined ? [] : [{ column, ours, theirs }];
    }),
    places: changed.slice(0, 3).map((column) => `${sheet.name}!${address(row, column)}`),
  };
}

/** What tells a row apart by itself; undefined where its key columns are blank or there are none. */
export function nameOf(keys: readonly number[], content: ReadonlyMap<number, Typed>): string | undefined {
  const values = keys.map((column) => bare(content.get(column) ?? ''));
  return values.every((value) => value === '') ? undefined : values.join('\n');
}

/** What stood in the row before something was overwritten in it. */
export const contentBefore = ({ content, cells }: Lost): ReadonlyMap<number, Typed> => new Map([...content, ...cells.map(({ column, theirs }) => [column, theirs] as const)]);
