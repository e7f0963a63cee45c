import type { BlueprintBlock, BlueprintBlockCell } from '../../blueprint/blueprint';
import { isOwnHeight } from '../../blueprint/views';
import type { RawValue } from '../port';
import type { FoundBlock } from './anchors';
import { shows, type RawCells } from './raw-cells';

/**
 * Whether rows or columns of the sheet were inserted into a live block or deleted from it, so that its cells no longer stand where its range begins plus
 * their place. Words and formulas that somebody typed over, and single cells that somebody blanked, do not count.
 */
export function isTorn(cells: RawCells, block: BlueprintBlock, found: FoundBlock): boolean {
  if (block.kind === 'values') return false;
  if (found.width !== block.width || !isOwnHeight(block, found.height)) return true;
  const end = Math.min(found.row + found.height, block.valuesFrom ?? Infinity);
  const live = block.cells.filter(({ row }) => row < end);
  return [...grouped(live, ({ row }) => row).values()].some((row) => isGone(cells, row)) || isShuffled(cells, live);
}

function grouped(cells: readonly BlueprintBlockCell[], by: (cell: BlueprintBlockCell) => number): ReadonlyMap<number, readonly BlueprintBlockCell[]> {
  const groups = new Map<number, BlueprintBlockCell[]>();
  for (const cell of cells) {
    const group = groups.get(by(cell));
    if (group === undefined) groups.set(by(cell), [cell]);
    else group.push(cell);
  }
  return groups;
}

/** A row of several cells that computes something, and of which nothing is at its place. */
const isGone = (cells: RawCells, row: readonly BlueprintBlockCell[]): boolean =>
  row.length > 1 && row.some(({ formula }) => formula !== undefined)
  && row.every(({ row: r, column, formula, value }) => (formula === undefined ? !shows(cells.at(r, column), value) : !cells.hasFormula(r, column)));

const isWord = ({ formula, input, value }: BlueprintBlockCell): boolean => formula === undefined && input !== true && value !== undefined && value !== '';

/** Whether in place of a word of the block another word of its column stands. */
function isShuffled(cells: RawCells, block: readonly BlueprintBlockCell[]): boolean {
  return [...grouped(block.filter(isWord), ({ column }) => column).values()].some((words) => {
    const values = new Set(words.map(({ value }) => String(value)));
    return words.some(({ row, column, value }) => {
      const at = cells.at(row, column);
      return !shows(at, value) && values.has(textOf(at));
    });
  });
}

const textOf = (value: RawValue | undefined): string => (typeof value === 'object' && value !== null ? '' : String(value ?? ''));

/** Cells of a torn block's range that hold something that is none of its words, formulas and values. */
export function foreignCells(cells: RawCells, block: BlueprintBlock, found: FoundBlock): readonly (readonly [row: number, column: number])[] {
  const words = new Set(block.cells.flatMap(({ formula, value }) => (formula === undefined && value !== undefined ? [String(value)] : [])));
  const formulas = [...grouped(block.cells.filter(({ formula }) => formula !== undefined), ({ row }) => row).values()].map((row) => row.length);
  const fewest = Math.min(...formulas) / 2;
  const inputs = new Set(block.cells.flatMap(({ input, column }) => (input === true ? [column] : [])));
  const rows = Array.from({ length: found.height }, (_, i) => found.row + i);
  const columns = Array.from({ length: found.width }, (_, i) => found.column + i);
  const computed = rows.filter((row) => columns.filter((column) => cells.hasFormula(row, column)).length >= fewest);
  const lastComputed = computed.at(-1) ?? found.row;
  const live = block.valuesFrom === undefined ? rows : rows.filter((row) => row <= lastComputed);
  const ours = new Set(computed);
  return live.flatMap((row) => columns.flatMap((column): readonly (readonly [number, number])[] => {
    const isOurs = cells.isBlank(row, column)
      || (cells.hasFormula(row, column) ? ours.has(row) : words.has(textOf(cells.at(row, column))) || (inputs.has(column) && words.has(textOf(cells.at(row, found.column)))));
    return isOurs ? [] : [[row, column]];
  }));
}

/** The block with what people typed into its input cells, found by the word that begins their row. */
export function withInputs(cells: RawCells, block: BlueprintBlock, found: FoundBlock): BlueprintBlock {
  if (block.cells.every(({ input }) => input !== true)) return block;
  const typed = ({ row, column }: BlueprintBlockCell): BlueprintBlockCell['value'] => {
    const word = block.cells.find((cell) => cell.row === row && cell.column === block.column)?.value;
    const at = Array.from({ length: found.height }, (_, i) => found.row + i).find((r) => shows(cells.at(r, found.column), word));
    const value = at === undefined ? undefined : cells.at(at, found.column + column - block.column);
    return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : undefined;
  };
  return { ...block, cells: block.cells.map((cell) => (cell.input === true ? { ...cell, value: typed(cell) ?? cell.value } : cell)) };
}
