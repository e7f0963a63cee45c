import type { RawName } from '../port';

/** A block's range in an edited workbook. Rows are 1-based, columns 0-based. */
export interface FoundBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

const RANGE = /^\$?(?:'((?:[^']|'')+)'|([^'!$]+))[!.]\$?([A-Z]{1,3})\$?(\d+)(?::\$?(?:(?:'(?:[^']|'')+'|[^'!:$]+)[!.])?\$?([A-Z]{1,3})\$?(\d+))?$/;
const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The cells that a reference with its sheet stands for; undefined when it is none. */
export function referredTo(reference: string): FoundBlock | undefined {
  const [, quotedSheet, plainSheet, letters = '', row = '', lastLetters = letters, lastRow = row] = RANGE.exec(reference) ?? [];
  const sheet = quotedSheet?.replaceAll("''", "'") ?? plainSheet;
  if (sheet === undefined) return undefined;
  const [first, last] = [columnOf(letters), columnOf(lastLetters)];
  return { sheet, row: Number(row), column: first, height: Number(lastRow) - Number(row) + 1, width: last - first + 1 };
}

/** Where the blocks of the product stand, by name; names that no longer stand for a range (`#REF!`) are left out. */
export function foundBlocks(names: readonly RawName[]): ReadonlyMap<string, FoundBlock> {
  const found = new Map<string, FoundBlock>();
  for (const { name, refersTo } of names) {
    const block = name.startsWith('View_') ? referredTo(refersTo) : undefined;
    if (block !== undefined) found.set(name, block);
  }
  return found;
}
