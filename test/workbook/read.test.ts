import { describe, expect, it } from '@jest/globals';
import { SCHEMA_VERSION } from '../../src/model/threat-model';
import { NewerSchemaError, NotMaestroWorkbookError } from '../../src/errors';
import { addressOf } from '../../src/model/location';
import type { ReadIssue } from '../../src/model/read-issue';
import { readModel } from '../../src/workbook/read';
import type { RawSheet, RawTable, RawValue, RawWorkbook } from '../../src/workbook/port';

interface Grid {
  readonly name: string;
  /** Table name, or undefined for bare cells. */
  readonly table?: string;
  readonly first?: number;
  readonly headerRow?: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (RawValue | undefined)[])[];
  /** Rows of the table part; the rest stands directly below it. */
  readonly bodyRows?: number;
  readonly formulas?: readonly string[];
  readonly hasTotals?: boolean;
}

function sheetOf({ name, table, first = 0, headerRow = 5, headers, rows, bodyRows = rows.length, formulas = [], hasTotals = false }: Grid): RawSheet {
  const pad = Array.from({ length: first }, () => null);
  const formulaAt = new Set(formulas.map((h) => first + headers.indexOf(h)));
  const tables: RawTable[] = table === undefined ? [] : [{ name: table, headerRow, lastRow: headerRow + bodyRows, hasTotals, firstColumn: first, lastColumn: first + headers.length - 1, columns: headers }];
  const body = rows.map((cells, i) => ({ number: headerRow + 1 + i, cells: [...pad, ...cells], ...(formulaAt.size > 0 ? { formulas: formulaAt } : {}) }));
  return { name, visibility: 'visible', tables, drawn: [], rows: [{ number: 1, cells: ['A title'] }, { number: headerRow, cells: [...pad, ...headers] }, ...body.filter((r) => r.cells.some((c) => c !== null && c !== undefined))] };
}
const workbook = (...sheets: RawSheet[]): RawWorkbook => ({ date1904: false, names: [], sheets });
const threats = (more: Partial<Grid> & Pick<Grid, 'rows'>): RawSheet => sheetOf({ name: '6 Threats', table: 'Threats', headers: ['ID', 'Name', 'Severity', 'Layers'], ...more });
const about = (issues: readonly ReadIssue[], entity = 'threats') => issues.filter((i) => 'entity' in i && i.entity === entity && i.kind !== 'missing-column');

