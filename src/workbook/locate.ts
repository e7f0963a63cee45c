import { orderedColumns, type AnyEntity } from '../model/entity';
import { ENTITIES, type EntityKey } from '../model/threat-model';
import type { RawRow, RawSheet, RawTable, RawWorkbook } from './port';

/** Where an entity's table stands in a workbook. Rows 1-based, columns 0-based. */
export interface Located {
  readonly sheet: RawSheet;
  readonly headerRow: number;
  /** Last row that may hold data. */
  readonly lastRow: number;
  /** Header texts as found, by sheet column. */
  readonly headers: ReadonlyMap<number, string>;
  /** First row with content below the table and apart from it. */
  readonly strayRow?: number;
  /** False when the table was recognised by its headers only. */
  readonly byName: boolean;
}

/** Rows of a headers-only table end at this many blank ones in a row. */
const GAP_THAT_ENDS_A_TABLE = 5;
/** Share of an entity's headers that makes a row of texts its header row. */
const HEADER_SHARE = 0.6;

/** Header texts compare without case, runs of white space, and the marks that our formats show behind them, which a copy of what is shown carries along. */
export const normaliseHeader = (text: string): string => text.trim().replace(/\s+/g, ' ').replace(/ (?:\*|\(\*\)|=)$/, '').toLowerCase();

/** The headers an entity's table has on its sheet: those of `fields` tables are fixed words. */
export function headersOf(entity: AnyEntity): readonly string[] {
  return entity.layout === 'fields' ? ['Field', 'Value'] : orderedColumns(entity).map(([, column]) => column.header);
}

/** Finds every entity's table: by table name, else by the headers of a block of cells. */
export function locateTables(workbook: RawWorkbook): ReadonlyMap<EntityKey, Located> {
  const named = new Map<string, { sheet: RawSheet; table: RawTable }>();
  for (const sheet of workbook.sheets) for (const table of sheet.tables) named.set(table.name.toLowerCase(), { sheet, table });
  const located = new Map<EntityKey, Located>();
  const nameless: (AnyEntity & { key: EntityKey })[] = [];
  for (const entity of ENTITIES) {
    const hit = named.get(entity.table.toLowerCase());
    if (hit === undefined) nameless.push(entity);
    else located.set(entity.key, fromTable(hit.sheet, hit.table));
  }
  if (nameless.length > 0) for (const [key, place] of locateByHeaders(workbook, nameless)) located.set(key, place);
  return located;
}

function fromTable(sheet: RawSheet, table: RawTable): Located {
  const headers = new Map<number, string>();
  table.columns.forEach((name, i) => headers.set(table.firstColumn + i, name));
  const lastRow = lastFilledBelow(sheet, table);
  const strayRow = firstFilled(sheet, lastRow + (table.hasTotals ? 2 : 1), table.firstColumn, table.lastColumn);
  return { sheet, headerRow: table.headerRow, lastRow, headers, byName: true, ...(strayRow === undefined ? {} : { strayRow }) };
}

function firstFilled(sheet: RawSheet, from: number, first: number, last: number): number | undefined {
  for (const row of rowsBetween(sheet, from, Number.MAX_SAFE_INTEGER)) if (isFilled(row, first, last)) return row.number;
  return undefined;
}

/** Rows typed directly below a table belong to it: not every application extends a table as people type. */
function lastFilledBelow(sheet: RawSheet, table: RawTable): number {
  if (table.hasTotals) return table.lastRow;
  let last = table.lastRow;
  for (const row of rowsBetween(sheet, table.lastRow + 1, Number.MAX_SAFE_INTEGER)) {
    if (row.number !== last + 1 || !isFilled(row, table.firstColumn, table.lastColumn)) break;
    last = row.number;
  }
  return last;
}

interface Block {
  readonly sheet: RawSheet;
  readonly row: RawRow;
  readonly first: number;
  readonly texts: readonly string[];
}

function locateByHeaders(workbook: RawWorkbook, wanted: readonly (AnyEntity & { key: EntityKey })[]): ReadonlyMap<EntityKey, Located> {
  const blocks = workbook.sheets.flatMap((sheet) => sheet.rows.slice(0, 50).flatMap((row) => blocksOf(sheet, row)));
  const found = new Map<EntityKey, Located>();
  for (const entity of wanted) {
    const headers = headersOf(entity).map(normaliseHeader);
    const required = new Set(entity.layout === 'fields' ? headers : Object.values(entity.columns).filter((c) => c.hidden !== true).map((c) => normaliseHeader(c.header)));
    const matches = blocks.map((block) => {
      const texts = new Set(block.texts.map(normaliseHeader));
      const share = [...required].filter((h) => texts.has(h)).length / required.size;
      const foreign = [...texts].filter((t) => !headers.includes(t)).length;
      return { block, score: share - foreign / 100 - (block.sheet.name.toLowerCase() === entity.sheet.toLowerCase() ? 0 : 0.05), share };
    });
    const best = matches.filter((m) => m.share >= HEADER_SHARE).sort((a, b) => b.score - a.score)[0];
    if (best !== undefined) found.set(entity.key, fromBlock(best.block));
  }
  return found;
}

function blocksOf(sheet: RawSheet, row: RawRow): Block[] {
  const blocks: Block[] = [];
  let texts: string[] = [];
  for (let column = 0; column <= row.cells.length; column += 1) {
    const cell = row.cells[column];
    if (typeof cell === 'string' && cell.trim() !== '') texts.push(cell);
    else {
      if (texts.length > 1) blocks.push({ sheet, row, first: column - texts.length, texts });
      texts = [];
    }
  }
  return blocks;
}

function fromBlock({ sheet, row, first, texts }: Block): Located {
  let last = row.number;
  for (const next of rowsBetween(sheet, row.number + 1, Number.MAX_SAFE_INTEGER)) {
    if (!isFilled(next, first, first + texts.length - 1)) continue;
    if (next.number - last > GAP_THAT_ENDS_A_TABLE) break;
    last = next.number;
  }
  return { sheet, headerRow: row.number, lastRow: last, headers: new Map(texts.map((t, i) => [first + i, t])), byName: false };
}

function isFilled(row: RawRow, first: number, last: number): boolean {
  return row.cells.slice(first, last + 1).some((cell) => cell !== undefined && cell !== null && cell !== '');
}

/** The sheet's rows numbered `from` to `to`, found without walking the rows before them. */
export function* rowsBetween(sheet: RawSheet, from: number, to: number): Generator<RawRow> {
  let low = 0;
  let high = sheet.rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sheet.rows[middle]?.number ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < sheet.rows.length; i += 1) {
    const row = sheet.rows[i];
    if (row === undefined || row.number > to) return;
    yield row;
  }
}
