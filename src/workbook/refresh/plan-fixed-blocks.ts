import type { BlueprintBlock } from '../../blueprint/blueprint';
import type { Refreshed } from '../../blueprint/refreshed';
import type { RawSheet, RawWorkbook } from '../port';
import { foundBlocks } from './anchors';
import type { ChangeSet } from './change-set';
import { planBlock } from './plan-block';
import { RawCells, shows } from './raw-cells';
import type { Renewal } from './renewal';

/** Plans the blocks that are no views: facts on Start, the statement of phase 8. */
export function planFixedBlocks(changes: ChangeSet, raw: RawWorkbook, refreshed: Refreshed, sheets: ReadonlyMap<string, RawSheet>, renewed: Renewal): void {
  const found = foundBlocks(raw.names);
  for (const { sheet: usualSheet, block } of refreshed.fixedBlocks) {
    const named = found.get(block.name);
    const sheet = sheets.get(named?.sheet ?? usualSheet);
    if (sheet === undefined) continue;
    const at = named ?? (stands(new RawCells(sheet), block) ? { ...block, sheet: sheet.name } : undefined);
    if (at === undefined) continue;
    const moved = { ...block, row: at.row, column: at.column, cells: block.cells.map((cell) => ({ ...cell, row: cell.row - block.row + at.row, column: cell.column - block.column + at.column })) };
    planBlock(changes, sheet, moved, at, renewed);
  }
}

/** Whether a block without a name stands at its usual place: its words are there, and formulas where it has them. */
const stands = (cells: RawCells, block: BlueprintBlock): boolean =>
  block.cells.every(({ row, column, formula, value }) => (formula === undefined ? shows(cells.at(row, column), value) : cells.hasFormula(row, column)));