describe('readModel', () => {
  it('finds columns by header in any order and case, and reports strange ones', () => {
    const { model, issues, places } = readModel(workbook(threats({ first: 2, headers: ['severity', ' NAME ', 'Ticket', 'ID'], rows: [['high', 'Poisoned memory', 'JIRA-7', 'th1']] })), 'a.xlsx');
    expect(model.threats).toEqual([expect.objectContaining({ id: 'TH1', name: 'Poisoned memory', severity: 'High' })]);
    expect(about(issues)).toEqual([{ kind: 'extra-column', entity: 'threats', header: 'Ticket' }]);
    expect(addressOf(places.threats, 0, 'severity')).toBe('C6');
    expect(addressOf(places.threats, 0, undefined)).toBe('C6');
  });

  it('keeps interior blank rows out of the model but knows where the others stand', () => {
    const { model, places } = readModel(workbook(threats({ rows: [['TH1', 'One'], [null, null], ['TH2', 'Two']] })), 'a.xlsx');
    expect(model.threats.map((t) => t.id)).toEqual(['TH1', 'TH2']);
    expect(addressOf(places.threats, 1, 'name')).toBe('B8');
  });

  it('adopts rows typed directly below a table, but no row beyond a gap and no totals', () => {
    const below = [['TH1', 'In the table'], ['TH2', 'Typed below'], [null], ['A note', 'that is no threat']];
    expect(readModel(workbook(threats({ bodyRows: 1, rows: below })), 'a.xlsx').model.threats.map((t) => t.id)).toEqual(['TH1', 'TH2']);
    expect(readModel(workbook(threats({ bodyRows: 1, rows: below, hasTotals: true })), 'a.xlsx').model.threats.map((t) => t.id)).toEqual(['TH1']);
    expect(about(readModel(workbook(threats({ bodyRows: 1, rows: below })), 'a.xlsx').issues)).toEqual([{ kind: 'stray-rows', entity: 'threats', sheetRow: 9 }]);
  });

  it('recognises a register by its headers when the table is gone, beside another one', () => {
    const left = sheetOf({ name: 'Sheet1', headers: ['ID', 'Name', 'Kind', 'Trust rank', 'Description'], rows: [['Z1', 'Public', 'Public', 0, 'The internet']] });
    const right = sheetOf({ name: 'Sheet1', first: 6, headers: ['Threat', 'Mitigation', 'Effectiveness', 'Note'], rows: [['TH1', 'M1', 'High', 'because']] });
    const merged: RawSheet = { ...left, rows: left.rows.map((row, i) => ({ ...row, cells: [...row.cells, ...(right.rows[i]?.cells.slice(row.cells.length) ?? [])] })) };
    const { model, issues } = readModel(workbook(merged, threats({ rows: [['TH1', 'One']] })), 'a.xlsx');
    expect(model.zones).toEqual([expect.objectContaining({ id: 'Z1', trustRank: 0 })]);
    expect(model.mapping).toEqual([{ threat: 'TH1', mitigation: 'M1', effectiveness: 'High', note: 'because' }]);
    expect(about(issues, 'zones').map((i) => i.kind)).toEqual(['moved', 'moved']);
  });

  it.each<[string, RawValue, string | undefined, ReadIssue['kind'] | undefined]>([
    ['a date cell', { kind: 'date', serial: 46083 }, '2026-03-02', undefined],
    ['a serial whose format was lost', 46083, '2026-03-02', undefined],
    ['ISO text', '2026-03-02', '2026-03-02', undefined],
    ['a day before the epoch', '1850-07-04', '1850-07-04', undefined],
    ['words', 'next week', undefined, 'malformed'],
    ['#REF!', { kind: 'error', code: '#REF!' }, undefined, 'spreadsheet-error'],
  ])('reads %s in a date column', (_name, cell, expected, issue) => {
    const residual = sheetOf({ name: '9 Residual Risk', table: 'Residual', headers: ['ID', 'Threat', 'Target date'], rows: [['RR1', 'TH1', cell]] });
    const { model, issues } = readModel(workbook(residual), 'a.xlsx');
    expect(model.residual[0]?.targetDate).toBe(expected);
    expect(about(issues, 'residual').map((i) => i.kind)).toEqual(issue === undefined ? [] : [issue]);
  });

  it('counts dates from 1904 where the workbook does', () => {
    const residual = sheetOf({ name: '9 Residual Risk', table: 'Residual', headers: ['ID', 'Threat', 'Target date'], rows: [['RR1', 'TH1', { kind: 'date', serial: 44621 }]] });
    expect(readModel({ ...workbook(residual), date1904: true }, 'a.xlsx').model.residual[0]?.targetDate).toBe('2026-03-02');
  });

  it('keeps a number typed into a text column, a text that looks like a formula, and a date typed into text', () => {
    const { model } = readModel(workbook(threats({ headers: ['ID', 'Name', 'Description'], rows: [['TH1', 4711, '=1+1'], ['TH2', { kind: 'date', serial: 46083 }, '+49 30']] })), 'a.xlsx');
    expect(model.threats.map((t) => [t.name, t.description])).toEqual([['4711', '=1+1'], ['2026-03-02', '+49 30']]);
  });

  it('reports a value outside its list with the raw text and leaves the cell blank', () => {
    const { model, issues } = readModel(workbook(threats({ rows: [['TH1', 'One', 'Severe', 'L1, L9']] })), 'a.xlsx');
    expect(model.threats[0]).toMatchObject({ severity: undefined, layers: [] });
    expect(about(issues)).toEqual([
      expect.objectContaining({ kind: 'not-in-vocabulary', column: 'layers', raw: 'L1, L9' }),
      expect.objectContaining({ kind: 'not-in-vocabulary', row: 0, rowId: 'TH1', column: 'severity', raw: 'Severe' }),
    ]);
  });

  it('notices a value typed over a formula once per column, not a formula', () => {
    const rows = [['TH1', 'One', 'Critical'], ['TH2', 'Two', 'High']];
    const grid = { headers: ['ID', 'Name', 'Inherent level'], rows };
    expect(about(readModel(workbook(threats({ ...grid, formulas: ['Inherent level'] })), 'a.xlsx').issues)).toEqual([]);
    const whole = threats({ ...grid, formulas: ['Inherent level'] });
    const typedOver: RawSheet = { ...whole, rows: whole.rows.map(({ formulas, ...row }) => (row.number === 6 || formulas === undefined ? row : { ...row, formulas })) };
    expect(about(readModel(workbook(typedOver), 'a.xlsx').issues)).toEqual([expect.objectContaining({ kind: 'overwritten-formula', rowId: 'TH1', column: 'inherentLevel', raw: 'Critical' })]);
    expect(about(readModel(workbook(threats(grid)), 'a.xlsx').issues)).toEqual([expect.objectContaining({ kind: 'moved', detail: expect.stringContaining('formulas are gone') })]);
  });

  it('reads the fields of Context wherever they stand', () => {
    const context = sheetOf({ name: '1 Business Context', table: 'Context', headers: ['Field', 'Value', 'Required', 'Meaning'], rows: [['risk  appetite', 'medium'], ['System name', 'Claims'], ['Our own field', 'kept']] });
    const { model, issues, places } = readModel(workbook(context), 'a.xlsx');
    expect(model.context).toMatchObject({ systemName: 'Claims', riskAppetite: 'Medium' });
    expect(about(issues, 'context')).toEqual([{ kind: 'extra-column', entity: 'context', header: 'Our own field' }]);
    expect(addressOf(places.context, 0, 'riskAppetite')).toBe('B6');
  });

  it('reports missing tables and columns, and sheets it does not know', () => {
    const { issues } = readModel(workbook(threats({ rows: [['TH1', 'One']] }), { name: 'Budget', visibility: 'visible', rows: [], tables: [], drawn: [] }, { name: '_notes', visibility: 'hidden', rows: [], tables: [], drawn: [] }), 'a.xlsx');
    expect(issues).toContainEqual({ kind: 'missing-table', entity: 'mitigations' });
    expect(issues).toContainEqual({ kind: 'missing-column', entity: 'threats', column: 'likelihood' });
    expect(issues).toContainEqual({ kind: 'extra-sheet', sheet: 'Budget' });
    expect(issues).toContainEqual({ kind: 'extra-sheet', sheet: '_notes' });
  });

  it('reads identity and highest IDs from _meta, and refuses what a newer version wrote', () => {
    const meta = (version: number): RawSheet => ({ name: '_meta', visibility: 'veryHidden', tables: [], drawn: [], rows: [['modelId', 'abc'], ['schemaVersion', version], ['highest:TH', 12]].map((cells, i) => ({ number: i + 1, cells })) });
    expect(readModel(workbook(threats({ rows: [['TH1']] }), meta(1)), 'a.xlsx').model.meta).toEqual({ modelId: 'abc', schemaVersion: SCHEMA_VERSION, highestIds: { TH: 12 } });
    expect(() => readModel(workbook(threats({ rows: [['TH1']] }), meta(99)), 'a.xlsx')).toThrow(NewerSchemaError);
  });

  it('says what it found in a workbook that is not ours', () => {
    const budget = sheetOf({ name: 'Budget', headers: ['ID', 'Name', 'Amount'], rows: [[1, 'Rent', 1000]] });
    expect(() => readModel(workbook(budget), 'budget.xlsx')).toThrow(NotMaestroWorkbookError);
    expect(() => readModel(workbook(budget), 'budget.xlsx')).toThrow(/budget\.xlsx.*Budget/);
  });
});
