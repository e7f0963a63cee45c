import type { BlueprintBlock, BlueprintBlockCell } from '../../blueprint/blueprint';
import { blockName } from '../../blueprint/views';
import { UnsafeChangeError } from '../../errors';
import { columnLetters } from '../../model/location';
import type { RawSheet } from '../port';
import type { FoundBlock } from './anchors';
import type { ChangeSet } from './change-set';
import { RawCells, shows } from './raw-cells';
import type { Renewal } from './renewal';

/** What a person calls the block. */
export const titleOf = ({ cells: [first], name }: BlueprintBlock): string =>
  (first?.formula === undefined && typeof first?.value === 'string' && first.value !== '' ? first.value : name.replace(/^View_/, ''));

/**
 * Plans a block that stands in the workbook: results of its formulas, formulas and words that are gone, values that a refresh replaces. What
 * somebody typed over a formula or a word stays.
 * @param renewed formulas that are written anew though they stand
 * @returns cells in which somebody typed over a formula
 * @throws UnsafeChangeError when it has to grow over cells that hold something
 */
export function planBlock(changes: ChangeSet, sheet: RawSheet, block: BlueprintBlock, found: FoundBlock, renewed: Renewal): readonly BlueprintBlockCell[] {
  const cells = new RawCells(sheet);
  const within = (row: number, column: number) => row < found.row + found.height && column < found.column + found.width;
  const beyond = block.cells.find((cell) => !within(cell.row, cell.column) && !cells.isBlank(cell.row, cell.column));
  if (beyond !== undefined) {
    throw new UnsafeChangeError(`${sheet.name}!${columnLetters(beyond.column)}${beyond.row}`, `the block "${titleOf(block)}" has to grow over a cell that holds something`, 'Move it away from beside or below the block.');
  }
  const typedOver: BlueprintBlockCell[] = [];
  const firstValues = block.kind === 'values' ? block.row : (block.valuesFrom ?? Infinity);
  for (const cell of block.cells) {
    const like = within(cell.row, cell.column) ? undefined : { row: Math.min(cell.row, found.row + found.height - 1), column: Math.min(cell.column, found.column + found.width - 1) };
    const blank = cells.isBlank(cell.row, cell.column);
    if (cell.formula !== undefined) {
      const stands = cells.hasFormula(cell.row, cell.column);
      if (!stands && !blank) typedOver.push(cell);
      else if (stands && !renewed(cell.formula)) {
        if (!shows(cells.at(cell.row, cell.column), cell.value)) changes.set(sheet.name, cell.row, cell.column, { kind: 'result', value: cell.value });
      } else changes.set(sheet.name, cell.row, cell.column, { kind: 'formula', formula: cell.formula, value: cell.value, ...(cell.array ? { array: true } : {}) }, like);
    } else if (cell.value !== undefined && (blank || (cell.row >= firstValues && !shows(cells.at(cell.row, cell.column), cell.value)))) {
      changes.value(sheet.name, cell.row, cell.column, cell.value, like);
    }
  }
  clearRest(changes, cells, block, found, firstValues);
  if (block.height !== found.height || block.width !== found.width) changes.names.push(blockName(sheet.name, block));
  return typedOver;
}

/** Blanks what the last refresh wrote and this one does not. */
function clearRest(changes: ChangeSet, cells: RawCells, block: BlueprintBlock, found: FoundBlock, firstRow: number): void {
  const wanted = new Set(block.cells.map(({ row, column }) => row * 20_000 + column));
  for (const row of cells.sheet.rows) {
    if (row.number < firstRow || row.number < found.row || row.number >= found.row + found.height) continue;
    for (let column = found.column; column < Math.min(found.column + found.width, row.cells.length); column += 1) {
      if (!wanted.has(row.number * 20_000 + column) && !cells.isBlank(row.number, column)) changes.value(cells.sheet.name, row.number, column, undefined);
    }
  }
}
