import type { BlockFormat, BlueprintCell } from '../../blueprint/blueprint';
import { Refreshed } from '../../blueprint/refreshed';
import type { StyleName } from '../../blueprint/styles';
import { formatsOf, placedCells, viewHeight, viewName, type PlacedView } from '../../blueprint/views';
import type { Ratings } from '../../model/ratings';
import { rowsOf, type EntityKey } from '../../model/threat-model';
import type { CellChange, RawSheet, RawWorkbook } from '../port';
import type { ReadModel } from '../read';
import { foundBlocks, type FoundBlock } from './anchors';
import { ChangeSet } from './change-set';
import { datesFrom1900 } from './dates-from-1900';
import { extentOf, framesOf } from './frames';
import { fixedBlocksIn } from './plan-fixed-blocks';
import { computedCells } from './plan-table';
import { RawCells, shows } from './raw-cells';
import { windowStart } from './window-start';

/** A cell of a block, its value as of now. */
export interface StandingCell {
  readonly row: number;
  readonly column: number;
  readonly value: BlueprintCell;
  readonly style: StyleName;
  readonly isFormula: boolean;
  readonly isInput: boolean;
}

/** A matrix, list or roll-up where it stands in a workbook. */
export interface StandingBlock extends FoundBlock {
  readonly cells: readonly StandingCell[];
  readonly formats: readonly BlockFormat[];
}

/** What the formulas of a workbook come to. */
export interface Results {
  /** Of kind `result`, for the cells whose stored value is another. */
  readonly cells: readonly CellChange[];
  readonly blocks: readonly StandingBlock[];
}

/** Plans the stored results of the product's formulas where they stand, as the engine computes them; nothing is added, moved or cleared. */
export function planResults(input: { readonly raw: RawWorkbook; readonly read: ReadModel; readonly ratings: Ratings }): Results {
  const { read, ratings } = input;
  const { model } = read;
  const raw = datesFrom1900(input.raw);
  const changes = new ChangeSet();
  const { frames } = framesOf(changes, { raw, read, identified: model, after: model }, 0);
  const set = (cells: RawCells, row: number, column: number, value: BlueprintCell): void => {
    if (cells.hasFormula(row, column) && !shows(cells.at(row, column), value)) changes.set(cells.sheet.name, row, column, { kind: 'result', value });
  };
  for (const frame of frames.values()) {
    for (const { row, at, value } of computedCells(frame, rowsOf(model, frame.entity.key as EntityKey), ratings, frames)) set(frame.cells, row, at, value);
  }
  const extents = Object.fromEntries([...frames].map(([key, frame]) => [key, extentOf(frame)]));
  const sheets = new Map(raw.sheets.map((sheet) => [sheet.name, sheet]));
  const blocks = standingBlocks(raw, new Refreshed(model, ratings, extents, windowStart(raw)), sheets);
  for (const block of blocks) {
    const sheet = sheets.get(block.sheet);
    const cells = sheet && new RawCells(sheet);
    if (cells !== undefined) for (const cell of block.cells) if (cell.isFormula) set(cells, cell.row, cell.column, cell.value);
  }
  return { cells: changes.cells, blocks };
}

function standingBlocks(raw: RawWorkbook, refreshed: Refreshed, sheets: ReadonlyMap<string, RawSheet>): readonly StandingBlock[] {
  const found = foundBlocks(raw.names);
  const views = [...refreshed.views.values()].flatMap(({ view }): readonly StandingBlock[] => {
    const at = found.get(viewName(view.key));
    if (at === undefined || !sheets.has(at.sheet)) return [];
    // Values of the last refresh hold no formula.
    if (view.kind === 'values') return [{ ...at, cells: [], formats: [] }];
    const placed: PlacedView = { view: withinHeight({ ...view, sheet: at.sheet }, at.height), row: at.row, column: at.column };
    return [{ ...at, formats: formatsOf(placed), cells: placedCells(placed).map(({ row, column, value, style, cell, isInput }) => ({ row, column, value, style, isFormula: cell.formula !== undefined, isInput })) }];
  });
  const fixed = fixedBlocksIn(raw, refreshed, sheets).map(({ sheet, block, found: at }): StandingBlock => ({
    ...at, sheet, formats: block.formats, cells: block.cells.map(({ row, column, value, style, formula }) => ({ row, column, value, style, isFormula: formula !== undefined, isInput: false })),
  }));
  return [...views, ...fixed];
}

/** A list that has become longer than its rows says how much it leaves out, until a refresh lays out more of them. */
function withinHeight(view: PlacedView['view'], height: number): PlacedView['view'] {
  const rows = Math.max(0, height - (viewHeight(view) - view.rows.length));
  const left = view.rows.slice(rows).filter(([first]) => typeof first === 'object' && first.value !== undefined).length;
  const within = { ...view, rows: view.rows.slice(0, rows) };
  return view.more === undefined || left === 0 ? within : { ...within, more: { ...view.more, value: `${left} more: refresh` } };
}
