import type { RawDrawing } from '../../../workbook/port';
import { drawnName } from '../../drawing/shape-text';
import { codeOf } from '../errors/host-error';
import { step } from '../session';
import { rectAddress } from '../layout/areas';
import { parseAreas } from './addresses';
import { hull, intersection, type Rect } from './rect';
import type { TableSnapshot } from './snapshot';
import { ownSheets, viewsOn, type Stock, type StockSheet, type StockTable } from './stock';
import { stripsOf } from './strips';

/** Where something stands on a sheet; `undefined` when Excel did not say, or there are too many places for it to name. */
export type Areas = readonly Rect[] | undefined;

/** A few rows of a sheet, to tell how long its texts are from there on. */
export interface Sample {
  /** 1-based. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly unknown[])[];
  /** Where areas are not asked for, as formulas are read then. */
  readonly formulas?: readonly (readonly unknown[])[];
}

/** What a sheet holds, without its values. */
export interface SheetExtent {
  readonly sheet: StockSheet;
  /** Blocks apart from each other that all that the sheet holds is in. */
  readonly used: readonly Rect[];
  readonly formulas: Areas;
  /** Numbers that were typed: some of them may be dates. */
  readonly numbers: Areas;
  /** Formulas whose results are numbers. */
  readonly computedNumbers: Areas;
  /** Error values, typed or computed. */
  readonly errors: Areas;
  /** Ascending; the first begins with the sheet. */
  readonly samples: readonly Sample[];
  readonly drawn: readonly RawDrawing[];
}

export interface Extents {
  readonly sheets: readonly SheetExtent[];
  readonly tables: readonly TableSnapshot[];
}

interface Asking {
  readonly samples: boolean;
  /** Areas of formulas and kinds of values on protected sheets as well. */
  readonly onProtected: boolean;
}

/** Rows that are sampled, and more of the first ones on sheets of others: as many as a table is looked for in by its headers. */
const SAMPLED: readonly (readonly [first: number, last: number])[] = [[1, 40], [250, 259], [700, 709], [2500, 2509], [10_000, 10_009], [40_000, 40_009]];
const SEARCHED: typeof SAMPLED = [[1, 50]];
const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';
const OURS = drawnName('');

/** Codes with which versions of Excel may refuse to look for kinds of cells on a protected sheet, as the command Go To Special is refused there. */
const REFUSALS: ReadonlySet<string | undefined> = new Set(['AccessDenied', 'GeneralException', 'InvalidOperation', 'NotImplemented', 'UnsupportedOperation']);
let refusesProtected = false;

/** The cells of a range whose place is loaded. */
export const rectOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Rect =>
  ({ firstRow: rowIndex + 1, firstColumn: columnIndex, lastRow: rowIndex + rowCount, lastColumn: columnIndex + columnCount - 1 });

/** Finds out where what stands on sheets, in one request. One more when the response gets too large, or when this Excel turns out to keep areas of protected sheets to itself. */
export async function readExtents(context: Excel.RequestContext, stock: Stock, sheets: readonly StockSheet[]): Promise<Extents> {
  const asking = { samples: true, onProtected: !refusesProtected };
  try {
    return await extentsOf(context, stock, sheets, asking);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ResponsePayloadSizeLimitExceeded') return extentsOf(context, stock, sheets, { ...asking, samples: false });
    if (refusesProtected || !REFUSALS.has(code) || sheets.every(({ isProtected }) => !isProtected)) throw error;
    const extents = await extentsOf(context, stock, sheets, { ...asking, onProtected: false });
    refusesProtected = true;
    return extents;
  }
}

async function extentsOf(context: Excel.RequestContext, stock: Stock, sheets: readonly StockSheet[], asking: Asking): Promise<Extents> {
  const wanted = new Set(sheets.map(({ id }) => id));
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const own = new Set(ownSheets(stock).map(({ id }) => id));
  const { asked, tables } = await step(context, () => ({
    asked: sheets.map((sheet) => ask(context.workbook.worksheets.getItem(sheet.id), sheet, stripsOf(viewsOn(sheet.name, stock)), own.has(sheet.id) ? SAMPLED : SEARCHED, asking)),
    tables: stock.tables.filter(({ sheetId }) => wanted.has(sheetId)).map((table) => {
      const item = context.workbook.tables.getItem(table.id);
      return { table, range: placed(item.getRange().untrack()), header: withValues(item.getHeaderRowRange().untrack()) };
    }),
  }), { reads: true });
  const found = tables.map(({ table, range, header }) => tableOf(table, names.get(table.sheetId) ?? '', rectOf(range), header.values[0] ?? []));
  return { sheets: asked.map((answer) => extentOf(answer, found)), tables: found };
}

