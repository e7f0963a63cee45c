import { shifted, type Shift } from './rect';
import type { Bound, Sheet } from './sheet';

/** Moves the cells of a sheet, their sizes and what is bound to them. */
export function shiftSheet(sheet: Sheet, change: Shift): void {
  if (change.axis === 'column') shiftColumns(sheet, change);
  else if (change.across === undefined) shiftRows(sheet, change);
  else shiftRowsAcross(sheet, change, change.across);
  sheet.merges = move(sheet.merges, change);
  for (const [kind, list] of sheet.bound) sheet.bound.set(kind, move(list, change));
}

function move<T>(list: Bound<T>[], change: Shift): Bound<T>[] {
  for (const bound of list) bound.rects = bound.rects.flatMap((rect) => shifted(rect, change) ?? []);
  return list.filter(({ rects }) => rects.length > 0);
}

function shiftRows(sheet: Sheet, { at, count }: Shift): void {
  const { rows } = sheet;
  if (count < 0) rows.splice(at, -count);
  else if (at < rows.length) sheet.rows = [...rows.slice(0, at), ...new Array<undefined>(count).fill(undefined), ...rows.slice(at)];
  moveKeys(sheet.heights, at, count);
  moveSet(sheet.hiddenRows, at, count);
}

function shiftRowsAcross(sheet: Sheet, { at, count }: Shift, [left, right]: readonly [number, number]): void {
  const last = sheet.rows.length - 1;
  const [from, to, step] = count > 0 ? [last, at, -1] : [at - count, last, 1];
  for (let row = from; step < 0 ? row >= to : row <= to; row += step) {
    for (let column = left; column <= right; column += 1) {
      const cell = sheet.cell(row, column);
      if (cell === undefined) sheet.remove(row + count, column);
      else sheet.put(row + count, column, cell);
    }
  }
  const [firstBlank, blanks] = count > 0 ? [at, count] : [Math.max(at, last + 1 + count), -count];
  for (let row = firstBlank; row < firstBlank + blanks; row += 1) for (let column = left; column <= right; column += 1) sheet.remove(row, column);
}

function shiftColumns(sheet: Sheet, { at, count, across }: Shift): void {
  const [first, last] = across ?? [0, sheet.rows.length - 1];
  for (let row = first; row <= last; row += 1) {
    const cells = sheet.rows[row];
    if (cells === undefined) continue;
    if (count < 0) cells.splice(at, -count);
    else if (at < cells.length) cells.splice(at, 0, ...new Array<undefined>(count).fill(undefined));
  }
  if (across !== undefined) return;
  moveKeys(sheet.widths, at, count);
  moveKeys(sheet.columnFormats, at, count);
  moveSet(sheet.hiddenColumns, at, count);
}

function moveSet(set: Set<number>, at: number, count: number): void {
  const keys = new Map([...set].map((key) => [key, true]));
  moveKeys(keys, at, count);
  set.clear();
  for (const key of keys.keys()) set.add(key);
}

function moveKeys<T>(byKey: Map<number, T>, at: number, count: number): void {
  const entries = [...byKey];
  byKey.clear();
  for (const [key, value] of entries) {
    if (key < at) byKey.set(key, value);
    else if (count > 0 || key >= at - count) byKey.set(key + count, value);
  }
}
