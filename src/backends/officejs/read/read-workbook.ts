import { WorkbookChangedError } from '../../../errors';
import type { RawSheet, ReadScope } from '../../../workbook/port';
import { codeOf } from '../errors/host-error';
import { inExcel } from '../session';
import { sheetOf } from './assemble';
import { blocksOf, type Block } from './blocks';
import { breath } from './breath';
import { readExtents, type SheetExtent } from './extents';
import { worthReading } from './foreign';
import type { Snapshot, TableSnapshot } from './snapshot';
import { takeStock, wantedSheets, type Stock } from './stock';
import { readBlocks, type ReadBlock } from './values';
import { bytesOfKeys, movedTables, witnesses } from './witness';

/** A team that moves rows faster than this many readings is told to try later. */
const ATTEMPTS = 3;

/** What a reading came to. */
export interface Reading {
  readonly fileName: string;
  readonly snapshot: Snapshot;
}

/**
 * Reads the open workbook: two requests that take stock, then one for about each three million bytes. Values of our own formulas are left to Excel.
 * @throws WorkbookChangedError when rows go on moving while it is read; HostError
 */
export const readWorkbook = (scope: ReadScope = 'all'): Promise<Reading> => inExcel('Reading the workbook', (context) => read(context, scope, ATTEMPTS));

async function read(context: Excel.RequestContext, scope: ReadScope, attempts: number): Promise<Reading> {
  const reading = await attempt(context, scope).catch((error: unknown) => {
    // A sheet or table was deleted between two requests.
    if (codeOf(error) === 'ItemNotFound' && attempts > 1) return [];
    throw error;
  });
  if ('snapshot' in reading) return reading;
  if (attempts <= 1) throw new WorkbookChangedError(reading);
  return read(context, scope, attempts - 1);
}

/** @returns names of tables that moved meanwhile, instead of a reading */
async function attempt(context: Excel.RequestContext, scope: ReadScope): Promise<Reading | readonly string[]> {
  const stock = await takeStock(context);
  const extents = await readExtents(context, stock, wantedSheets(stock, scope));
  const wanted = extents.sheets.filter(worthReading(stock));
  const asked: Block[] = [];
  for (const extent of wanted) {
    await breath();
    asked.push(...blocksOf(extent, extents.tables, stock, scope));
  }
  const { blocks, beside } = await readBlocks(context, asked, (turn) => witnesses(context, extents, turn), bytesOfKeys(extents));
  const moved = movedTables(beside.flat(), extents, blocks);
  return moved.length > 0 ? moved : readingOf(stock, wanted, extents.tables, blocks);
}

/** Sheet by sheet, so that a large workbook does not hold up the page it is read in. */
async function readingOf(stock: Stock, wanted: readonly SheetExtent[], tables: readonly TableSnapshot[], blocks: readonly ReadBlock[]): Promise<Reading> {
  const bySheet = new Map(wanted.map((extent) => [extent.sheet.id, extent]));
  const sheets: RawSheet[] = [];
  for (const sheet of stock.sheets) {
    const extent = bySheet.get(sheet.id);
    if (extent !== undefined) await breath();
    sheets.push(extent === undefined ? { name: sheet.name, visibility: sheet.visibility, rows: [], tables: [], drawn: [] } : sheetOf(extent, blocks.filter(({ sheetId }) => sheetId === sheet.id), tables));
  }
  return {
    fileName: stock.fileName,
    snapshot: {
      raw: { live: true, date1904: stock.date1904, names: stock.names, sheets },
      sheets: stock.sheets.map(({ id, name, isProtected }) => ({ id, name, isProtected, isRead: bySheet.has(id) })),
      tables,
    },
  };
}