function placed(range: Excel.Range): Excel.Range {
  range.load(PLACE);
  return range;
}

function withValues(range: Excel.Range): Excel.Range {
  range.load('values');
  return range;
}

type Asked = ReturnType<typeof ask>;

function ask(worksheet: Excel.Worksheet, sheet: StockSheet, strips: readonly Rect[], rows: typeof SAMPLED, { samples, onProtected }: Asking) {
  const all = worksheet.getUsedRange().untrack();
  const special = (kind: 'Formulas' | 'Constants', values: 'All' | 'Numbers' | 'Errors'): Excel.RangeAreas => {
    const areas = all.getSpecialCellsOrNullObject(kind, values);
    areas.load('address,areaCount');
    return areas;
  };
  const areas = sheet.isProtected && !onProtected ? undefined
    : { formulas: special('Formulas', 'All'), numbers: special('Constants', 'Numbers'), computed: special('Formulas', 'Numbers'), errors: [special('Constants', 'Errors'), special('Formulas', 'Errors')] };
  const sampled = (range: Excel.Range): Excel.Range => {
    range.load(areas === undefined ? 'rowIndex,columnIndex,values,formulas' : 'rowIndex,columnIndex,values');
    return range;
  };
  const { shapes, charts } = worksheet;
  shapes.load('items/name,items/altTextDescription');
  charts.load('items/name');
  return {
    sheet, areas, shapes, charts,
    strips: strips.map((strip) => ({ strip, used: placed(worksheet.getRange(rectAddress(strip)).untrack().getUsedRangeOrNullObject(true).untrack()) })),
    samples: samples ? rows.map(([first, last]) => sampled(all.getIntersectionOrNullObject(`${first}:${last}`).untrack())) : [],
  };
}

const areasOf = (found: Excel.RangeAreas): Areas => (found.isNullObject ? [] : parseAreas(found.address, found.areaCount));
const joined = (areas: readonly Areas[]): Areas => (areas.some((each) => each === undefined) ? undefined : areas.flatMap((each) => each ?? []));

function extentOf({ sheet, strips, areas, samples, shapes, charts }: Asked, tables: readonly TableSnapshot[]): SheetExtent {
  const formulas = areas && areasOf(areas.formulas);
  // A formula whose result is an empty text is a value for some and none for others.
  const certain = formulas ?? tables.filter((table) => table.sheet === sheet.name).map(({ headerRow, firstColumn, lastRow, lastColumn }) => ({ firstRow: headerRow, firstColumn, lastRow, lastColumn }));
  return {
    sheet, used: strips.flatMap(({ strip, used }) => hull([...(used.isNullObject ? [] : [rectOf(used)]), ...certain.flatMap((rect) => intersection(rect, strip) ?? [])]) ?? []),
    formulas, numbers: areas && areasOf(areas.numbers), computedNumbers: areas && areasOf(areas.computed), errors: areas && joined(areas.errors.map(areasOf)),
    samples: samples.filter((range) => !range.isNullObject)
      .map((range) => ({ firstRow: range.rowIndex + 1, firstColumn: range.columnIndex, values: range.values, ...(areas === undefined ? { formulas: range.formulas } : {}) })),
    drawn: [
      ...shapes.items.filter(({ name }) => name.startsWith(OURS)).map(({ name, altTextDescription }) => ({ name: name.slice(OURS.length), description: altTextDescription })),
      ...charts.items.filter(({ name }) => name.startsWith(OURS)).map(({ name }) => ({ name: name.slice(OURS.length) })),
    ],
  };
}

function tableOf({ id, name, hasTotals }: StockTable, sheet: string, { firstRow, firstColumn, lastRow, lastColumn }: Rect, header: readonly unknown[]): TableSnapshot {
  return { id, name, sheet, headerRow: firstRow, lastRow: lastRow - (hasTotals ? 1 : 0), hasTotals, firstColumn, lastColumn, columns: header.map(String) };
}
