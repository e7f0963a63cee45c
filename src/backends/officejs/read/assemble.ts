import type { RawRow, RawSheet, RawValue } from '../../../workbook/port';
import { isDateFormat } from '../../number-format';
import type { SheetExtent } from './extents';
import { bandsOf, contains, hull, type Band, type Rect } from './rect';
import type { TableSnapshot } from './snapshot';
import type { Loaded, ReadBlock } from './values';

/** Errors where Excel does not say which cells hold one; it says them in the language of its surface. */
const ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA)$/;

/** The columns of areas in each row. */
class Lookup {
  readonly #bands: readonly Band[];
  #at = 0;

  constructor(areas: readonly Rect[]) {
    this.#bands = areas.length === 0 ? [] : bandsOf(areas);
  }

  /** Asked for with rising rows. */
  runs(row: number): Band['runs'] {
    for (let band = this.#bands[this.#at]; band !== undefined && band.lastRow < row; band = this.#bands[this.#at]) this.#at += 1;
    const band = this.#bands[this.#at];
    return band !== undefined && band.firstRow <= row ? band.runs : [];
  }
}

/** A sheet's cells from what was read of it. */
export function sheetOf(extent: SheetExtent, blocks: readonly ReadBlock[], tables: readonly TableSnapshot[]): RawSheet {
  const { sheet, used, drawn } = extent;
  return { name: sheet.name, visibility: sheet.visibility, rows: rowsOf(extent, used, blocks), tables: tables.filter((table) => table.sheet === sheet.name), drawn };
}

function rowsOf(extent: SheetExtent, used: readonly Rect[], blocks: readonly ReadBlock[]): readonly RawRow[] {
  const values = new Map<number, (RawValue | undefined)[]>();
  const dates = blocks.filter(({ what }) => what === 'numberFormat');
  const isDate = (row: number, column: number): boolean =>
    dates.some(({ rect, cells }) => contains(rect, row, column) && isDateFormat(String(cells[row - rect.firstRow]?.[column - rect.firstColumn] ?? '')));
  const isError = (row: number, column: number, text: string): boolean => (extent.errors === undefined ? ERROR.test(text) : extent.errors.some((rect) => contains(rect, row, column)));
  for (const { rect, cells, what } of blocks) {
    if (what !== 'values') continue;
    cells.forEach((inRow, r) => {
      const row = rect.firstRow + r;
      const target = values.get(row) ?? [];
      values.set(row, target);
      inRow.forEach((value, c) => {
        const column = rect.firstColumn + c;
        target[column] = rawOf(value, () => isDate(row, column), (text) => isError(row, column, text));
      });
    });
  }
  const formulas = extent.formulas === undefined ? formulaColumns(blocks) : undefined;
  const lookup = new Lookup(extent.formulas ?? []);
  const rows: RawRow[] = [];
  const { firstRow, lastRow } = hull(used) ?? { firstRow: 1, lastRow: 0 };
  for (let number = firstRow; number <= lastRow; number += 1) {
    const cells = Array.from(values.get(number) ?? []);
    const columns = formulas?.get(number) ?? new Set(lookup.runs(number).flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i)));
    if (columns.size === 0 && cells.every((cell) => cell === undefined)) continue;
    rows.push({ number, cells, ...(columns.size === 0 ? {} : { formulas: columns }) });
  }
  return rows;
}

function rawOf(value: Loaded | undefined, isDate: () => boolean, isError: (text: string) => boolean): RawValue | undefined {
  if (value === '' || value === null || value === undefined) return undefined;
  if (typeof value === 'number') return isDate() ? { kind: 'date', serial: value } : value;
  if (typeof value === 'string') return isError(value) ? { kind: 'error', code: value } : value;
  return value;
}

/** Where formulas stand, from the formulas themselves; a text that begins like one is taken for one. */
function formulaColumns(blocks: readonly ReadBlock[]): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (const { rect, cells, what } of blocks) {
    if (what !== 'formulas') continue;
    cells.forEach((inRow, r) => {
      const row = rect.firstRow + r;
      const columns = found.get(row) ?? new Set<number>();
      found.set(row, columns);
      inRow.forEach((value, c) => { if (typeof value === 'string' && value.startsWith('=')) columns.add(rect.firstColumn + c); });
    });
  }
  return found;
}
