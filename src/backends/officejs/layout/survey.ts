import type { Blueprint } from '../../../blueprint/blueprint';
import { UnsafeChangeError } from '../../../errors';
import { drawnName } from '../../drawing/shape-text';
import { parseReference } from '../read/addresses';
import type { Rect } from '../read/rect';
import { takeStock, type Stock, type StockSheet } from '../read/stock';
import { step } from '../session';
import { isMeta, layoutState, type LayoutState } from './marker';

/** A sheet of the blueprint's that is there before anything is laid out. */
export interface LeftSheet extends StockSheet {
  /** Cells that hold something. */
  readonly used: Rect | undefined;
  /** Names of our drawings on it. */
  readonly shapes: readonly string[];
  readonly charts: readonly string[];
}

/** What a workbook holds before it is laid out. */
export interface Survey {
  readonly stock: Stock;
  readonly left: readonly LeftSheet[];
  /** Undefined where there is no sign of a layout. */
  readonly state: LayoutState | undefined;
  /** Sheets that are not ours. */
  readonly others: readonly StockSheet[];
  /** Nothing stands on any of them. */
  readonly isBlank: boolean;
}

const lower = (text: string): string => text.toLowerCase();

/** Takes stock of a workbook that is to be laid out, in two requests that only read. */
export async function survey(context: Excel.RequestContext, blueprint: Blueprint): Promise<Survey> {
  const stock = await takeStock(context);
  const wanted = new Set(blueprint.sheets.map(({ name }) => lower(name)));
  const found = await step(context, () => stock.sheets.map((sheet) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load('address');
    const { shapes, charts } = worksheet;
    shapes.load('items/name');
    charts.load('items/name');
    const meta = isMeta(sheet.name) ? worksheet.getRange('A:B').getUsedRangeOrNullObject(true) : undefined;
    meta?.load('values');
    return { sheet, used, shapes, charts, meta };
  }), { reads: true });
  const sheets = found.map(({ sheet, used, shapes, charts }) => ({
    ...sheet, used: used.isNullObject ? undefined : parseReference(used.address)?.rect,
    shapes: shapes.items.map(({ name }) => name), charts: charts.items.map(({ name }) => name),
  }));
  const meta = found.find((one) => one.meta !== undefined)?.meta;
  const others = sheets.filter(({ name }) => !wanted.has(lower(name)));
  const isOurs = (name: string): boolean => name.startsWith(drawnName(''));
  return {
    stock, others,
    left: sheets.filter(({ name }) => wanted.has(lower(name))).map((sheet) => ({ ...sheet, shapes: sheet.shapes.filter(isOurs), charts: sheet.charts.filter(isOurs) })),
    state: meta === undefined ? undefined : layoutState(meta.isNullObject ? [] : meta.values, blueprint.sheets.find(({ name }) => isMeta(name))),
    isBlank: others.every(({ used, shapes, charts }) => used === undefined && shapes.length === 0 && charts.length === 0),
  };
}

const WAY_OUT = 'Rename it, or open a new workbook, and try again.';

/** Throws UnsafeChangeError when a sheet, table or name of the blueprint is there and no layout has put it there. */
export function refuseTaken({ stock, left, state }: Survey, blueprint: Blueprint): void {
  const [sheet] = left;
  const isOurs = state === 'broken' || state === 'same';
  if (sheet !== undefined && !isOurs) throw new UnsafeChangeError(`Sheet "${sheet.name}"`, 'a sheet of that name exists already', WAY_OUT);
  const ours = new Set(left.map(({ id }) => id));
  const tables = new Set(blueprint.sheets.flatMap((one) => one.tables.map(({ name }) => lower(name))));
  const table = stock.tables.find(({ name, sheetId }) => tables.has(lower(name)) && !ours.has(sheetId));
  if (table !== undefined) throw new UnsafeChangeError(`Table "${table.name}"`, 'a table of that name exists already', WAY_OUT);
  const names = new Set(blueprint.names.map(({ name }) => lower(name)));
  const name = isOurs ? undefined : stock.names.find((one) => names.has(lower(one.name)) && !one.refersTo.includes('#REF!'));
  if (name !== undefined) throw new UnsafeChangeError(`Name "${name.name}"`, 'the workbook uses it for something else', 'Rename it (Formulas > Name Manager), or open a new workbook, and try again.');
}
