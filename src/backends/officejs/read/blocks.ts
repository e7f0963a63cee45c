import { OWN_TABLES } from '../../../blueprint/own-tables';
import { HEADER_ROW } from '../../../blueprint/sheet-frame';
import type { ReadScope } from '../../../workbook/port';
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

/** What a column takes of a response where nothing is known of it. */
const UNKNOWN = 12;
const FORMAT = 14;
const FORMULA = 160;

const encoder = new TextEncoder();
/** Bytes that something takes of a response. */
export const sizeOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** Bytes that a row takes in each column, by the rows that were sampled; those above the headers are no rows of a table. */
function widths(firstColumn: number, sample: readonly (readonly unknown[])[], unknown: number): (column: number) => number {
  const rows = sample.length > HEADER_ROW ? sample.slice(HEADER_ROW) : sample;
  const sums = new Map<number, number>();
  for (const row of rows) row.forEach((value, i) => sums.set(firstColumn + i, (sums.get(firstColumn + i) ?? 0) + sizeOf(value) + 1));
  return (column) => (rows.length === 0 ? unknown : (sums.get(column) ?? unknown * rows.length) / rows.length);
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

/** What has to be read of a sheet. */
export function blocksOf(extent: SheetExtent, tables: readonly TableSnapshot[], stock: Stock, scope: ReadScope): readonly Block[] {
  const { sheet, used, formulas, numbers, computedNumbers, sample } = extent;
  const block = (rect: Rect, what: Block['what'], perCell: (column: number) => number): Block => {
    let perRow = 0;
    for (let column = rect.firstColumn; column <= rect.lastColumn; column += 1) perRow += perCell(column);
    return { sheetId: sheet.id, rect, what, perRow };
  };
  const skipped = unasked(extent, tables, stock, scope);
  const asked = used.flatMap((strip) => without(strip, skipped));
  const computed = (computedNumbers ?? formulas ?? []).flatMap((rect) => without(rect, skipped));
  const dates = numbers === undefined ? asked : intersections(numberColumns([...numbers.flatMap((rect) => without(rect, skipped)), ...computed]), used);
  const [inValues, inFormulas] = [widths(sample?.firstColumn ?? 0, sample?.values ?? [], UNKNOWN), widths(sample?.firstColumn ?? 0, sample?.formulas ?? [], FORMULA)];
  return [
    ...asked.map((rect) => block(rect, 'values', inValues)),
    ...(formulas === undefined ? used.map((rect) => block(rect, 'formulas', inFormulas)) : []),
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
