import { describe, expect, it } from '@jest/globals';
import { createWorkbook } from '../../src/actions/create';
import { recalculate, takeInRows } from '../../src/actions/recalculate';
import { refreshWorkbook } from '../../src/actions/refresh';
import { localToday } from '../../src/actions/today';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { EMPTY_BLUEPRINT } from '../../src/blueprint/blueprint';
import { NotMaestroWorkbookError } from '../../src/errors';
import type { ThreatModel } from '../../src/model/threat-model';
import { sampleModel } from '../../src/reports/sample/sample-model';
import type { CellChange, WorkbookChanges } from '../../src/workbook/port';
import { largeModel } from '../bench/large-model';
import { recalculate as recalculateInLibreOffice, withoutCachedValues } from '../support/libreoffice';
import { differing, results } from '../workbench/opened';

const TODAY = '2026-03-02';
const NO_CHANGES: WorkbookChanges = { cells: [], tables: [], names: [], blocks: [], sheets: [], drawings: [] };

async function created(model: ThreatModel = sampleModel(), today = TODAY): Promise<XlsxWorkbook> {
  const port = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
  await createWorkbook(port, model, today, () => 'model');
  return port;
}

/** Cells of one row of a register, by header. */
async function typed(port: XlsxWorkbook, sheet: string, row: number, values: Readonly<Record<string, string | number>>): Promise<readonly CellChange[]> {
  const table = (await port.read()).sheets.find(({ name }) => name === sheet)?.tables[0];
  return Object.entries(values).map(([header, value]) => ({ sheet, row, column: (table?.firstColumn ?? 0) + (table?.columns.indexOf(header) ?? 0), content: { kind: 'value', value } }));
}
const apply = (port: XlsxWorkbook, cells: readonly CellChange[]): Promise<void> => port.apply({ ...NO_CHANGES, cells }, EMPTY_BLUEPRINT);

describe('computing a workbook that no spreadsheet program computes', () => {
  it('finds nothing to do where every result is up to date', async () => {
    const port = await created();
    expect(recalculate(await port.read(), 'book.xlsx', TODAY).results).toEqual([]);
  });

  it('gives every formula its result where the file holds none', async () => {
    const port = await created();
    const complete = await port.read();
    const bare = new XlsxWorkbook(withoutCachedValues(port.bytes), 'book.xlsx');
    const { results: cells } = recalculate(await bare.read(), 'book.xlsx', TODAY);
    expect(cells.every(({ content }) => content.kind === 'result')).toBe(true);
    await apply(bare, cells);
    expect(differing(results(complete), results(await bare.read())).filter((line) => !line.startsWith('Findings!'))).toEqual([]);
  });

  it('comes to what a refresh stores, and touches no other cell', async () => {
    const port = await created();
    await apply(port, await typed(port, '6 Threats', 7, { Severity: 'Low', Status: 'Merged' }));
    const { results: cells } = recalculate(await port.read(), 'book.xlsx', TODAY);
    expect(cells.length).toBeGreaterThan(20);
    const refreshed = new XlsxWorkbook(port.bytes, 'book.xlsx');
    await refreshWorkbook(refreshed, { today: TODAY, fileName: 'book.xlsx', newModelId: () => 'other' });
    await apply(port, cells);
    expect(differing(results(await port.read()), results(await refreshed.read())).filter((line) => !/^(Start|Findings)!/.test(line))).toEqual([]);
  });

  it('moves with the day', async () => {
    const port = await created();
    const raw = await port.read();
    const moved = recalculate(raw, 'book.xlsx', '2031-01-01').results.filter(({ sheet }) => sheet === '9 Residual Risk');
    expect(moved.length).toBeGreaterThan(0);
  });

  it('leaves values that somebody typed over formulas, and formulas of others', async () => {
    const port = await created();
    const level = await typed(port, '6 Threats', 7, { 'Inherent level': 'Low' });
    await apply(port, [...level, { sheet: '6 Threats', row: 40, column: 2, content: { kind: 'formula', formula: '1+1', value: 3 } }, ...await typed(port, '6 Threats', 7, { Severity: 'Critical' })]);
    const { results: cells } = recalculate(await port.read(), 'book.xlsx', TODAY);
    const at = cells.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`);
    expect(at).not.toContain(`6 Threats 7 ${level[0]?.column}`);
    expect(at).not.toContain('6 Threats 40 2');
  });

  it('says how many rows a list leaves out until the next refresh, as its formula does', async () => {
    const today = localToday();
    const port = await created(largeModel(199), today);
    const rows = [205, 206, 207, 208];
    await apply(port, (await Promise.all(rows.map((row) => typed(port, '6 Threats', row, { ID: `TH${row}`, Name: 'More', Severity: 'High', Likelihood: 'Likely', Layers: 'L3', Status: 'Open' })))).flat());
    await apply(port, recalculate(await port.read(), 'book.xlsx', today).results);
    const [spreadsheet] = await recalculateInLibreOffice([port.bytes]);
    const stored = await port.read();
    expect([...results(stored).values()]).toContainEqual(expect.stringMatching(/3 more: refresh$/));
    expect(spreadsheet && differing(results(stored), results(spreadsheet))).toEqual([]);
  }, 300_000);

  it('refuses what is no MAESTRO workbook', () => {
    expect(() => recalculate({ date1904: false, names: [], sheets: [] }, 'book.xlsx', TODAY)).toThrow(NotMaestroWorkbookError);
  });
});

describe('tables that take in rows', () => {
  it('get formulas in the new rows and end behind them; other tables stay', async () => {
    const port = await created();
    const table = (await port.read()).sheets.find(({ name }) => name === '6 Threats')?.tables[0];
    const row = (table?.lastRow ?? 0) + 1;
    await apply(port, await typed(port, '6 Threats', row, { ID: 'TH50', Name: 'Below', Severity: 'High', Likelihood: 'Likely' }));
    const changes = takeInRows(await port.read(), 'book.xlsx', TODAY, new Set(['threats'] as const));
    expect(changes.tables).toEqual([{ sheet: '6 Threats', table: 'Threats', lastRow: row, adopted: row, added: [] }]);
    expect(changes.cells.filter(({ content }) => content.kind === 'formula').every((cell) => cell.row === row)).toBe(true);
    expect(changes.cells.find(({ content }) => content.kind === 'formula' && content.value === 'Critical')).toBeDefined();
    expect(takeInRows(await port.read(), 'book.xlsx', TODAY, new Set(['waivers'] as const)).tables).toEqual([]);
  });
});
