import type { Rect } from './rect';

/** Cells and the sheet they are on, as far as the text says. */
export interface Reference {
  readonly sheet: string | undefined;
  readonly rect: Rect;
}

/** From here on Excel cuts a text of addresses. */
const LONGEST = 8192;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;

const ONE = String.raw`(?:(?:'((?:[^']|'')+)'|([^',!]+))!)?(?:\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?|\$?([A-Z]{1,3}):\$?([A-Z]{1,3})|\$?(\d+):\$?(\d+))`;
const WHOLE = new RegExp(`^${ONE}$`);
const EACH = new RegExp(`${ONE}(?:,|$)`, 'gy');

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function referenceOf([, quoted, plain, first, row, last, lastRow, fromColumn, toColumn, fromRow, toRow]: RegExpExecArray): Reference {
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  if (fromColumn !== undefined) return { sheet, rect: { firstRow: 1, lastRow: LAST_ROW, firstColumn: columnOf(fromColumn), lastColumn: columnOf(toColumn ?? fromColumn) } };
  if (fromRow !== undefined) return { sheet, rect: { firstRow: Number(fromRow), lastRow: Number(toRow), firstColumn: 0, lastColumn: LAST_COLUMN } };
  const [firstColumn, firstRow] = [columnOf(first ?? ''), Number(row)];
  return { sheet, rect: { firstRow, firstColumn, lastRow: lastRow === undefined ? firstRow : Number(lastRow), lastColumn: last === undefined ? firstColumn : columnOf(last) } };
}

/** Cells of one block as Excel writes them: `'6 Matrix'!$A$4:$C$12`, `A1`, `B:B`. Undefined for anything else. */
export function parseReference(text: string): Reference | undefined {
  const found = WHOLE.exec(text);
  return found === null ? undefined : referenceOf(found);
}

/**
 * The blocks of a list of addresses.
 * @param count how many there are
 * @returns undefined when Excel cut the list or it cannot be read: some are missing then
 */
export function parseAreas(text: string, count: number): readonly Rect[] | undefined {
  if (text.length >= LONGEST - 1) return undefined;
  const areas: Rect[] = [];
  EACH.lastIndex = 0;
  for (let found = EACH.exec(text); found !== null && found[0] !== ''; found = EACH.exec(text)) areas.push(referenceOf(found).rect);
  return areas.length === count ? areas : undefined;
}
