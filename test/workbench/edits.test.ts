import { describe, expect, it } from '@jest/globals';
import { refreshWorkbook } from '../../src/actions/refresh';
import { readXlsx } from '../../src/backends/xlsx/read/read-xlsx';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { localToday } from '../../src/actions/today';
import { recalculate } from '../support/libreoffice';
import { Opened, THREATS, bytesOf, differing, results } from './opened';

const refreshed = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const port = new XlsxWorkbook(bytes, 'book.xlsx');
  await refreshWorkbook(port, { today: '2026-03-02', fileName: 'book.xlsx', newModelId: () => 'other' });
  return port.bytes;
};

describe('typing in the workbench', () => {
  it('opens what the product wrote without changing a byte', async () => {
    const bytes = await bytesOf();
    const { document } = Opened.of(bytes);
    expect(await document.save()).toBe(bytes);
    expect(document.state()).toEqual({ fileName: 'book.xlsx', dirty: false, canUndo: false, canRedo: false });
  });

  it('moves level, rank, residual level, mapping, roadmap and summary with a severity', async () => {
    const opened = await Opened.sample();
    const row = opened.rowOf(THREATS, 'Threats', 'ID', 'TH1');
    expect(opened.text(THREATS, 'Threats', 'Inherent level', row)).toBe('Critical');
    const rank = opened.text(THREATS, 'Threats', 'Rank', row);
    const summary = opened.document.sheet('10 Summary').rows;
    const outcome = await opened.type(THREATS, 'Threats', row, { Severity: 'low', Likelihood: 'Unlikely' });
    expect({ refused: outcome.refused, notes: outcome.notes }).toEqual({ refused: [], notes: [] });
    expect(opened.text(THREATS, 'Threats', 'Severity', row)).toBe('Low');
    expect(opened.text(THREATS, 'Threats', 'Inherent level', row)).toBe('Low');
    expect(opened.text(THREATS, 'Threats', 'Rank', row)).not.toBe(rank);
    const residual = opened.rowOf('9 Residual Risk', 'Residual', 'Threat', 'TH1');
    expect(opened.text('9 Residual Risk', 'Residual', 'Inherent level', residual)).toBe('Low');
    expect(opened.document.sheet('10 Summary').rows).not.toEqual(summary);
    expect(outcome.changes.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining([THREATS, '7 Mapping', '9 Residual Risk', '10 Roadmap', '10 Summary']));
    // What a grid is told is what the sheet shows.
    for (const { sheet, rows } of outcome.changes) for (const { number, cells } of rows) for (const cell of cells) expect(opened.cell(sheet, number, cell.column) ?? { ...cell, text: '' }).toEqual(cell);
  });

  it('leaves nothing to compute for a refresh, and writes what it showed', async () => {
    const opened = await Opened.sample();
    const row = opened.rowOf(THREATS, 'Threats', 'ID', 'TH2');
    await opened.type(THREATS, 'Threats', row, { Severity: 'Low', Status: 'Mitigated', Layers: 'L1, L4' });
    await opened.type('7 Mapping', 'Mapping', 6, { Effectiveness: 'Low' });
    await opened.type('1 Business Context', 'Context', 6, { Value: 'Another system' });
    const bytes = await opened.document.bytes();
    const shown = await opened.document.port.read();
    expect(readXlsx(bytes, 'book.xlsx')).toEqual(shown);
    // A refresh also counts findings, by which the phases on Start go.
    expect(differing(results(shown), results(readXlsx(await refreshed(bytes), 'book.xlsx'))).filter((line) => !/^(Start|Findings)!/.test(line))).toEqual([]);
  });

  it('comes to what a spreadsheet program computes', async () => {
    const today = localToday();
    const opened = Opened.of(await bytesOf(undefined, today), today);
    const row = opened.rowOf(THREATS, 'Threats', 'ID', 'TH3');
    await opened.type(THREATS, 'Threats', row, { Severity: 'Critical', Likelihood: 'Very Likely', Components: 'C1, C2', Status: 'Open' });
    await opened.type(THREATS, 'Threats', opened.table(THREATS, 'Threats').range.lastRow - 3, { ID: 'TH90', Name: 'Typed with a gap above', Severity: 'High', Likelihood: 'Likely', Layers: 'L2', 'ASI or catalogue IDs': 'T1' });
    await opened.type('7 Mitigations', 'Mitigations', opened.rowOf('7 Mitigations', 'Mitigations', 'ID', 'M1'), { Status: 'Planned', Cost: 'High' });
    const window = opened.document.sheet('7 Mapping').rows.flatMap(({ number, cells }) => cells.map((cell) => ({ number, ...cell }))).filter(({ kind, text, value }) => kind === 'input' && text === '1' && value === 1);
    await opened.document.edit(window.map(({ number, column }, i) => ({ sheet: '7 Mapping', row: number, column, text: String(i + 2) })));
    const [spreadsheet] = await recalculate([await opened.document.bytes()]);
    expect(window).toHaveLength(2);
    expect(spreadsheet && differing(results(await opened.document.port.read()), results(spreadsheet))).toEqual([]);
  }, 300_000);

  it('refuses what is not for typing, each with the way out, and does the rest', async () => {
    const opened = await Opened.sample();
    const at = (header: string): number => opened.column(THREATS, 'Threats', header);
    const [level, id] = [at('Inherent level'), at('ID')];
    const { refused, changes } = await opened.document.edit([
      { sheet: THREATS, row: 6, column: level, text: 'High' }, { sheet: THREATS, row: 5, column: id, text: 'Number' }, { sheet: THREATS, row: 1, column: 0, text: 'My title' },
      { sheet: '6 Matrix', row: 8, column: 1, text: '9' }, { sheet: '6 Checklist', row: 6, column: 0, text: 'mine' }, { sheet: THREATS, row: 6, column: at('Description'), text: '=A1' }, { sheet: THREATS, row: 6, column: at('Name'), text: 'Renamed' },
    ]);
    expect(refused.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^6 Threats![A-Z]+6 is computed/), '6 Threats!A5 is a header, which formulas refer to. Rename the column in Excel.',
      expect.stringMatching(/^6 Threats!A1 belongs to the words of the workbook/), expect.stringMatching(/^6 Threats![A-Z]+6 was left as it is: the workbench takes no formulas/),
      expect.stringMatching(/^6 Matrix!B8 is computed/), expect.stringMatching(/^6 Checklist!A6 is written by the product/),
    ]);
    expect(changes.find(({ sheet }) => sheet === THREATS)?.rows[0]?.cells.map(({ text }) => text)).toContain('Renamed');
  });

  it('refuses what would stand outside the sheet', async () => {
    const { document } = await Opened.sample();
    const { refused, changes } = await document.paste('Waivers', 1_048_576, 16_383, 'a\tb\nc');
    expect({ refused: refused.map(({ cells }) => cells), changed: changes.flatMap(({ rows }) => rows).length }).toEqual({ refused: ['XFE1048576', 'XFD1048577'], changed: 1 });
  });

  it('takes a wrong word and says what is allowed', async () => {
    const opened = await Opened.sample();
    const { notes } = await opened.type(THREATS, 'Threats', 6, { Severity: 'Terrible' });
    expect(notes).toEqual([expect.stringMatching(/^6 Threats![A-Z]+6 holds "Terrible"\. Choose one of: Low, Medium, High, Critical\.$/)]);
    expect(opened.text(THREATS, 'Threats', 'Inherent level', 6)).toBe('');
  });

  it('changes nothing when the same is typed again, or nothing into a blank cell', async () => {
    const opened = await Opened.sample();
    const { changes } = await opened.type(THREATS, 'Threats', 6, { Name: opened.text(THREATS, 'Threats', 'Name', 6), Severity: opened.text(THREATS, 'Threats', 'Severity', 6) });
    await opened.type(THREATS, 'Threats', opened.table(THREATS, 'Threats').range.lastRow, { Name: '  ' });
    expect(changes).toEqual([]);
    expect(opened.document.state().dirty).toBe(false);
  });

  it('clears a range but for its formulas', async () => {
    const opened = await Opened.sample();
    const { range } = opened.table(THREATS, 'Threats');
    const { refused } = await opened.document.clear({ sheet: THREATS, ...range, firstRow: 6, lastRow: 6 });
    expect(refused.length).toBeGreaterThan(5);
    expect(opened.text(THREATS, 'Threats', 'Name', 6)).toBe('');
    expect(opened.cell(THREATS, 6, opened.column(THREATS, 'Threats', 'Inherent level'))).toMatchObject({ kind: 'computed', text: '' });
  });
});
