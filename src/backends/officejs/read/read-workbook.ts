import { WorkbookChangedError } from '../../../errors';
import { inExcel } from '../session';
import { sheetOf } from './assemble';
import { blocksOf } from './blocks';
import { readExtents, type Extents } from './extents';
import { isSame } from './rect';
import type { Snapshot } from './snapshot';
import { missingTables, ownSheets, takeStock } from './stock';
import { readBlocks } from './values';

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
export const readWorkbook = (): Promise<Reading> => inExcel('Reading the workbook', (context) => read(context, ATTEMPTS));

async function read(context: Excel.RequestContext, attempts: number): Promise<Reading> {
  const stock = await takeStock(context);
  const sheets = missingTables(stock).length > 0 ? stock.sheets : ownSheets(stock);
  const extents = await readExtents(context, stock, sheets);
  const places: (readonly [table: string, range: Excel.Range])[] = [];
  const blocks = await readBlocks(context, extents.sheets.flatMap((extent) => blocksOf(extent, extents.tables, stock)), () => {
    for (const { id, name } of extents.tables) {
      const range = context.workbook.tables.getItem(id).getRange().untrack();
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      places.push([name, range]);
    }
  });
  const moved = movedTables(extents, places);
  if (moved.length > 0) {
    if (attempts <= 1) throw new WorkbookChangedError(moved);
    return read(context, attempts - 1);
  }
  const isRead = new Set(sheets.map(({ id }) => id));
  const bySheet = new Map(extents.sheets.map((extent) => [extent.sheet.id, extent]));
  const raws = stock.sheets.map((sheet) => {
    const extent = bySheet.get(sheet.id);
    return extent === undefined ? { name: sheet.name, visibility: sheet.visibility, rows: [], tables: [], drawn: [] } : sheetOf(extent, blocks.filter(({ sheetId }) => sheetId === sheet.id), extents.tables);
  });
  return {
    fileName: stock.fileName,
    snapshot: {
      raw: { live: true, date1904: stock.date1904, names: stock.names, sheets: raws },
      sheets: stock.sheets.map(({ id, name, isProtected }) => ({ id, name, isProtected, isRead: isRead.has(id) })),
      tables: extents.tables,
    },
  };
}

/** Tables that came to stand elsewhere between two requests: what was read of them does not belong together. */
function movedTables({ tables }: Extents, places: readonly (readonly [string, Excel.Range])[]): readonly string[] {
  const known = new Map(tables.map((table) => [table.name, table]));
  const moved = places.filter(([name, { rowIndex, columnIndex, rowCount, columnCount }]) => {
    const table = known.get(name);
    const before = table && { firstRow: table.headerRow, firstColumn: table.firstColumn, lastRow: table.lastRow + (table.hasTotals ? 1 : 0), lastColumn: table.lastColumn };
    return !isSame(before, { firstRow: rowIndex + 1, firstColumn: columnIndex, lastRow: rowIndex + rowCount, lastColumn: columnIndex + columnCount - 1 });
  });
  return [...new Set(moved.map(([name]) => name))];
}
