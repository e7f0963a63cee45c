import { createWorkbook } from '../../src/actions/create';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { columnLetters } from '../../src/model/location';
import type { ThreatModel } from '../../src/model/threat-model';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { WorkbookDocument } from '../../src/workbench/document/document';
import type { EditOutcome, GridCell, GridTable } from '../../src/workbench/document/document-api';
import type { RawWorkbook } from '../../src/workbook/port';
import { sampleBytes } from '../support/sample-workbook';

export const TODAY = '2026-03-02';
export const THREATS = '6 Threats';

/** Bytes of a new workbook. */
export async function bytesOf(model?: ThreatModel, today = TODAY): Promise<Uint8Array> {
  if (model === undefined && today === TODAY) return new Uint8Array(await sampleBytes());
  const file = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
  await createWorkbook(file, model ?? sampleModel(), today, () => 'model');
  return file.bytes;
}

/** A document with words for tests: cells by table, header and row. */
export class Opened {
  constructor(readonly document: WorkbookDocument) {}

  static async sample(): Promise<Opened> {
    return Opened.of(await bytesOf());
  }

  static of(bytes: Uint8Array, today = TODAY): Opened {
    return new Opened(WorkbookDocument.open(bytes, 'book.xlsx', { today: () => today }));
  }

  table(sheet: string, name: string): GridTable {
    const table = this.document.sheet(sheet).tables.find((t) => t.name === name);
    if (table === undefined) throw new Error(`no table ${name}`);
    return table;
  }

  column(sheet: string, table: string, header: string): number {
    const column = this.table(sheet, table).columns.find((c) => c.header === header)?.column;
    if (column === undefined) throw new Error(`${table} has no ${header}`);
    return column;
  }

  cell(sheet: string, row: number, column: number): GridCell | undefined {
    return this.document.sheet(sheet).rows.find(({ number }) => number === row)?.cells.find((cell) => cell.column === column);
  }

  text(sheet: string, table: string, header: string, row: number): string {
    return this.cell(sheet, row, this.column(sheet, table, header))?.text ?? '';
  }

  /** Row of the first cell of a column that shows a text. */
  rowOf(sheet: string, table: string, header: string, text: string): number {
    const column = this.column(sheet, table, header);
    const row = this.document.sheet(sheet).rows.find(({ cells }) => cells.some((cell) => cell.column === column && cell.text === text));
    if (row === undefined) throw new Error(`no row ${text}`);
    return row.number;
  }

  type(sheet: string, table: string, row: number, values: Readonly<Record<string, string>>): Promise<EditOutcome> {
    return this.document.edit(Object.entries(values).map(([header, text]) => ({ sheet, row, column: this.column(sheet, table, header), text })));
  }
}

/** Every cell with a formula, and what it holds. */
export function results(raw: RawWorkbook): ReadonlyMap<string, unknown> {
  return new Map(raw.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => [...(row.formulas ?? [])].map((column) => [`${sheet.name}!${columnLetters(column)}${row.number}`, row.cells[column]] as const))));
}

/** Places at which two sets of results differ; rounding does not count. */
export function differing(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): readonly string[] {
  const plain = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'serial' in value ? value.serial : (value ?? ''));
  return [...one].flatMap(([place, value]) => {
    const [a, b] = [plain(value), plain(other.get(place))];
    const same = typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)) : a === b;
    return same ? [] : [`${place}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`];
  });
}
