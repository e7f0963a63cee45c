import { text } from '../args';
import type { Book } from '../book/book';
import { targetOf } from '../book/names';
import { MAX_COLUMNS, MAX_ROWS, parseAddress, rectOf, type Rect } from '../book/rect';
import { RangeRef } from '../book/refs';
import type { Sheet } from '../book/sheet';
import { notFound } from '../excel-error';
import { isHostObject } from '../host-object';

/** Cells of a sheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

export const WHOLE_SHEET = rectOf(0, 0, MAX_ROWS, MAX_COLUMNS);

/** The range that an argument stands for; undefined when it is none. */
export const rangeOf = (value: unknown): RangeRef | undefined => (isHostObject(value) && value.state instanceof RangeRef ? value.state : undefined);

/**
 * Where an argument points: a range, an address with or without a sheet, or a name.
 * @param sheet whose cells an address without a sheet means
 * @throws ItemNotFound for a sheet that is not there; InvalidArgument for what is no address
 */
export function placeOf(book: Book, sheet: Sheet, value: unknown): Place {
  const range = rangeOf(value);
  if (range !== undefined) return { sheet: range.sheet, rect: range.rect };
  const address = text(value);
  const [, quoted, plain, cells = address] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address) ?? [];
  const named = quoted?.replaceAll("''", "'") ?? plain;
  const on = named === undefined ? sheet : book.sheet(named);
  if (on === undefined) throw notFound();
  // learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getrange-member(1): an address or the name of a range.
  const name = book.names.find((one) => one.name.toLowerCase() === cells.toLowerCase() && (one.sheet === undefined || one.sheet === on));
  return (name === undefined ? undefined : targetOf(book, name)) ?? { sheet: on, rect: parseAddress(cells) };
}
