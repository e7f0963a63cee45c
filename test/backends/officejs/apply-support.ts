import type { Host } from '../../host';
import type { Snapshot } from '../../../src/backends/officejs/read/snapshot';
import { apply } from '../../../src/backends/officejs/apply/apply';
import { EMPTY_BLUEPRINT } from '../../../src/blueprint/blueprint';
import { columnLetters } from '../../../src/model/location';
import type { CellChange, RawRow, RawValue, WorkbookChanges, WriteOptions } from '../../../src/workbook/port';

/** Plans with nothing in them but what a case is about. */
export const changes = (some: Partial<WorkbookChanges>): WorkbookChanges => ({ cells: [], tables: [], names: [], blocks: [], sheets: [], drawings: [], ...some });

/** A value for a cell: `set('6 Threats', 'B7', 'x')`. */
export function set(sheet: string, cell: string, value: string | number | undefined): CellChange {
  const [row, column] = placeOf(cell);
  return { sheet, row, column, content: { kind: 'value', value } };
}

export function formula(sheet: string, cell: string, text: string): CellChange {
  const [row, column] = placeOf(cell);
  return { sheet, row, column, content: { kind: 'formula', formula: text, value: '' } };
}

function placeOf(cell: string): readonly [row: number, column: number] {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return [Number(row), [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1];
}

/** The workbook as a reading would give it. */
export function snapshotOf({ book }: Host): Snapshot {
  const tables = book.tables.map(({ id, name, rect, body, columns, showTotals, sheet }) => ({
    id, name, sheet: sheet.name, headerRow: rect.row + 1, lastRow: body.row + body.height, hasTotals: showTotals, firstColumn: rect.column, lastColumn: rect.column + rect.width - 1, columns: columns.map((column) => column.name),
  }));
  return {
    raw: {
      live: true, date1904: book.date1904, names: book.names.filter(({ sheet }) => sheet === undefined).map(({ name, formula: refersTo }) => ({ name, refersTo: refersTo.replace(/^=/, '') })),
      sheets: book.sheets.map((sheet) => ({
        name: sheet.name, visibility: 'visible', drawn: [], tables: tables.filter((table) => table.sheet === sheet.name),
        rows: Array.from(sheet.rows, (cells, r): RawRow => ({
          number: r + 1, cells: Array.from(cells ?? [], (cell): RawValue => (cell === undefined || cell.value === '' || cell.formula !== undefined ? null : cell.value)),
          formulas: new Set(Array.from(cells ?? []).flatMap((cell, c) => (cell?.formula === undefined ? [] : [c]))),
        })),
      })),
    },
    sheets: book.sheets.map(({ id, name, protection }) => ({ id, name, isProtected: protection !== undefined, isRead: true })), tables,
  };
}

/** Applies a plan made from the workbook as it is now. */
export const applyNow = (host: Host, plan: Partial<WorkbookChanges>, options?: WriteOptions): Promise<void> => apply(changes(plan), EMPTY_BLUEPRINT, snapshotOf(host), options);

/** Makes a table of texts with its first cell at A3, so that headers stand in row 3. */
export async function addTable(host: Host, sheet: string, name: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = host.book.sheet(sheet) === undefined ? context.workbook.worksheets.add(sheet) : context.workbook.worksheets.getItem(sheet);
    const address = `A3:${columnLetters((rows[0]?.length ?? 1) - 1)}${rows.length + 2}`;
    worksheet.getRange(address).formulas = rows.map((row) => [...row]);
    worksheet.tables.add(address, true).name = name;
    await context.sync();
  });
  host.clearLog();
}

/** What a person sees in the columns of a table, a text per row. */
export const rowsOf = (host: Host, table: string): readonly string[] => host.user.tableValues(table).slice(1).map((row) => row.join('|'));
