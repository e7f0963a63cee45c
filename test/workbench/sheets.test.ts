import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readXlsx } from '../../src/backends/xlsx/read/read-xlsx';
import { createModel } from '../../src/model/threat-model';
import { Opened, THREATS, bytesOf } from './opened';

describe('a sheet for the grid', () => {
  it('is plain data', async () => {
    const { document } = await Opened.sample();
    for (const { name } of document.sheets()) {
      const sheet = document.sheet(name);
      expect(structuredClone(sheet)).toEqual(sheet);
    }
  });

  it('has the tabs of the file, without what is for the product only', async () => {
    const { document } = await Opened.sample();
    const tabs = document.sheets();
    expect(tabs[0]).toEqual({ name: 'Start', hidden: false, colour: '1F3A5F' });
    expect(tabs.map(({ name }) => name)).not.toContain('_meta');
  });

  it('knows what each cell of a register is, blank ones too', async () => {
    const opened = await Opened.sample();
    const sheet = opened.document.sheet(THREATS);
    const [table] = sheet.tables;
    expect(table).toMatchObject({ name: 'Threats', title: 'Threats', grows: true, range: { firstRow: 5, firstColumn: 0 } });
    const at = (header: string): number => opened.column(THREATS, 'Threats', header);
    expect(table?.columns.find(({ header }) => header === 'Severity')).toMatchObject({ kind: 'input', required: 'always', choices: 'threats.severity', help: expect.stringContaining('One of') });
    expect(opened.cell(THREATS, 5, at('Name'))).toMatchObject({ kind: 'header', text: 'Name *' });
    expect(opened.cell(THREATS, table?.range.lastRow ?? 0, at('Severity'))).toEqual({ column: at('Severity'), text: '', kind: 'input', choices: 'threats.severity' });
    expect(opened.cell(THREATS, 6, at('Inherent level'))).toMatchObject({ kind: 'computed', text: 'Critical', tone: 'critical' });
    expect(opened.cell(THREATS, 1, 0)).toMatchObject({ kind: 'title', heading: 1 });
    expect(sheet.frozen).toEqual({ rows: 5, columns: 2 });
    expect(sheet.columns[at('Description')]?.width).toBeGreaterThan(30);
    expect(sheet.columns.some(({ hidden }) => hidden === true)).toBe(true);
  });

  it('knows fields, fixed texts, reports, matrices and links', async () => {
    const opened = await Opened.sample();
    const context = opened.document.sheet('1 Business Context');
    expect(opened.cell(context.name, 6, 0)).toMatchObject({ kind: 'product' });
    expect(opened.cell(context.name, opened.rowOf(context.name, 'Context', 'Field', 'Assessment date'), 1)).toMatchObject({ kind: 'input', text: '2026-03-02', value: 46083 });
    expect(opened.cell('6 Checklist', 6, 0)).toMatchObject({ kind: 'product' });
    expect(opened.cell('Findings', 6, 0)).toMatchObject({ kind: 'product', tone: 'attention' });
    expect(opened.document.sheet('Start').rows.flatMap(({ cells }) => cells).find(({ link }) => link === THREATS)).toMatchObject({ text: THREATS, kind: 'title' });
    expect(opened.document.sheet('10 Summary').merged.length).toBeGreaterThan(20);
  });

  it('offers words with their meanings, IDs with their names as they are now, and identifiers of catalogues', async () => {
    const opened = await Opened.sample();
    expect(opened.document.choices('threats.severity')).toMatchObject({ several: false, closed: true, options: [{ value: 'Low', label: expect.stringContaining('harm') }, {}, {}, {}] });
    expect(opened.document.choices('threats.layers')).toMatchObject({ several: true, closed: true });
    await opened.type('7 Mitigations', 'Mitigations', opened.rowOf('7 Mitigations', 'Mitigations', 'ID', 'M1'), { Name: 'Named anew' });
    expect(opened.document.choices('mapping.mitigation')).toMatchObject({ several: false, closed: false, options: expect.arrayContaining([{ value: 'M1', label: 'Named anew' }]) });
    expect(opened.document.choices('threats.threatIds').options).toContainEqual({ value: 'T1', label: expect.any(String) });
    expect(opened.document.choices('waivers.rule').options.length).toBeGreaterThan(80);
  });

  it('gives every typed text back when it is typed again', async () => {
    const opened = Opened.of(await bytesOf(createModel({})));
    const cells = { sheet: 'Assumptions', row: 40, column: 30 };
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string(), fc.constantFrom("'x", "'=1", '=1', '1.0', '007', '25%', 'TRUE', '1e5', '-', '12 ', '2026-03-02')), async (text) => {
      await opened.document.edit([{ ...cells, text }]);
      const shown = opened.cell(cells.sheet, cells.row, cells.column);
      const { changes, refused } = await opened.document.edit([{ ...cells, text: shown?.typed ?? shown?.text ?? '' }]);
      expect({ text, changes, refused }).toEqual({ text, changes: [], refused: [] });
    }), { numRuns: 40 });
  }, 120_000);

  it('shows what the file will hold, whatever is typed and pasted where', async () => {
    const bytes = await bytesOf(createModel({ threats: [{ id: 'TH1', name: 'One', severity: 'High' }], mitigations: [{ id: 'M1', name: 'Two' }] }));
    const place = fc.record({ sheet: fc.constantFrom(THREATS, '7 Mitigations', '1 Business Context', 'Waivers', '10 Triggers'), row: fc.integer({ min: 4, max: 34 }), column: fc.integer({ min: 0, max: 30 }) });
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '2026-03-02', '12', 'High', 'L1, L2', '50%', 'a\nb', '_x0041_', ' padded '));
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(place, fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 6 }), async (pastes) => {
      const { document } = Opened.of(bytes);
      for (const [{ sheet, row, column }, block] of pastes) await document.paste(sheet, row, column, block);
      expect(readXlsx(await document.bytes(), 'book.xlsx')).toEqual(await document.port.read());
    }), { numRuns: 25 });
  }, 300_000);
});
