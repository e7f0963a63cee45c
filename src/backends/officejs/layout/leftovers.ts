import type { Blueprint, BlueprintSheet } from '../../../blueprint/blueprint';
import { address } from '../../../blueprint/ranges';
import { UnsafeChangeError } from '../../../errors';
import { inTurn, step } from '../session';
import type { Epoch } from './cell-values';
import { expectedCells, isOurs } from './expected';
import { isMeta } from './marker';
import { blockAddress, jsonBytes } from './matrices';
import { PER_OPERATION, packed } from './pieces';
import type { LeftSheet } from './survey';

/** Responses larger than that are asked for in parts. */
const MOST = 2_500_000;
/** What a blank cell takes in a response. */
const PER_CELL = 8;

interface Block {
  readonly sheet: LeftSheet;
  readonly row: number;
  readonly column: number;
  readonly address: string;
  /** About how large its response is. */
  readonly bytes: number;
}

/** How large the formulas and values of a sheet are. */
function sizeOf({ tables, blocks, notes }: BlueprintSheet): number {
  const lengths = [...tables.flatMap(({ columns, rows }) => columns.map(({ formula = '' }) => formula.length * rows.length)), ...blocks.flatMap(({ cells }) => cells.map(({ formula = '' }) => formula.length))];
  return lengths.reduce((sum, length) => sum + length, 0) + jsonBytes([tables.map(({ rows }) => rows), notes.map(({ value }) => value)]);
}

/** The cells of a sheet that hold something, in blocks of rows. */
function blocksOf(sheet: LeftSheet, planned: BlueprintSheet): readonly Block[] {
  const { used } = sheet;
  if (used === undefined) return [];
  const [rows, width] = [used.lastRow - used.firstRow + 1, used.lastColumn - used.firstColumn + 1];
  const perRow = sizeOf(planned) / rows + width * PER_CELL;
  const height = Math.max(1, Math.floor(MOST / 4 / perRow));
  return Array.from({ length: Math.ceil(rows / height) }, (_, i) => {
    const row = used.firstRow + i * height;
    const blockRows = Math.min(height, used.lastRow - row + 1);
    return { sheet, row, column: used.firstColumn, address: blockAddress(row, used.firstColumn, blockRows, width), bytes: blockRows * perRow + PER_OPERATION };
  });
}

/**
 * Refuses when laying out sheets again would cost cells that the blueprint does not have. `_meta` is the product's alone. Reads only.
 * @throws UnsafeChangeError naming the first such cell; CancelledError when it was stopped
 */
export async function refuseForeign(context: Excel.RequestContext, left: readonly LeftSheet[], blueprint: Blueprint, epoch: Epoch, signal?: AbortSignal): Promise<void> {
  const planned = new Map(blueprint.sheets.filter(({ name }) => !isMeta(name)).map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const blocks = left.flatMap((sheet) => {
    const plan = planned.get(sheet.name.toLowerCase());
    return plan === undefined ? [] : blocksOf(sheet, plan);
  });
  await inTurn(packed(blocks, MOST), async (request) => {
    const ranges = await step(context, () => request.map((block) => ({ block, range: context.workbook.worksheets.getItem(block.sheet.id).getRange(block.address).load('formulas') })), { reads: true });
    for (const { block: { sheet, row, column }, range } of ranges) {
      const plan = planned.get(sheet.name.toLowerCase());
      const cells = plan === undefined ? undefined : expectedCells(plan);
      range.formulas.forEach((values: readonly unknown[], i) => values.forEach((value, j) => {
        if (isOurs(value, cells?.get(row + i)?.[column + j], epoch)) return;
        throw new UnsafeChangeError(`Sheet "${sheet.name}", cell ${address(row + i, column + j)}`, 'it holds something that the workbook begun here does not', 'Move it to another workbook, or delete the sheets that were begun, and try again.');
      }));
    }
  }, signal === undefined ? {} : { signal });
}
