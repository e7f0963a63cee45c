import type { BlueprintBlock } from '../../blueprint/blueprint';
import type { Refreshed } from '../../blueprint/refreshed';
import type { RawSheet, RawWorkbook } from '../port';
import { foundBlocks, type FoundBlock } from './anchors';
import type { ChangeSet } from './change-set';
import { planBlock } from './plan-block';
import { RawCells, shows } from './raw-cells';
import type { Renewal } from './renewal';

/** A block that is no view, where it stands. */
export interface FixedBlock {
  readonly sheet: string;
  readonly block: BlueprintBlock;
  readonly found: FoundBlock;
}

/** The blocks that are no views: facts on Start, the statement of phase 8. */
export function fixedBlocksIn(raw: RawWorkbook, refreshed: Refreshed, sheets: ReadonlyMap<string, RawSheet>): readonly FixedBlock[] {
  const names = foundBlocks(raw.names);
  return refreshed.fixedBlocks.flatMap(({ sheet: usualSheet, block }): readonly FixedBlock[] => {
    const named = names.get(block.name);
    const sheet = sheets.get(named?.sheet ?? usualSheet);
    if (sheet === undefined) return [];
    const found = named ?? (stands(new RawCells(sheet), block) ? { ...block, sheet: sheet.name } : undefined);
    if (found === undefined) return [];
    const cells = block.cells.map((cell) => ({ ...cell, row: cell.row - block.row + found.row, column: cell.column - block.column + found.column }));
    return [{ sheet: sheet.name, block: { ...block, row: found.row, column: found.column, cells }, found }];
  });
}

/** Plans the blocks that are no views. */
export function planFixedBlocks(changes: ChangeSet, raw: RawWorkbook, refreshed: Refreshed, sheets: ReadonlyMap<string, RawSheet>, renewed: Renewal): void {
  for (const { sheet: name, block, found } of fixedBlocksIn(raw, refreshed, sheets)) {
    const sheet = sheets.get(name);
    if (sheet !== undefined) planBlock(changes, sheet, block, found, renewed);
  }
}

/** Whether a block without a name stands at its usual place: its words are there, and formulas where it has them. */
const stands = (cells: RawCells, block: BlueprintBlock): boolean =>
  block.cells.every(({ row, column, formula, value }) => (formula === undefined ? shows(cells.at(row, column), value) : cells.hasFormula(row, column)));

