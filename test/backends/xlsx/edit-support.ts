import { expect } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { editXlsx } from '../../../src/backends/xlsx/edit-xlsx';
import { readXlsx } from '../../../src/backends/xlsx/read/read-xlsx';
import { ZipArchive } from '../../../src/backends/xlsx/read/zip';
import type { Blueprint, BlueprintSheet, BlueprintTable } from '../../../src/blueprint/blueprint';
import type { CellChange, CellContent, RawSheet, RawTable, WorkbookChanges } from '../../../src/workbook/port';

export const FIXTURES = ['openpyxl', 'libreoffice', 'xlsxwriter'] as const;
export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(`test/fixtures/xlsx/${name}.xlsx`));

export const EMPTY_BLUEPRINT: Blueprint = { properties: { title: 't', subject: 's', creator: 'c', description: 'd', date: '2026-03-02' }, sheets: [], names: [] };

/** A sheet with its name in A1 and what is given. */
export const blueprintSheet = (name: string, rest: Partial<BlueprintSheet> = {}): BlueprintSheet =>
  ({ name, visibility: 'visible', widths: {}, heights: {}, print: { pagesWide: 1 }, tables: [], notes: [{ row: 1, column: 0, value: name, style: 'note' }], blocks: [], charts: [], shapes: [], locked: false, ...rest });

export const blueprintOf = (...sheets: readonly BlueprintSheet[]): Blueprint => ({ ...EMPTY_BLUEPRINT, sheets });

/** A table of plain texts in column A on, headers in row 3, with a formula column `Double` at its end. */
export function blueprintTable(name: string, rows: readonly (readonly [string, number])[], rest: Partial<BlueprintTable> = {}): BlueprintTable {
  const column = (header: string) => ({ key: header, header, width: 12, hidden: false, headerStyle: 'header', style: 'text', prompt: { title: header, text: header } }) as const;
  return {
    entity: 'threats', name, caption: name, description: name, firstColumn: 0, headerRow: 3, overrides: [], conditionalFormats: [{ column: 1, formula: '{cell}>5', tone: 'bad' }],
    columns: [column('ID'), { ...column('Score'), validation: { rule: { type: 'number', min: 0, max: 9, integer: true }, alert: 'stop', title: 'x', message: 'y' } }, { ...column('Double'), formula: `${name}[[#This Row],[Score]]*2` }],
    rows: rows.map(([id, score]) => [id, score, score * 2]), ...rest,
  };
}

const NOTHING: WorkbookChanges = { cells: [], tables: [], names: [], blocks: [], sheets: [], drawings: [] };

export const edit = (bytes: Uint8Array, changes: Partial<WorkbookChanges>, blueprint = EMPTY_BLUEPRINT): Promise<Uint8Array> =>
  editXlsx(bytes, 'book.xlsx', { ...NOTHING, ...changes }, blueprint);

/** A change of the cell at an address such as `C4`. */
export function change(sheet: string, reference: string, content: CellContent | string | number | undefined, like?: string): CellChange {
  const full: CellContent = typeof content === 'object' ? content : { kind: 'value', value: content };
  return { sheet, ...at(reference), content: full, ...(like === undefined ? {} : { like: at(like) }) };
}

function at(reference: string): { row: number; column: number } {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  return { row: Number(row), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

export const formula = (text: string, value: string | number | undefined, array?: true): CellContent => ({ kind: 'formula', formula: text, value, ...(array ? { array } : {}) });
export const result = (value: string | number | undefined): CellContent => ({ kind: 'result', value });

export function sheetOf(bytes: Uint8Array, name: string): RawSheet {
  const sheet = readXlsx(bytes, 'book.xlsx').sheets.find((other) => other.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The value of a cell as it is read back. */
export function valueAt(bytes: Uint8Array, sheet: string, reference: string): unknown {
  const { row, column } = at(reference);
  return sheetOf(bytes, sheet).rows.find(({ number }) => number === row)?.cells[column] ?? undefined;
}

export function tableOf(bytes: Uint8Array, sheet: string, name: string): RawTable {
  const table = sheetOf(bytes, sheet).tables.find((other) => other.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

/** The text of each part. */
export const parts = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content, true)]));

export function part(bytes: Uint8Array, name: string): string {
  const found = unzipSync(bytes)[name];
  if (!found) throw new Error(`no part ${name}`);
  return strFromU8(found);
}

/** Expects every part but the named ones to be the same to the byte, in content and as packed, and none to come or go. */
export function expectOnly(before: Uint8Array, after: Uint8Array, changed: readonly string[]): void {
  const [old, now] = [parts(before), parts(after)];
  expect(Object.keys(now).sort()).toEqual(Object.keys(old).filter((name) => !name.endsWith('/')).sort());
  expect(Object.keys(old).filter((name) => old[name] !== now[name]).sort()).toEqual([...changed].sort());
  const [packed, packedNow] = [before, after].map((bytes) => new ZipArchive(bytes, 'book.xlsx'));
  for (const name of Object.keys(now)) if (!changed.includes(name)) expect(packedNow?.packedEntry(name)?.packed).toEqual(packed?.packedEntry(name)?.packed);
}

/** The class name and sentence of what a change throws; 'nothing' when it does not. */
export async function refusal(action: Promise<unknown>): Promise<string> {
  try {
    await action;
    return 'nothing';
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
