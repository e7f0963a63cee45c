import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { refreshWorkbook, type Refresh } from '../../src/actions/refresh';
import type { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { UnsafeChangeError } from '../../src/errors';
import { columnLetters } from '../../src/model/location';
import { sampleModel } from '../../src/reports/sample/sample-model';
import type { CellContent, RawSheet, RawTable } from '../../src/workbook/port';
import { readModel } from '../../src/workbook/read';
import { sampleWorkbook } from '../support/sample-workbook';

const TODAY = '2026-03-02';
const THREAT = { Name: 'Typed by hand', Severity: 'Critical', Likelihood: 'Very Likely', Layers: 'L3', 'ASI or catalogue IDs': 'T6' };
const NONE = { lines: [], results: 0 };

const created = (): Promise<XlsxWorkbook> => sampleWorkbook(TODAY);
const refresh = (port: XlsxWorkbook): Promise<Refresh> => refreshWorkbook(port, { today: TODAY, fileName: 'book.xlsx', newModelId: () => 'other' });
const left = async (port: XlsxWorkbook) => {
  const { lines, results } = await refresh(port);
  return { lines, results };
};
const modelIn = async (port: XlsxWorkbook) => readModel(await port.read(), 'book.xlsx').model;

async function find(port: XlsxWorkbook, name: string): Promise<{ readonly sheet: RawSheet; readonly table: RawTable; readonly blank: number }> {
  for (const sheet of (await port.read()).sheets) {
    const table = sheet.tables.find((t) => t.name === name);
    if (table === undefined) continue;
    const filled = new Set(sheet.rows.filter((row) => (row.cells[table.firstColumn] ?? '') !== '').map((row) => row.number));
    let blank = table.headerRow + 1;
    while (filled.has(blank)) blank += 1;
    return { sheet, table, blank };
  }
  throw new Error(`no table ${name}`);
}

async function put(port: XlsxWorkbook, sheet: string, row: number, cells: readonly (readonly [column: number, content: CellContent])[]): Promise<void> {
  await port.apply(
    { cells: cells.map(([column, content]) => ({ sheet, row, column, content })), tables: [], names: [], blocks: [], sheets: [], drawings: [] },
    { properties: { title: '', subject: '', creator: '', description: '', date: TODAY }, sheets: [], names: [] },
  );
}
const text = (value: string): CellContent => ({ kind: 'value', value });
/** A formula as programs that do not compute save it. */
const formula = (written: string): CellContent => ({ kind: 'formula', formula: written, value: undefined });

/** Cells of one row of a register, by header; a string is typed as a value. Returns the sheet row. */
async function fill(port: XlsxWorkbook, name: string, row: number | undefined, cells: Readonly<Record<string, string | CellContent>>): Promise<number> {
  const { sheet, table, blank } = await find(port, name);
  const at = row ?? blank;
  await put(port, sheet.name, at, Object.entries(cells).map(([header, cell]) => [table.firstColumn + table.columns.indexOf(header), typeof cell === 'string' ? text(cell) : cell]));
  return at;
}

describe('a sheet renamed to a name with an apostrophe', () => {
  it('is referred to with the apostrophe doubled', async () => {
    const port = await created();
    const parts = unzipSync(port.bytes);
    for (const [name, part] of Object.entries(parts)) {
      if (name.endsWith('.xml')) parts[name] = strToU8(strFromU8(part).replaceAll(/(?:'|&apos;|&#39;)7 Mapping(?:'|&apos;|&#39;)!/g, "'Bob''s Mapping'!").replace(/(<sheet [^>]*name=)"7 Mapping"/, '$1"Bob\'s Mapping"'));
    }
    port.bytes = zipSync(parts, { level: 1 });
    expect((await port.read()).sheets.map((s) => s.name)).toContain("Bob's Mapping");
    await fill(port, 'Threats', undefined, THREAT);
    await refresh(port);
    const after = Object.entries(unzipSync(port.bytes)).filter(([name]) => name.endsWith('.xml')).map(([, part]) => strFromU8(part).replaceAll(/&apos;|&#39;/g, "'")).join('');
    expect(after).toContain("'Bob''s Mapping'!");
    expect(after).not.toContain("'Bob's Mapping'!");
    const views = (await port.read()).names.filter(({ refersTo }) => refersTo.includes('Bob'));
    expect(views.length).toBeGreaterThan(0);
    expect(await left(port)).toEqual(NONE);
  });
});

describe('rows that people typed into registers of the product', () => {
  it.each([['blank', undefined], ['of the team', 'AUDIT-7'], ['that was never given', 'M9999']])('a roadmap item whose source is %s stays', async (_, source) => {
    const port = await created();
    const { table } = await find(port, 'Roadmap');
    const row = await fill(port, 'Roadmap', table.lastRow + 1, { Description: 'Train the reviewers', ...(source === undefined ? {} : { Source: source }) });
    const { model } = await refresh(port);
    const item = model.roadmap.at(-1);
    expect(item).toMatchObject({ description: 'Train the reviewers', source });
    expect(item?.id).toMatch(/^REM\d+$/);
    const { sheet } = await find(port, 'Roadmap');
    expect(sheet.rows.find((r) => r.number === row)?.cells).toContain('Train the reviewers');
    expect(await modelIn(port)).toEqual(model);
    expect(await left(port)).toEqual(NONE);
  });

  it('two checklist rows with one ID both keep what was entered; the ID is reported and the missing row comes back', async () => {
    const port = await created();
    const { table } = await find(port, 'Checklist');
    const first = table.headerRow + 1;
    const [one, two] = sampleModel().checklist;
    await fill(port, 'Checklist', first, { Verdict: 'Not Applicable', Reason: 'Reason of the first row' });
    await fill(port, 'Checklist', first + 1, { ID: one?.id ?? '', Verdict: 'Not Applicable', Reason: 'Reason of the second row' });
    const { model } = await refresh(port);
    const { sheet, table: after } = await find(port, 'Checklist');
    const reason = after.firstColumn + after.columns.indexOf('Reason');
    expect([first, first + 1].map((row) => sheet.rows.find((r) => r.number === row)?.cells[reason])).toEqual(['Reason of the first row', 'Reason of the second row']);
    expect(model.checklist.filter((row) => row.id === one?.id).map((row) => row.reason)).toEqual(['Reason of the first row', 'Reason of the second row']);
    expect(model.checklist.filter((row) => row.id === two?.id)).toHaveLength(1);
    const findings = (await port.read()).sheets.find((s) => s.name === 'Findings')?.rows.flatMap((row) => row.cells);
    expect(findings).toContain('duplicate-key');
    expect(await left(port)).toEqual(NONE);
  });
});

describe('a note below a register', () => {
  it('stops rows that are needed from reaching it', async () => {
    const port = await created();
    const { sheet, table } = await find(port, 'Residual');
    await put(port, sheet.name, table.lastRow + 3, [[table.firstColumn, text('Signed off by the board')]]);
    await fill(port, 'Threats', undefined, THREAT);
    const { model } = await refresh(port);
    expect(model.residual).toHaveLength(sampleModel().residual.length + 1);
    expect(await left(port)).toEqual(NONE);
    await fill(port, 'Threats', undefined, { ...THREAT, Name: 'Another' });
    const before = port.bytes;
    await expect(refresh(port)).rejects.toThrow(UnsafeChangeError);
    await expect(refresh(port)).rejects.toThrow(/Residual needs 1 more rows.*Move them away/);
    expect(port.bytes).toBe(before);
  });

  it('ends the growth of spare rows one row earlier, and never becomes a row', async () => {
    const port = await created();
    const { sheet, table, blank } = await find(port, 'Mitigations');
    await put(port, sheet.name, table.lastRow + 4, [[table.firstColumn, text('Agreed with operations')]]);
    for (let row = blank; row <= table.lastRow; row += 1) await fill(port, 'Mitigations', row, { ID: `M${row + 100}`, Name: `Mitigation of row ${row}`, Status: 'Identified' });
    await refresh(port);
    expect((await find(port, 'Mitigations')).table.lastRow).toBe(table.lastRow + 2);
    expect(await left(port)).toEqual(NONE);
    expect((await modelIn(port)).mitigations.map((m) => m.id)).not.toContain('Agreed with operations');
  });
});

describe('a formula without a stored value in a cell that people fill in', () => {
  it('stays, and a note says where', async () => {
    const port = await created();
    const threat = await fill(port, 'Threats', undefined, { ...THREAT, ID: formula('"TH"&(ROW()-5)') });
    const { table } = await find(port, 'Checklist');
    const row = await fill(port, 'Checklist', table.headerRow + 1, { Verdict: formula('IF(TRUE,"Applicable","Open")') });
    const verdict = columnLetters(table.firstColumn + table.columns.indexOf('Verdict'));
    for (let time = 0; time < 2; time += 1) {
      const { notes } = await refresh(port);
      expect(notes).toEqual(expect.arrayContaining([
        expect.stringMatching(new RegExp(`^6 Threats!A${threat} holds a formula .*; it was left as it is\\.$`)),
        expect.stringMatching(new RegExp(`!${verdict}${row} holds a formula .*; it was left as it is\\.$`)),
      ]));
    }
    expect(await left(port)).toEqual(NONE);
    const { sheet } = await find(port, 'Threats');
    expect(sheet.rows.find((r) => r.number === threat)?.formulas?.has(0)).toBe(true);
  });
});
