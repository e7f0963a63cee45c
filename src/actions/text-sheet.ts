import type { Blueprint, BlueprintNote, BlueprintSheet } from '../blueprint/blueprint';
import { EMPTY_BLUEPRINT } from '../blueprint/blueprint';
import { UnsafeChangeError } from '../errors';
import { MAX_CELL_TEXT } from '../model/parse';

const MOST_ROWS = 1_048_576;
const LONGEST_NAME = 31;
const HIGH_SURROGATE = /[\uD800-\uDBFF]$/;

/**
 * A text as a sheet of its own: line by line down column A, what a cell cannot hold of a line in the cells to its right. Joining the cells of each row gives the text back.
 * @throws UnsafeChangeError when it has more lines than a sheet has rows
 */
export function textSheet(name: string, text: string): BlueprintSheet {
  const lines = text.replace(/\n$/, '').split('\n');
  if (lines.length > MOST_ROWS) throw new UnsafeChangeError(name, `the text has ${lines.length} lines, a sheet holds ${MOST_ROWS}`, 'Download or copy it instead.');
  const notes = lines.flatMap((line, i) => piecesOf(line).map((value, column): BlueprintNote => ({ row: i + 1, column, value, style: 'note' })));
  return { name, visibility: 'visible', widths: { 0: 120 }, heights: {}, print: { pagesWide: 1 }, tables: [], notes, blocks: [], charts: [], shapes: [], locked: false };
}

/** A blueprint of nothing but that sheet. */
export const onlySheet = (sheet: BlueprintSheet): Blueprint => ({ ...EMPTY_BLUEPRINT, sheets: [sheet] });

/** The name, or the name with the first number that no sheet has; sheets’ names compare without case. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const there = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` ${number}`;
    const name = `${wanted.slice(0, LONGEST_NAME - ending.length).trimEnd()}${ending}`;
    if (!there.has(name.toLowerCase())) return name;
  }
}

/** A line in pieces that a cell can hold, no character cut in half. A blank line is no piece. */
function piecesOf(line: string): readonly string[] {
  const pieces: string[] = [];
  for (let rest = line; rest !== '';) {
    const fitting = rest.slice(0, MAX_CELL_TEXT);
    const piece = rest.length > MAX_CELL_TEXT && HIGH_SURROGATE.test(fitting) ? fitting.slice(0, -1) : fitting;
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return pieces;
}
