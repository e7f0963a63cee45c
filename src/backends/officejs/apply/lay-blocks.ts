import { address } from '../../../blueprint/ranges';
import type { Blueprint, BlueprintBlock, BlueprintSheet, DefinedName } from '../../../blueprint/blueprint';
import { UnsafeChangeError } from '../../../errors';
import type { WorkbookChanges } from '../../../workbook/port';
import type { Epoch } from '../layout/cell-values';
import { namePieces } from '../layout/names';
import { rectAddress } from '../layout/areas';
import { piece, type Piece } from '../layout/pieces';
import { blockLayout } from '../layout/sheet';
import { contains, without, type Rect } from '../read/rect';
import type { SheetSnapshot } from '../read/snapshot';
import type { Batch, Work } from './batch';
import { cellsOf } from './cells-of';
import { isAsRead, sizeOf } from './check-cells';
import { typedContent, type Typed } from './content';
import { lostIn, type Lost } from './lost';
import { loadObstacles, type Obstacles } from './obstacles';
import type { Question } from './questions';
import { Seen, seenAt } from './seen';
import type { SheetCells } from './sheet-cells';

/** A block that is going to be laid out on a sheet that is there, with the name of its range. */
export interface MissingBlock {
  readonly on: SheetSnapshot;
  readonly sheet: BlueprintSheet;
  readonly block: BlueprintBlock;
  readonly name: DefinedName | undefined;
  readonly rect: Rect;
  /** Cells that are emptied for it. */
  readonly over?: Rect;
}

/** All the cells that it changes. */
const areasOf = ({ rect, over }: MissingBlock): readonly Rect[] => [rect, ...(over === undefined ? [] : without(over, [rect]))];
/** Whether a cell is emptied first. */
export const isEmptied = ({ over }: MissingBlock, row: number, column: number): boolean => over !== undefined && contains(over, row, column);

/** The blocks of a plan as the blueprint has them. */
export function missingBlocks({ blocks, names }: WorkbookChanges, { sheets }: Blueprint, known: readonly SheetSnapshot[]): readonly MissingBlock[] {
  return blocks.flatMap(({ sheet: on, name, over }) => {
    const sheet = sheets.find((each) => each.name === on);
    const [block, found] = [sheet?.blocks.find((each) => each.name === name), known.find((each) => each.name.toLowerCase() === on.toLowerCase())];
    if (sheet === undefined || block === undefined || found === undefined) return [];
    const { row, column, height, width } = block;
    const defined = names.find((each) => each.name === name);
    return [{ on: found, sheet, block, name: defined, ...(over === undefined ? {} : { over }), rect: { firstRow: row, lastRow: row + height - 1, firstColumn: column, lastColumn: column + width - 1 } }];
  });
}

export interface CheckedBlock {
  readonly changed: readonly string[];
  readonly obstacles: Obstacles;
  /** What stands in the cells that it changes. */
  readonly seen: readonly Seen[];
}

