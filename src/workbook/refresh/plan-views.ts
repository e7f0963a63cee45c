import type { BlueprintBlock, BlueprintBlockCell } from '../../blueprint/blueprint';
import { address } from '../../blueprint/ranges';
import type { Refreshed } from '../../blueprint/refreshed';
import { SHEET_ORDER } from '../../blueprint/sheet-order';
import { viewName } from '../../blueprint/views';
import type { CellArea, RawSheet } from '../port';
import type { FoundBlock } from './anchors';
import type { ChangeSet } from './change-set';
import type { BlockPlaces } from './place-blocks';
import { planBlock, titleOf } from './plan-block';
import { RawCells } from './raw-cells';
import { renewal, type Renewal } from './renewal';
import { foreignCells, isTorn, withInputs } from './torn-block';

type Cell = readonly [row: number, column: number];

/** A view whose cells have come apart. */
export interface TornView {
  readonly found: FoundBlock;
  readonly isPage: boolean;
  /** What it is laid out as where its range begins. */
  readonly block: BlueprintBlock;
  /** Cells that hold something of the user's: in its range, and beyond it where it would go. */
  readonly inside: readonly Cell[];
  readonly beyond: readonly Cell[];
}

/** The views that have come apart, by the names of their ranges. */
export function tornViews(refreshed: Refreshed, { placed, found }: BlockPlaces, sheets: ReadonlyMap<string, RawSheet>): ReadonlyMap<string, TornView> {
  const torn = new Map<string, TornView>();
  for (const view of placed.values()) {
    const name = viewName(view.view.key);
    const [at, sheet] = [found.get(name), sheets.get(view.view.sheet)];
    if (at === undefined || sheet === undefined) continue;
    const [cells, block] = [new RawCells(sheet), refreshed.block(view, placed)];
    if (!isTorn(cells, block, at)) continue;
    torn.set(name, { found: at, isPage: view.view.page !== undefined, block, inside: foreignCells(cells, block, at), beyond: filledBeyond(cells, block, at) });
  }
  return torn;
}

/** Cells of a block, but not of the range that it has, that hold something or belong to a table. */
function filledBeyond(cells: RawCells, { row, column, height, width }: BlueprintBlock, found: FoundBlock): readonly Cell[] {
  const area = areaOf({ ...found, row, column, height, width });
  const filled: Cell[] = [];
  for (let r = area.firstRow; r <= area.lastRow; r += 1) {
    for (let c = area.firstColumn; c <= area.lastColumn; c += 1) {
      const isOwn = r < found.row + found.height && c < found.column + found.width;
      const inTable = !isOwn && cells.sheet.tables.some((t) => r >= t.headerRow && r <= t.lastRow && c >= t.firstColumn && c <= t.lastColumn);
      if (!isOwn && (inTable || !cells.isBlank(r, c))) filled.push([r, c]);
    }
  }
  return filled;
}

/** Those that cannot be laid out where they stand, and can elsewhere. */
export const withoutRoom = (torn: ReadonlyMap<string, TornView>): ReadonlySet<string> =>
  new Set([...torn].flatMap(([name, { found, inside, beyond, isPage }]) => (inside.length === 0 && beyond.length > 0 && !isPage && hasOwnName(found.sheet) ? [name] : [])));

/** A view is laid out from the place it has on its own sheet, so one on a sheet that somebody renamed is left alone. */
const hasOwnName = (sheet: string): boolean => SHEET_ORDER.some((name) => name === sheet);

const areaOf = ({ row, column, height, width }: FoundBlock): CellArea => ({ firstRow: row, lastRow: row + height - 1, firstColumn: column, lastColumn: column + width - 1 });

/**
 * Plans the views: those that are missing or have come apart are laid out whole, and formulas of the others that read them are written anew.
 * @param missing sheets that are laid out anew
 * @returns the blocks that are laid out on sheets that are there, and which formulas of other cells are written anew
 */
export function planViews(
  changes: ChangeSet, refreshed: Refreshed, { placed, found, missing: homeless }: BlockPlaces, torn: ReadonlyMap<string, TornView>, sheets: ReadonlyMap<string, RawSheet>, missing: readonly string[],
): { readonly laid: readonly { readonly sheet: string; readonly block: BlueprintBlock }[]; readonly renewed: Renewal } {
  const laid: { readonly sheet: string; readonly block: BlueprintBlock }[] = [];
  const standing: { readonly sheet: RawSheet; readonly block: BlueprintBlock; readonly at: FoundBlock }[] = [];
  for (const view of placed.values()) {
    const name = viewName(view.view.key);
    const [at, sheet, apart] = [found.get(name), sheets.get(view.view.sheet), torn.get(name)];
    if (sheet === undefined) continue;
    const block = refreshed.block(view, placed);
    if (apart === undefined && at !== undefined && !homeless.has(name)) standing.push({ sheet, block, at });
    else if (apart === undefined) {
      changes.blocks.push({ sheet: sheet.name, name });
      laid.push({ sheet: sheet.name, block });
    } else if (!hasOwnName(sheet.name)) {
      changes.notes.push(`${torn_(sheet.name, apart)}. It was left as it is, and what it shows may be wrong: give the sheet its own name back and refresh.`);
    } else if (apart.inside.length > 0 || (apart.beyond.length > 0 && !homeless.has(name))) changes.notes.push(leftTorn(sheet.name, apart));
    else {
      changes.blocks.push({ sheet: sheet.name, name, over: areaOf(apart.found) });
      laid.push({ sheet: sheet.name, block: withInputs(new RawCells(sheet), block, apart.found) });
      changes.notes.push(`${torn_(sheet.name, apart)}; it was laid out anew${homeless.has(name) ? ` at ${address(block.row, block.column)}, because there was no room for it where it stood` : ''}.`);
    }
  }
  const renewed = renewal(missing, laid);
  for (const { sheet, block, at } of standing) tellTypedOver(changes, sheet.name, block, planBlock(changes, sheet, block, at, renewed));
  return { laid, renewed };
}

const torn_ = (sheet: string, { block }: TornView): string => `"${titleOf(block)}" on ${sheet} had come apart: rows or columns were inserted into it or deleted from it`;

function leftTorn(sheet: string, view: TornView): string {
  const filled = [...view.inside, ...view.beyond];
  const words = filled.length === 1 ? ['holds', 'it'] : ['hold', 'them'];
  return `${torn_(sheet, view)}. It was left as it is, and what it shows may be wrong, because ${named(sheet, filled)} ${words[0] ?? ''} something that is not part of it. Move ${words[1] ?? ''} away and refresh.`;
}

function tellTypedOver(changes: ChangeSet, sheet: string, block: BlueprintBlock, typed: readonly BlueprintBlockCell[]): void {
  if (typed.length === 0) return;
  const where = named(sheet, typed.map(({ row, column }): Cell => [row, column]));
  changes.notes.push(typed.length === 1
    ? `${where} holds something typed over a formula of "${titleOf(block)}", left as it is. Clear it and refresh to get the formula back.`
    : `${where} hold something typed over formulas of "${titleOf(block)}", left as it is. Clear them and refresh to get the formulas back.`);
}

/** So many cells are named, of more there is only how many. */
const NAMED = 5;

/** `6 Matrix!B7, C7 and 3 more`. */
function named(sheet: string, cells: readonly Cell[]): string {
  const shown = cells.slice(0, NAMED).map(([row, column]) => address(row, column));
  const more = cells.length - shown.length;
  return `${sheet}!${shown.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}
