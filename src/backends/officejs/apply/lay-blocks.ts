import { address } from '../../../blueprint/ranges';
import type { Blueprint, BlueprintBlock, BlueprintSheet, DefinedName } from '../../../blueprint/blueprint';
import { UnsafeChangeError } from '../../../errors';
import type { WorkbookChanges } from '../../../workbook/port';
import type { Epoch } from '../layout/cell-values';
import { namePieces } from '../layout/names';
import { blockLayout } from '../layout/sheet';
import type { Rect } from '../read/rect';
import type { SheetSnapshot } from '../read/snapshot';
import type { Batch, Work } from './batch';
import { cellsOf } from './cells-of';
import { isAsRead, sizeOf } from './check-cells';
import { typedContent, type Typed } from './content';
import { lostIn, type Lost } from './lost';
import { loadObstacles, type Obstacles } from './obstacles';
import type { Question } from './questions';
import { Seen } from './seen';
import type { SheetCells } from './sheet-cells';

/** A block that is going to be laid out on a sheet that is there, with the name of its range. */
export interface MissingBlock {
  readonly on: SheetSnapshot;
  readonly sheet: BlueprintSheet;
  readonly block: BlueprintBlock;
  readonly name: DefinedName | undefined;
  readonly rect: Rect;
}

/** The blocks of a plan as the blueprint has them. */
export function missingBlocks({ blocks, names }: WorkbookChanges, { sheets }: Blueprint, known: readonly SheetSnapshot[]): readonly MissingBlock[] {
  return blocks.flatMap(({ sheet: on, name }) => {
    const sheet = sheets.find((each) => each.name === on);
    const [block, found] = [sheet?.blocks.find((each) => each.name === name), known.find((each) => each.name.toLowerCase() === on.toLowerCase())];
    if (sheet === undefined || block === undefined || found === undefined) return [];
    const { row, column, height, width } = block;
    const defined = names.find((each) => each.name === name);
    return [{ on: found, sheet, block, name: defined, rect: { firstRow: row, lastRow: row + height - 1, firstColumn: column, lastColumn: column + width - 1 } }];
  });
}

export interface CheckedBlock {
  readonly changed: readonly string[];
  readonly obstacles: Obstacles;
}

/** Looks at the cells that a block is to fill. Its answer throws UnsafeChangeError when something stands there. */
export function blockQuestion({ on, block, rect }: MissingBlock, found: SheetCells): Question<CheckedBlock> {
  return {
    received: sizeOf(rect, found) + 500,
    ask: (batch) => {
      const range = batch.kept(on.name, rect).untrack();
      range.load('formulas,values');
      const tableName = firstName(range.getTables(false));
      const obstacles = loadObstacles(on.name, range, rect);
      return () => {
        const seen = Seen.of(rect, range);
        const changed = cellsOf(rect).filter(([row, column]) => !isAsRead(seen.at(row, column), row, column, found)).map(([row, column]) => `${on.name}!${address(row, column)}`);
        const filled = cellsOf(rect).find(([row, column]) => seen.at(row, column) !== '');
        const table = tableName();
        const obstacle = table === undefined ? filled && `the content of cell ${address(...filled)}` : `the table ${table}`;
        if (changed.length === 0 && obstacle !== undefined) throw new UnsafeChangeError(`Sheet "${on.name}"`, `${obstacle} stands where "${block.cells[0]?.value ?? block.name}" goes`, 'Move it elsewhere in Excel and try again.');
        return { changed, obstacles: obstacles() };
      };
    },
  };
}

/** Asks for the names of tables; the answer is the first. */
function firstName(tables: Excel.TableScopedCollection): () => string | undefined {
  tables.load('items/name');
  return () => tables.items[0]?.name;
}

/** Lays out a block and names its range. */
export class BlockWork implements Work {
  readonly sheets: readonly string[];
  readonly sent: number;
  readonly received: number;
  readonly places: readonly string[];
  #range: Excel.Range | undefined;

  constructor(private readonly missing: MissingBlock, private readonly epoch: Epoch, private readonly existing: ReadonlySet<string>) {
    const { on, rect } = missing;
    this.sheets = [on.name];
    this.places = [`${on.name}!${address(rect.firstRow, rect.firstColumn)}`];
    this.sent = this.#pieces().reduce((sum, { bytes }) => sum + bytes, 0);
    this.received = cellsOf(rect).length * 8;
  }

  #pieces(): ReturnType<typeof blockLayout> {
    const { sheet, block, name } = this.missing;
    return [...blockLayout(sheet, new Set([block.name]), this.epoch), ...namePieces(name === undefined ? [] : [name], this.existing)];
  }

  look(batch: Batch): void {
    this.#range = batch.kept(this.missing.on.name, this.missing.rect);
    this.#range.load('formulas,values');
  }

  write(batch: Batch): void {
    for (const { queue } of this.#pieces()) queue(batch);
  }

  lost(): readonly Lost[] {
    const { on, block, rect } = this.missing;
    const kept = this.#range;
    if (kept === undefined) return [];
    const rows = new Map<number, Map<number, Typed>>();
    for (const { row, column, formula, value } of block.cells) {
      const set = rows.get(row) ?? new Map<number, Typed>();
      rows.set(row, set);
      set.set(column, typedContent(formula === undefined ? { kind: 'value', value } : { kind: 'formula', formula, value }) ?? '');
    }
    const [expected, found] = [[new Seen(rect, cellsOf(rect).length === 0 ? [] : Array.from({ length: rect.lastRow - rect.firstRow + 1 }, () => Array.from({ length: rect.lastColumn - rect.firstColumn + 1 }, () => '')))], [Seen.of(rect, kept)]];
    return [...rows].flatMap(([row, set]) => {
      const lost = lostIn({ sheet: on, keys: [], whole: false, expected, found }, row, set, false);
      return lost === undefined ? [] : [{ ...lost, kept: kept.getRow(row - rect.firstRow), keptFrom: rect.firstColumn }];
    });
  }
}