/** Looks at the cells that a block is to fill or to empty. Its answer throws UnsafeChangeError when something stands in its way. */
export function blockQuestion(missing: MissingBlock, found: SheetCells): Question<CheckedBlock> {
  const { on, block, rect } = missing;
  const areas = areasOf(missing);
  return {
    received: areas.reduce((sum, area) => sum + sizeOf(area, found), 500),
    ask: (batch) => {
      const ranges = areas.map((area) => batch.kept(on.name, area).untrack());
      for (const each of ranges) each.load('formulas,values');
      const [range = batch.kept(on.name, rect).untrack()] = ranges;
      const tableName = firstName(range.getTables(false));
      const obstacles = loadObstacles(on.name, range, rect);
      return () => {
        const seen = ranges.map((each, i) => Seen.of(areas[i] ?? rect, each));
        const changed = areas.flatMap(cellsOf).filter(([row, column]) => !isAsRead(seenAt(seen, row, column), row, column, found)).map(([row, column]) => `${on.name}!${address(row, column)}`);
        const filled = cellsOf(rect).find(([row, column]) => !isEmptied(missing, row, column) && seenAt(seen, row, column) !== '');
        const table = tableName();
        const obstacle = table === undefined ? filled && `the content of cell ${address(...filled)}` : `the table ${table}`;
        if (changed.length === 0 && obstacle !== undefined) throw new UnsafeChangeError(`Sheet "${on.name}"`, `${obstacle} stands where "${block.cells[0]?.value ?? block.name}" goes`, 'Move it elsewhere in Excel and try again.');
        return { changed, obstacles: obstacles(), seen };
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
  #ranges: readonly Excel.Range[] = [];

  /** @param seen what stands in the cells that it changes */
  constructor(private readonly missing: MissingBlock, private readonly seen: readonly Seen[], private readonly epoch: Epoch, private readonly existing: ReadonlySet<string>) {
    const { on, rect } = missing;
    this.sheets = [on.name];
    this.places = [`${on.name}!${address(rect.firstRow, rect.firstColumn)}`];
    this.sent = this.#pieces().reduce((sum, { bytes }) => sum + bytes, 0);
    this.received = areasOf(missing).flatMap(cellsOf).length * 8 + 2 * seen.reduce((sum, { characters }) => sum + characters, 0);
  }

  #pieces(): readonly Piece[] {
    const { on, sheet, block, name, over } = this.missing;
    return [...(over === undefined ? [] : [emptyPiece(on.name, over)]), ...blockLayout(sheet, new Set([block.name]), this.epoch), ...namePieces(name === undefined ? [] : [name], this.existing)];
  }

  look(batch: Batch): void {
    this.#ranges = areasOf(this.missing).map((area) => batch.kept(this.missing.on.name, area));
    for (const range of this.#ranges) range.load('formulas,values');
  }

  write(batch: Batch): void {
    for (const { queue } of this.#pieces()) queue(batch);
  }

  lost(): readonly Lost[] {
    const { on, block } = this.missing;
    const areas = areasOf(this.missing);
    const found = this.#ranges.map((range, i) => Seen.of(areas[i] ?? this.missing.rect, range));
    const wanted = new Map(block.cells.map(({ row, column, formula, value }) => [address(row, column), typedContent(formula === undefined ? { kind: 'value', value } : { kind: 'formula', formula, value }) ?? '']));
    return this.#ranges.flatMap((range, i) => rowsOf(areas[i] ?? this.missing.rect).flatMap((cells, r) => {
      const set = new Map(cells.flatMap(([row, column]): readonly (readonly [number, Typed])[] => {
        const value = wanted.get(address(row, column)) ?? (isEmptied(this.missing, row, column) ? '' : undefined);
        return value === undefined ? [] : [[column, value]];
      }));
      const [first] = cells;
      const lost = first === undefined || set.size === 0 ? undefined : lostIn({ sheet: on, keys: [], whole: false, expected: this.seen, found }, first[0], set, false);
      return lost === undefined || first === undefined ? [] : [{ ...lost, kept: range.getRow(r), keptFrom: first[1] }];
    }));
  }
}

const rowsOf = ({ firstRow, lastRow, firstColumn, lastColumn }: Rect): readonly (readonly (readonly [row: number, column: number])[])[] =>
  Array.from({ length: lastRow - firstRow + 1 }, (_, r) => cellsOf({ firstRow: firstRow + r, lastRow: firstRow + r, firstColumn, lastColumn }));

/** Takes contents, looks, merges and rules away from cells. */
const emptyPiece = (sheet: string, over: Rect): Piece => piece(8, 100, (book) => {
  const cells = book.range(sheet, rectAddress(over));
  cells.unmerge();
  cells.conditionalFormats.clearAll();
  cells.dataValidation.clear();
  cells.clear();
});
