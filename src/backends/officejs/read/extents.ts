import type { RawDrawing } from '../../../workbook/port';
import { drawnName } from '../../drawing/shape-text';
import { step } from '../session';
import { parseAreas } from './addresses';
import type { Rect } from './rect';
import type { TableSnapshot } from './snapshot';
import type { Stock, StockSheet } from './stock';

/** Where something stands on a sheet; `undefined` when there are too many places for Excel to name. */
export type Areas = readonly Rect[] | undefined;

/** What a sheet holds, without its values. */
export interface SheetExtent {
  readonly sheet: StockSheet;
  /** Cells that hold something; undefined on a blank sheet. */
  readonly used: Rect | undefined;
  readonly formulas: Areas;
  /** Numbers that were typed: some of them may be dates. */
  readonly numbers: Areas;
  /** Error values, typed or computed. */
  readonly errors: Areas;
  /** The first rows that hold something, to tell how long texts are. */
  readonly sample: readonly (readonly unknown[])[];
  readonly drawn: readonly RawDrawing[];
}

export interface Extents {
  readonly sheets: readonly SheetExtent[];
  readonly tables: readonly TableSnapshot[];
}

const SAMPLED = '1:16';
const OURS = drawnName('');

/** The cells of a range by its loaded place. */
const rectOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Rect =>
  ({ firstRow: rowIndex + 1, firstColumn: columnIndex, lastRow: rowIndex + rowCount, lastColumn: columnIndex + columnCount - 1 });
const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

type Areable = Excel.RangeAreas;
const areasOf = (found: Areable): Areas => (found.isNullObject ? [] : parseAreas(found.address, found.areaCount));

/** Finds out where what stands on sheets, in one request. */
export async function readExtents(context: Excel.RequestContext, stock: Stock, sheets: readonly StockSheet[]): Promise<Extents> {
  const wanted = new Set(sheets.map(({ id }) => id));
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const { found, tables } = await step(context, () => ({
    found: sheets.map((sheet) => ask(context.workbook.worksheets.getItem(sheet.id), sheet)),
    tables: stock.tables.filter(({ sheetId }) => wanted.has(sheetId)).map((table) => {
      const item = context.workbook.tables.getItem(table.id);
      const range = item.getRange().untrack();
      range.load(PLACE);
      const header = item.getHeaderRowRange().untrack();
      header.load('values');
      return { table, range, header };
    }),
  }), { reads: true });
  return {
    sheets: found.map(({ sheet, used, formulas, numbers, errors, sample, shapes, charts }) => ({
      sheet, used: used.isNullObject ? undefined : rectOf(used), formulas: areasOf(formulas), numbers: areasOf(numbers), errors: joined(errors.map(areasOf)),
      sample: sample.isNullObject ? [] : sample.values,
      drawn: [
        ...shapes.items.filter(({ name }) => name.startsWith(OURS)).map(({ name, altTextDescription }) => ({ name: name.slice(OURS.length), description: altTextDescription })),
        ...charts.items.filter(({ name }) => name.startsWith(OURS)).map(({ name }) => ({ name: name.slice(OURS.length) })),
      ],
    })),
    tables: tables.map(({ table, range, header }) => {
      const { firstRow, firstColumn, lastRow, lastColumn } = rectOf(range);
      const columns = (header.values[0] ?? []).map((text: unknown) => String(text));
      return { id: table.id, name: table.name, sheet: names.get(table.sheetId) ?? '', headerRow: firstRow, lastRow: lastRow - (table.hasTotals ? 1 : 0), hasTotals: table.hasTotals, firstColumn, lastColumn, columns };
    }),
  };
}

function ask(worksheet: Excel.Worksheet, sheet: StockSheet) {
  const used = worksheet.getUsedRangeOrNullObject(true).untrack();
  used.load(PLACE);
  const special = (kind: 'Formulas' | 'Constants', values?: 'Numbers' | 'Errors'): Excel.RangeAreas => {
    const areas = values === undefined ? used.getSpecialCellsOrNullObject(kind) : used.getSpecialCellsOrNullObject(kind, values);
    areas.load('address,areaCount');
    return areas;
  };
  const sample = used.getIntersectionOrNullObject(SAMPLED).untrack();
  sample.load('values');
  const { shapes, charts } = worksheet;
  shapes.load('items/name,items/altTextDescription');
  charts.load('items/name');
  return { sheet, used, formulas: special('Formulas'), numbers: special('Constants', 'Numbers'), errors: [special('Constants', 'Errors'), special('Formulas', 'Errors')], sample, shapes, charts };
}

const joined = (areas: readonly Areas[]): Areas => (areas.some((each) => each === undefined) ? undefined : areas.flatMap((each) => each ?? []));
