import { OWN_TABLES } from '../../../blueprint/own-tables';
import { rectOf, type Extents } from './extents';
import { isSame, type Rect } from './rect';
import type { TableSnapshot } from './snapshot';
import type { Loaded, ReadBlock, Turn } from './values';

/** Where a table stands, and who its rows are, at the moment of a request. */
interface Witness {
  readonly table: TableSnapshot;
  readonly range: Excel.Range;
  /** Its first column, where rows are told apart by their IDs. */
  readonly keys: Excel.Range | undefined;
}

const wholeOf = ({ headerRow, firstColumn, lastRow, lastColumn, hasTotals }: TableSnapshot): Rect => ({ firstRow: headerRow, firstColumn, lastRow: lastRow + (hasTotals ? 1 : 0), lastColumn });

const isRegister = ({ name }: TableSnapshot): boolean => (OWN_TABLES.get(name.toLowerCase())?.headers.length ?? 0) > 0;

/** An ID with its punctuation. */
const PER_KEY = 14;
/** About how many bytes the IDs of all rows take in a response. */
export const bytesOfKeys = ({ tables }: Extents): number => tables.filter(isRegister).reduce((sum, { headerRow, lastRow }) => sum + (lastRow - headerRow) * PER_KEY, 0);

/**
 * Queues what tells later whether tables were moved, grown or sorted while they were read. What is read in one request belongs together as it is; after
 * several the IDs of the rows have to be in the places where they were.
 */
export function witnesses(context: Excel.RequestContext, { tables, sheets }: Extents, { isLast, split }: Turn): readonly Witness[] {
  const torn = new Set(sheets.flatMap(({ sheet }) => (isLast && split.has(sheet.id) ? [sheet.name] : [])));
  return tables.map((table) => {
    const whole = context.workbook.tables.getItem(table.id).getRange().untrack();
    const identified = torn.has(table.sheet) && isRegister(table);
    return { table, range: loaded(whole, 'rowIndex,columnIndex,rowCount,columnCount'), keys: identified ? loaded(whole.getColumn(0).untrack(), 'values') : undefined };
  });
}

function loaded(range: Excel.Range, what: string): Excel.Range {
  range.load(what);
  return range;
}

/** Names of tables of which what was read does not belong together. */
export function movedTables(seen: readonly Witness[], { sheets }: Extents, blocks: readonly ReadBlock[]): readonly string[] {
  const ids = new Map(sheets.map(({ sheet }) => [sheet.name, sheet.id]));
  const moved = seen.filter(({ table, range, keys }) => {
    if (!isSame(wholeOf(table), rectOf(range))) return true;
    const read = keys === undefined ? [] : blocks.filter(({ sheetId, what, rect }) => what === 'values' && sheetId === ids.get(table.sheet) && rect.firstColumn <= table.firstColumn && rect.lastColumn >= table.firstColumn);
    return read.some((block) => !agrees(block, table, keys?.values ?? []));
  });
  return [...new Set(moved.map(({ table }) => table.name))];
}

/** Whether the first column of a table, headers included, has what a block of its sheet has of it. */
function agrees({ rect, cells }: ReadBlock, { headerRow, lastRow, firstColumn }: TableSnapshot, keys: readonly (readonly Loaded[])[]): boolean {
  return cells.every((row, r) => {
    const at = rect.firstRow + r;
    return at < headerRow || at > lastRow || row[firstColumn - rect.firstColumn] === keys[at - headerRow]?.[0];
  });
}
