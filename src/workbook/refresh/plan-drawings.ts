import type { DrawnSheet } from '../../blueprint/refreshed';
import type { RawDrawing, RawWorkbook } from '../port';
import type { ChangeSet } from './change-set';
import { RawCells, shows } from './raw-cells';

/** An arrow of several pieces counts them behind its name: `flow F1 (2)`. */
const nameOf = ({ name }: RawDrawing): string => name.replace(/ \(\d+\)$/, '');
const plain = (description: string): string => description.replace(/\s+/g, ' ');

/** Whether the drawings of a sheet are those wanted and say what they should; hosts that do not tell a description are believed. */
function saysTheSame(found: readonly RawDrawing[], wanted: DrawnSheet['drawn']): boolean {
  const descriptions = new Map(wanted.map((drawing) => [nameOf(drawing), plain(drawing.description)]));
  const isWanted = (drawing: RawDrawing) => {
    const description = descriptions.get(nameOf(drawing));
    return description !== undefined && (drawing.description === undefined || plain(drawing.description) === description);
  };
  return found.every(isWanted) && new Set(found.map(nameOf)).size === descriptions.size;
}

/**
 * Plans the sheets whose charts or shapes are drawn anew: those on which one is missing, too many, or says something else than the tables do, and those
 * on which or for which a block is laid out. As long as they say the same they stay where people moved them.
 * @param laid names of blocks that are laid out, those of missing sheets among them
 */
export function planDrawings(changes: ChangeSet, raw: RawWorkbook, drawings: readonly DrawnSheet[], laid: ReadonlySet<string>): void {
  for (const { sheet: name, drawn, notes, shows: shown } of drawings) {
    const sheet = raw.sheets.find((s) => s.name === name);
    if (sheet === undefined) continue;
    if (!saysTheSame(sheet.drawn, drawn) || changes.blocks.some((block) => block.sheet === name) || [...shown].some((block) => laid.has(block))) changes.drawings.add(name);
    const cells = new RawCells(sheet);
    // Somebody who moved the title moved the words below it as well.
    const [title] = notes;
    if (title === undefined || !shows(cells.at(title.row, title.column), title.value)) continue;
    for (const row of [3, 4]) {
      const value = notes.find((note) => note.row === row)?.value;
      if (!shows(cells.at(row, 0), value)) changes.value(name, row, 0, value, { row: 3, column: 0 });
    }
  }
}
