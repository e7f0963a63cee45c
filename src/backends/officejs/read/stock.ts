import { OWN_TABLES } from '../../../blueprint/own-tables';
import { SHEET_ORDER } from '../../../blueprint/sheet-order';
import type { RawName, RawSheet, ReadScope } from '../../../workbook/port';
import { step } from '../session';
import { parseReference } from './addresses';
import type { Rect } from './rect';

export interface StockSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: RawSheet['visibility'];
  readonly isProtected: boolean;
}

export interface StockTable {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly hasTotals: boolean;
}

/** What a workbook consists of, without its cells. */
export interface Stock {
  readonly fileName: string;
  readonly date1904: boolean;
  readonly names: readonly RawName[];
  /** In the order of their tabs. */
  readonly sheets: readonly StockSheet[];
  /** Those with a header row. */
  readonly tables: readonly StockTable[];
}

const VISIBILITIES: Readonly<Record<string, RawSheet['visibility']>> = { Hidden: 'hidden', VeryHidden: 'veryHidden' };

/** The serial number of 2000-01-01 in workbooks that count days from 1904. */
const NEW_CENTURY_1904 = 35_064;

/** Takes stock of the workbook, in one request. */
export async function takeStock(context: Excel.RequestContext): Promise<Stock> {
  const { workbook, sheets, tables, names, date } = await step(context, () => {
    const { worksheets, tables, names, functions } = context.workbook;
    context.workbook.load('name');
    // The object model does not tell the date system; a date as a number does.
    const date = functions.date(2000, 1, 1);
    date.load('value');
    worksheets.load('items/id,items/name,items/visibility,items/position,items/protection/protected');
    tables.load('items/id,items/name,items/showTotals,items/showHeaders,items/worksheet/id');
    names.load('items/name,items/formula,items/scope');
    return { workbook: context.workbook, sheets: worksheets, tables, names, date };
  }, { reads: true });
  return {
    fileName: workbook.name,
    date1904: date.value === NEW_CENTURY_1904,
    names: names.items.filter(({ scope }) => scope === 'Workbook').map(({ name, formula }) => ({ name, refersTo: String(formula).replace(/^=/, '') })),
    sheets: [...sheets.items].sort((a, b) => a.position - b.position)
      .map(({ id, name, visibility, protection }) => ({ id, name, visibility: VISIBILITIES[visibility] ?? 'visible', isProtected: protection.protected })),
    tables: tables.items.filter(({ showHeaders }) => showHeaders)
      .map(({ id, name, showTotals, worksheet }) => ({ id, name, sheetId: worksheet.id, hasTotals: showTotals })),
  };
}

const META = '_meta';
const PLANNED: ReadonlySet<string> = new Set([...SHEET_ORDER, META, '_snapshots'].map((name) => name.toLowerCase()));

/** Names of the registers' tables that the workbook lacks: their rows may stand on any sheet, under their headers. */
export function missingTables({ tables }: Stock): readonly string[] {
  const there = new Set(tables.map(({ name }) => name.toLowerCase()));
  return [...OWN_TABLES].flatMap(([name, { headers }]) => (headers.length === 0 || there.has(name) ? [] : [name]));
}

/** The sheets that the product laid out: those with its names, its tables or its views. */
export function ownSheets({ sheets, tables, names }: Stock): readonly StockSheet[] {
  const withTable = new Set(tables.flatMap(({ name, sheetId }) => (OWN_TABLES.has(name.toLowerCase()) ? [sheetId] : [])));
  const withView = new Set(names.flatMap(({ name, refersTo }) => (name.startsWith('View_') ? (parseReference(refersTo)?.sheet?.toLowerCase() ?? []) : [])));
  return sheets.filter(({ id, name }) => PLANNED.has(name.toLowerCase()) || withTable.has(id) || withView.has(name.toLowerCase()));
}

/** The sheets to look at: all of the product's, or those with its registers and `_meta`; when a register's table is gone, every sheet. */
export function wantedSheets(stock: Stock, scope: ReadScope): readonly StockSheet[] {
  if (missingTables(stock).length > 0) return stock.sheets;
  if (scope === 'all') return ownSheets(stock);
  const registers = new Set(stock.tables.flatMap(({ name, sheetId }) => ((OWN_TABLES.get(name.toLowerCase())?.headers.length ?? 0) > 0 ? [sheetId] : [])));
  return stock.sheets.filter(({ id, name }) => registers.has(id) || name.toLowerCase() === META);
}

/** Where the product's views stand on a sheet. */
export function viewsOn(sheet: string, { names }: Stock): readonly Rect[] {
  return names.flatMap(({ name, refersTo }) => {
    const found = name.startsWith('View_') ? parseReference(refersTo) : undefined;
    return found?.sheet?.toLowerCase() === sheet.toLowerCase() ? [found.rect] : [];
  });
}
