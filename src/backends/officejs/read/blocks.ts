import { OWN_TABLES } from '../../../blueprint/own-tables';
import type { ReadScope } from '../../../workbook/port';
import { cutAtSamples, widths } from './estimate';
import type { SheetExtent } from './extents';
import { hull, intersections, without, type Rect } from './rect';
import type { TableSnapshot } from './snapshot';
import { viewsOn, type Stock } from './stock';

/** Cells that are read in one piece, and what of them. */
export interface Block {
  readonly sheetId: string;
  readonly rect: Rect;
  /** `formulas`: where Excel could not name the formulas of the sheet, they are read to tell them. */
  readonly what: 'values' | 'formulas' | 'numberFormat';
  /** About how many bytes one of its rows takes in a response. */
  readonly perRow: number;
}

/**
 * Cells whose values nobody asks for: formulas in our computed columns and in our views, which Excel keeps current. For the model alone, views as a whole;
 * but not above or below tables, where rows may have got to that belong to them.
 */
function unasked({ sheet, formulas }: SheetExtent, all: readonly TableSnapshot[], stock: Stock, scope: ReadScope): readonly Rect[] {
  const tables = all.filter((table) => table.sheet === sheet.name);
  const computed = tables.flatMap((table) => {
    const headers = OWN_TABLES.get(table.name.toLowerCase())?.computed ?? new Set();
    return table.columns.flatMap((header, i): Rect[] => (headers.has(header) ? [{ firstRow: table.headerRow + 1, lastRow: table.lastRow, firstColumn: table.firstColumn + i, lastColumn: table.firstColumn + i }] : []));
  });
  const views = viewsOn(sheet.name, stock);
  const beside = scope === 'all' ? [] : views.filter((view) => tables.every(({ firstColumn, lastColumn }) => view.firstColumn > lastColumn || view.lastColumn < firstColumn));
  return [...intersections(formulas ?? [], [...computed, ...views]), ...beside];
}

/** Columns that hold typed numbers, each from the first to the last of them. */
function numberColumns(numbers: readonly Rect[]): readonly Rect[] {
  const byColumn = new Map<number, Rect[]>();
  for (const rect of numbers) {
    for (let column = rect.firstColumn; column <= rect.lastColumn; column += 1) byColumn.set(column, [...(byColumn.get(column) ?? []), { ...rect, firstColumn: column, lastColumn: column }]);
  }
  return [...byColumn.values()].flatMap((rects) => hull(rects) ?? []);
}

/** What has to be read of a sheet, cut where it was sampled. */
export function blocksOf(extent: SheetExtent, tables: readonly TableSnapshot[], stock: Stock, scope: ReadScope): readonly Block[] {
  const { sheet, used, formulas, numbers, computedNumbers, samples } = extent;
  const widthOf = widths();
  const blocks = (rect: Rect, what: Block['what']): readonly Block[] => cutAtSamples(rect, samples).map(([part, sample]) => {
    const width = widthOf(what, sample);
    let perRow = 0;
    for (let column = part.firstColumn; column <= part.lastColumn; column += 1) perRow += width(column);
    return { sheetId: sheet.id, rect: part, what, perRow };
  });
  const skipped = unasked(extent, tables, stock, scope);
  // People type formulas for dates as well.
  const asked = used.flatMap((part) => without(part, skipped));
  const computed = (computedNumbers ?? formulas ?? []).flatMap((rect) => without(rect, skipped));
  const dates = numbers === undefined ? asked : intersections(numberColumns([...numbers.flatMap((rect) => without(rect, skipped)), ...computed]), used);
  return [
    ...asked.flatMap((rect) => blocks(rect, 'values')),
    ...(formulas === undefined ? used.flatMap((rect) => blocks(rect, 'formulas')) : []),
    ...dates.flatMap((rect) => blocks(rect, 'numberFormat')),
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
