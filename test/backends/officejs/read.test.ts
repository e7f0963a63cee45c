import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWorkbook } from '../../../src/actions/create';
import { OfficeWorkbook } from '../../../src/backends/officejs/officejs-workbook';
import { XlsxWorkbook } from '../../../src/backends/xlsx/xlsx-workbook';
import { sampleModel } from '../../../src/reports/sample/sample-model';
import { readModel } from '../../../src/workbook/read';
import type { RawRow, RawSheet, RawWorkbook } from '../../../src/workbook/port';
import { largeModel } from '../../bench/large-model';
import { startHost, type Host, type SyncRecord } from '../../host';

const TODAY = '2026-03-02';

/** Requests that a reading may take for the bytes that it got. */
const budget = (syncs: readonly SyncRecord[]): number => 2 + Math.ceil(syncs.slice(2).reduce((sum, { responseBytes }) => sum + responseBytes, 0) / 3_000_000);

/** What is typed on a sheet, by cell, and which cells are computed. */
function contentOf({ rows }: RawSheet): { readonly typed: ReadonlyMap<string, unknown>; readonly computed: readonly string[] } {
  const isFilled = ({ cells, formulas }: RawRow, column: number): boolean => formulas?.has(column) !== true && cells[column] !== undefined && cells[column] !== null && cells[column] !== '';
  return {
    typed: new Map(rows.flatMap((row) => row.cells.flatMap((cell, column) => (isFilled(row, column) ? [[`${row.number} ${column}`, cell] as const] : [])))),
    computed: rows.flatMap(({ number, formulas }) => [...(formulas ?? [])].sort((a, b) => a - b).map((column) => `${number} ${column}`)),
  };
}

describe('reading the sample', () => {
  let host: Host;
  let inExcel: RawWorkbook;
  let inFile: RawWorkbook;

  beforeAll(async () => {
    const file = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
    await createWorkbook(file, sampleModel(), TODAY, () => 'model');
    inFile = await file.read();
    host = startHost({ profile: 'web' });
    await createWorkbook(new OfficeWorkbook(), sampleModel(), TODAY, () => 'model');
    host.clearLog();
    inExcel = await new OfficeWorkbook().read();
  });
  afterAll(() => host.stop());

  it('takes three requests that change nothing', () => {
    expect(host.syncs).toHaveLength(3);
    expect(host.syncs.map(({ writes, error }) => [writes, error])).toEqual([[0, undefined], [0, undefined], [0, undefined]]);
  });

  it('finds the same sheets and tables as in a file', () => {
    const outline = ({ sheets }: RawWorkbook) => sheets.map(({ name, visibility, tables }) => ({ name, visibility, tables: tables.map((t) => ({ ...t, id: undefined, sheet: undefined })) }));
    expect(outline(inExcel)).toEqual(outline(inFile));
    expect(inExcel).toMatchObject({ live: true, date1904: false });
  });

  it('finds the same typed cells, dates and formulas as in a file', () => {
    for (const [i, sheet] of inFile.sheets.entries()) {
      const found = inExcel.sheets[i];
      expect({ sheet: sheet.name, ...(found && contentOf(found)) }).toEqual({ sheet: sheet.name, ...contentOf(sheet) });
    }
  });

  it('finds the same names and drawings as in a file', () => {
    const names = ({ names: all }: RawWorkbook) => new Map(all.map(({ name, refersTo }) => [name, refersTo]));
    const views = (raw: RawWorkbook) => [...names(raw)].filter(([name]) => name.startsWith('View_')).sort();
    expect(views(inExcel)).toEqual(views(inFile));
    expect([...names(inExcel).keys()].sort()).toEqual([...names(inFile).keys()].sort());
    const drawn = (raw: RawWorkbook) => raw.sheets.map((sheet) => [sheet.name, sheet.drawn.map(({ name }) => name).sort()]);
    expect(drawn(inExcel)).toEqual(drawn(inFile));
    expect(inExcel.sheets.flatMap((sheet) => sheet.drawn).some(({ description }) => description !== undefined && description !== '')).toBe(true);
  });

  it('reads the same model, with the same issues in the same places', () => {
    expect(readModel(inExcel, 'book.xlsx')).toEqual(readModel(inFile, 'book.xlsx'));
  });

  it('reads the same model without views and reports, in three requests', async () => {
    host.clearLog();
    const raw = await new OfficeWorkbook().read('model');
    expect(readModel(raw, 'book.xlsx')).toEqual(readModel(inFile, 'book.xlsx'));
    expect(raw.sheets.find(({ name }) => name === '10 Summary')?.rows).toEqual([]);
    expect(host.syncs).toHaveLength(3);
  });

  it('leaves the values of computed columns to Excel', () => {
    const threats = inExcel.sheets.find(({ name }) => name === '6 Threats');
    const row = threats?.rows.find(({ formulas }) => formulas !== undefined);
    expect([...(row?.formulas ?? [])].map((column) => row?.cells[column])).toEqual([...(row?.formulas ?? [])].map(() => undefined));
  });

  it('goes on where Excel has too much to do', async () => {
    host.clearLog();
    host.throttle(2, 2);
    host.throttle(3);
    expect(await new OfficeWorkbook().read()).toEqual(inExcel);
    expect(host.syncs.flatMap(({ error }) => error ?? [])).toEqual(['ActivityLimitReached', 'ActivityLimitReached', 'ActivityLimitReached']);
  });
});

describe('reading a large workbook', () => {
  it('takes a request for each three million bytes, none over four, and finds everything', async () => {
    const host = startHost({ profile: 'web' });
    const port = new OfficeWorkbook();
    const complete = await createWorkbook(port, largeModel(1000), TODAY, () => 'model');
    for (const scope of ['all', 'model'] as const) {
      host.clearLog();
      const raw = await port.read(scope);
      expect(host.syncs.length).toBeLessThanOrEqual(scope === 'model' ? 3 : budget(host.syncs));
      expect(Math.max(...host.syncs.map(({ responseBytes }) => responseBytes))).toBeLessThan(4_000_000);
      expect(Math.max(...host.syncs.map(({ requestBytes }) => requestBytes))).toBeLessThan(500_000);
      expect(readModel(raw, 'book.xlsx').model.mapping).toEqual(complete.mapping);
    }
    host.stop();
  });
});
