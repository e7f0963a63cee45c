import { OWN_TABLES } from '../../../blueprint/own-tables';
import { parseReference } from './addresses';
import type { SheetExtent } from './extents';
import { hull, intersection, intersections, without, type Rect } from './rect';
import type { TableSnapshot } from './snapshot';
import type { Stock } from './stock';

/** Cells that are read in one piece, and what of them. */
export interface Block {
  readonly sheetId: string;
  readonly rect: Rect;
  /** `formulas`: where Excel could not name the formulas of the sheet, they are read to tell them. */
  readonly what: 'values' | 'formulas' | 'numberFormat';
  /** About how many bytes one of its rows takes in a response. */
  readonly perRow: number;
}

/** What a column takes of a response where nothing is known of it. */
const UNKNOWN = 12;
const FORMAT = 14;
const FORMULA = 160;

/** Bytes that a row takes in each column, by the rows that were sampled. */
function widths({ used, sample }: SheetExtent): (column: number) => number {
  const first = used?.firstColumn ?? 0;
  const sums = new Map<number, number>();
  for (const row of sample) row.forEach((value, i) => sums.set(first + i, (sums.get(first + i) ?? 0) + JSON.stringify(value).length + 1));
  return (column) => (sample.length === 0 ? UNKNOWN : (sums.get(column) ?? UNKNOWN * sample.length) / sample.length);
}

/** Cells whose values Excel keeps current and nobody asks for: formulas in our computed columns and in our views. */
function unasked({ sheet, formulas }: SheetExtent, tables: readonly TableSnapshot[], { names }: Stock): readonly Rect[] {
  const computed = tables.filter((table) => table.sheet === sheet.name).flatMap((table) => {
    const headers = OWN_TABLES.get(table.name.toLowerCase())?.computed ?? new Set();
    return table.columns.flatMap((header, i): Rect[] => (headers.has(header) ? [{ firstRow: table.headerRow + 1, lastRow: table.lastRow, firstColumn: table.firstColumn + i, lastColumn: table.firstColumn + i }] : []));
  });
  const views = names.flatMap(({ name, refersTo }) => {
    const found = name.startsWith('View_') ? parseReference(refersTo) : undefined;
    return found?.sheet?.toLowerCase() === sheet.name.toLowerCase() ? [found.rect] : [];
  });
  return intersections(formulas ?? [], [...computed, ...views]);
}

/** Columns that hold typed numbers, each from the first to the last of them. */
function numberColumns(numbers: readonly Rect[]): readonly Rect[] {
  const byColumn = new Map<number, Rect[]>();
  for (const rect of numbers) {
    for (let column = rect.firstColumn; column <= rect.lastColumn; column += 1) byColumn.set(column, [...(byColumn.get(column) ?? []), { ...rect, firstColumn: column, lastColumn: column }]);
  }
  return [...byColumn.values()].flatMap((rects) => hull(rects) ?? []);
}

/** What has to be read of a sheet. */
export function blocksOf(extent: SheetExtent, tables: readonly TableSnapshot[], stock: Stock): readonly Block[] {
  const { sheet, used, formulas, numbers } = extent;
  if (used === undefined) return [];
  const width = widths(extent);
  const block = (rect: Rect, what: Block['what'], perCell: (column: number) => number): Block => {
    let perRow = 0;
    for (let column = rect.firstColumn; column <= rect.lastColumn; column += 1) perRow += perCell(column);
    return { sheetId: sheet.id, rect, what, perRow };
  };
  const dates = numbers === undefined ? [used] : numberColumns(numbers).flatMap((rect) => intersection(rect, used) ?? []);
  return [
    ...without(used, unasked(extent, tables, stock)).map((rect) => block(rect, 'values', width)),
    ...(formulas === undefined ? [block(used, 'formulas', () => FORMULA)] : []),
    ...dates.map((rect) => block(rect, 'numberFormat', () => FORMAT)),
  ];
}

/** About how many bytes a block takes beside its cells. */
const PER_BLOCK = 90;
export const bytesOf = ({ rect, perRow }: Block): number => (rect.lastRow - rect.firstRow + 1) * perRow + PER_BLOCK;

/** As many blocks as fit into so many bytes, the last of them cut between two rows, and those that are left. At least one row is taken. */
export function taken(blocks: readonly Block[], most: number): { readonly now: readonly Block[]; readonly later: readonly Block[] } {
  const now: Block[] = [];
  let left = most;
  for (const [i, block] of blocks.entries()) {
    const bytes = bytesOf(block);
    if (bytes <= left) {
      now.push(block);
      left -= bytes;
      continue;
    }
    const rows = Math.floor((left - PER_BLOCK) / block.perRow);
    const cut = block.rect.firstRow + Math.max(now.length === 0 ? 1 : 0, rows) - 1;
    if (cut < block.rect.firstRow) return { now, later: blocks.slice(i) };
    if (cut >= block.rect.lastRow) return { now: [...now, block], later: blocks.slice(i + 1) };
    return { now: [...now, { ...block, rect: { ...block.rect, lastRow: cut } }], later: [{ ...block, rect: { ...block.rect, firstRow: cut + 1 } }, ...blocks.slice(i + 1)] };
  }
  return { now, later: [] };
}
