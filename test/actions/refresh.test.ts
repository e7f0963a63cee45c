import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createWorkbook } from '../../src/actions/create';
import { refreshWorkbook, type Refresh } from '../../src/actions/refresh';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { UnsafeChangeError } from '../../src/errors';
import type { ThreatModel } from '../../src/model/threat-model';
import { sampleModel } from '../../src/reports/sample/sample-model';
import type { CellChange, RawSheet, RawWorkbook } from '../../src/workbook/port';
import { readModel } from '../../src/workbook/read';
import { sampleWorkbook } from '../support/sample-workbook';

const TODAY = '2026-03-02';

async function created(model?: ThreatModel): Promise<XlsxWorkbook> {
  if (model === undefined) return sampleWorkbook();
  const port = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
  await createWorkbook(port, model, TODAY, () => 'model');
  return port;
}
const refresh = (port: XlsxWorkbook, dryRun = false): Promise<Refresh> => refreshWorkbook(port, { today: TODAY, fileName: 'book.xlsx', newModelId: () => 'other', dryRun });
const sheetNamed = (raw: RawWorkbook, name: string): RawSheet => {
  const sheet = raw.sheets.find((s) => s.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};
const columnOf = (raw: RawWorkbook, sheet: string, table: string, header: string): number => {
  const found = sheetNamed(raw, sheet).tables.find((t) => t.name === table);
  const at = found?.columns.indexOf(header) ?? -1;
  if (found === undefined || at < 0) throw new Error(`${table} has no ${header}`);
  return found.firstColumn + at;
};
const rowOf = (raw: RawWorkbook, sheet: string, column: number, text: string): number => {
  const row = sheetNamed(raw, sheet).rows.find((r) => r.cells[column] === text);
  if (row === undefined) throw new Error(`no row ${text}`);
  return row.number;
};
/** What a person types, cell by cell. */
async function type(port: XlsxWorkbook, cells: readonly (Omit<CellChange, 'content'> & { readonly value: string | number | undefined })[]): Promise<void> {
  await port.apply(
    { cells: cells.map(({ value, ...at }) => ({ ...at, content: { kind: 'value', value } })), tables: [], names: [], blocks: [], sheets: [], drawings: [] },
    { properties: { title: '', subject: '', creator: '', description: '', date: TODAY }, sheets: [], names: [] },
  );
}
/** Cells of one row of a register, by header. */
async function typeRow(port: XlsxWorkbook, sheet: string, table: string, row: number, values: Readonly<Record<string, string | number>>): Promise<void> {
  const raw = await port.read();
  await type(port, Object.entries(values).map(([header, value]) => ({ sheet, row, column: columnOf(raw, sheet, table, header), value })));
}
const firstBlank = (raw: RawWorkbook, sheet: string, table: string, header: string): number => {
  const found = sheetNamed(raw, sheet).tables.find((t) => t.name === table);
  const column = columnOf(raw, sheet, table, header);
  const filled = new Set(sheetNamed(raw, sheet).rows.filter((r) => (r.cells[column] ?? '') !== '').map((r) => r.number));
  for (let row = (found?.headerRow ?? 0) + 1; ; row += 1) if (!filled.has(row)) return row;
};
const THREAT = { Name: 'Typed by hand', Severity: 'Critical', Likelihood: 'Very Likely', Layers: 'L3', 'ASI or catalogue IDs': 'T6' };

describe('refreshing a workbook nobody touched', () => {
  it('changes nothing', async () => {
    const port = await created();
    const before = port.bytes;
    const result = await refresh(port);
    expect({ changed: result.changed, lines: result.lines, results: result.results, notes: result.notes }).toEqual({ changed: false, lines: [], results: 0, notes: [] });
    expect(port.bytes).toBe(before);
  });
});

describe('a threat typed into a blank row', () => {
  it('gets an ID, a residual row and its place in every list; the next refresh has nothing to do', async () => {
    const port = await created();
    const raw = await port.read();
    await typeRow(port, '6 Threats', 'Threats', firstBlank(raw, '6 Threats', 'Threats', 'ID'), THREAT);
    const result = await refresh(port);
    expect(result.model.threats.at(-1)).toMatchObject({ id: 'TH9', name: 'Typed by hand' });
    expect(result.model.residual.at(-1)).toMatchObject({ id: 'RR9', threat: 'TH9' });
    const read = readModel(await port.read(), 'book.xlsx');
    expect(read.model).toEqual(result.model);
    expect(read.model.meta.highestIds).toMatchObject({ TH: 9, RR: 9 });
    const again = await refresh(port);
    expect({ changed: again.changed, lines: again.lines, results: again.results }).toEqual({ changed: false, lines: [], results: 0 });
  });

  it('shows in the matrices that carry stored values', async () => {
    const port = await created();
    const raw = await port.read();
    await typeRow(port, '6 Threats', 'Threats', firstBlank(raw, '6 Threats', 'Threats', 'ID'), THREAT);
    await refresh(port);
    const after = await port.read();
    const cells = sheetNamed(after, '9 Residual Risk').rows.flatMap((row) => row.cells);
    expect(cells.filter((cell) => cell === 'Typed by hand').length).toBeGreaterThanOrEqual(2);
    expect(sheetNamed(after, '7 Mapping').rows.flatMap((row) => row.cells)).toContain('TH9');
  });
});

describe('rows typed directly below a table', () => {
  it('are adopted: the table grows over them and their formulas stand', async () => {
    const port = await created();
    const raw = await port.read();
    const table = sheetNamed(raw, '7 Mitigations').tables[0];
    if (table === undefined) throw new Error('no table');
    for (let row = firstBlank(raw, '7 Mitigations', 'Mitigations', 'ID'); row <= table.lastRow + 1; row += 1) {
      await typeRow(port, '7 Mitigations', 'Mitigations', row, { ID: `M${row + 100}`, Name: `Mitigation of row ${row}`, Status: 'Identified' });
    }
    const result = await refresh(port);
    const after = await port.read();
    const grown = sheetNamed(after, '7 Mitigations').tables[0];
    expect(grown?.lastRow).toBeGreaterThan(table.lastRow + 1);
    const status = columnOf(after, '7 Mitigations', 'Mitigations', 'Effective status');
    const row = sheetNamed(after, '7 Mitigations').rows.find((r) => r.number === table.lastRow + 1);
    expect(row?.formulas?.has(status)).toBe(true);
    expect(row?.cells[status]).toBe('Planned');
    expect(result.lines).toContain(`Table Mitigations: down to row ${grown?.lastRow ?? 0}`);
  });
});

describe('the roadmap', () => {
  it('loses an item that is done unless somebody planned something there', async () => {
    const port = await created({ ...sampleModel(), roadmap: [] });
    const raw = await port.read();
    const validation = (mitigation: string) => rowOf(raw, '8 Code Validation', columnOf(raw, '8 Code Validation', 'Validations', 'Mitigation'), mitigation);
    const items = readModel(raw, 'book.xlsx').model.roadmap;
    const [first, second] = items.filter((item) => item.source?.startsWith('M'));
    if (first?.source === undefined || second?.source === undefined) throw new Error('no items');
    for (const source of [first.source, second.source]) await typeRow(port, '8 Code Validation', 'Validations', validation(source), { Status: 'Implemented' });
    const row = rowOf(raw, '10 Roadmap', columnOf(raw, '10 Roadmap', 'Roadmap', 'Source'), second.source);
    await typeRow(port, '10 Roadmap', 'Roadmap', row, { Notes: 'agreed with the board' });
    await refresh(port);
    const after = readModel(await port.read(), 'book.xlsx').model.roadmap;
    expect(after.map((item) => item.source)).not.toContain(first.source);
    expect(after.find((item) => item.source === second.source)).toMatchObject({ id: second.id, notes: 'agreed with the board' });
    expect(after).toHaveLength(items.length - 1);
  });
});

describe('what people put beside a table', () => {
  it('stops the refresh before anything is written when a table would have to grow over it', async () => {
    const port = await created();
    const raw = await port.read();
    const roadmap = sheetNamed(raw, '10 Roadmap').tables[0];
    if (roadmap === undefined) throw new Error('no table');
    await type(port, [{ sheet: '10 Roadmap', row: roadmap.lastRow + 2, column: 1, value: 'our own remark' }]);
    for (let i = 0; i < 3; i += 1) {
      const now = await port.read();
      await typeRow(port, '6 Threats', 'Threats', firstBlank(now, '6 Threats', 'Threats', 'ID'), { ...THREAT, ID: `TH${20 + i}`, Name: `Uncontrolled ${i}` });
    }
    const before = port.bytes;
    await expect(refresh(port)).rejects.toThrow(UnsafeChangeError);
    await expect(refresh(port)).rejects.toThrow(/10 Roadmap!.*Roadmap needs 3 more rows.*Move them away/);
    expect(port.bytes).toBe(before);
  });

  it('survives: a formula that somebody overwrote stays overwritten and is reported', async () => {
    const port = await created();
    await typeRow(port, '6 Threats', 'Threats', 6, { 'Residual level': 'Low' });
    const result = await refresh(port);
    const raw = await port.read();
    expect(sheetNamed(raw, '6 Threats').rows.find((r) => r.number === 6)?.cells[columnOf(raw, '6 Threats', 'Threats', 'Residual level')]).toBe('Low');
    expect(sheetNamed(raw, 'Findings').rows.flatMap((row) => row.cells)).toContain('overwritten-formula');
    expect(result.counts.warning).toBeGreaterThan(0);
  });
});

describe('a dry run', () => {
  it('lists the cells and leaves the file as it is', async () => {
    const port = await created();
    const raw = await port.read();
    const row = firstBlank(raw, '6 Threats', 'Threats', 'ID');
    await typeRow(port, '6 Threats', 'Threats', row, THREAT);
    const before = port.bytes;
    const result = await refresh(port, true);
    expect(result.lines).toContain(`6 Threats!A${row}: TH9`);
    expect(result.changed).toBe(true);
    expect(port.bytes).toBe(before);
  });
});

describe('a table that somebody deleted from a sheet that is still there', () => {
  it('stays deleted and is reported among the findings', async () => {
    const port = await created();
    const parts = unzipSync(port.bytes);
    const name = Object.keys(parts).find((part) => part.startsWith('xl/tables/') && strFromU8(parts[part] ?? new Uint8Array()).includes('name="ImplicitTrust"')) ?? '';
    parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replaceAll('"ImplicitTrust"', '"SomethingElse"').replace(/<tableColumn id="(\d+)" name="[^"]*"/g, '<tableColumn id="$1" name="Column$1"'));
    const sheet = (await port.read()).sheets.findIndex((s) => s.name === '4 Trust Boundaries') + 1;
    const place = `xl/worksheets/sheet${sheet}.xml`;
    const strings = 'xl/sharedStrings.xml';
    parts[strings] = strToU8(strFromU8(parts[strings] ?? new Uint8Array()).replace('>What is trusted without verification<', '>Nothing of ours<').replace('>Accepted reason<', '>Neither this<').replace('>Consequence<', '>Nor that<'));
    expect(parts[place]).toBeDefined();
    port.bytes = zipSync(parts, { level: 1 });
    await refresh(port);
    const rules = sheetNamed(await port.read(), 'Findings').rows.flatMap((row) => row.cells);
    expect(rules).toContain('missing-table-or-column');
  });
});

describe('a sheet that somebody deleted', () => {
  it.each(['10 Summary', 'Findings', '6 Matrix', '10 Remediation', '2 Diagram'])('%s is laid out anew, and nothing is left to do', async (name) => {
    const port = await created();
    const whole = await port.read();
    const { withoutSheet } = await import('../support/without-sheet');
    port.bytes = withoutSheet(port.bytes, name);
    expect((await port.read()).sheets.map((s) => s.name)).not.toContain(name);
    const result = await refresh(port);
    expect(result.lines).toContain(`Sheet "${name}": added`);
    const after = await port.read();
    expect(after.sheets.map((s) => s.name)).toEqual(whole.sheets.map((s) => s.name));
    const plain = (sheet: RawSheet) => sheet.rows.flatMap((row) => row.cells.flatMap((cell, i) => (cell === null || cell === undefined || cell === '' ? [] : [`${row.number}/${i}: ${JSON.stringify(cell)}`])));
    expect(plain(sheetNamed(after, name))).toEqual(plain(sheetNamed(whole, name)));
    const again = await refresh(port);
    expect({ lines: again.lines, results: again.results }).toEqual({ lines: [], results: 0 });
  });
});
