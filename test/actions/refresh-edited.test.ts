import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { refreshWorkbook, type Refresh } from '../../src/actions/refresh';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { columnLetters } from '../../src/model/location';
import type { ThreatModel } from '../../src/model/threat-model';
import { sampleModel } from '../../src/reports/sample/sample-model';
import type { RawWorkbook } from '../../src/workbook/port';
import { readModel } from '../../src/workbook/read';
import { recalculate } from '../support/libreoffice';
import { editInLibreOffice } from '../support/libreoffice-edit';
import { editInOpenpyxl } from '../support/openpyxl';
import { sampleWorkbook } from '../support/sample-workbook';

const TODAY = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

interface Book {
  readonly port: XlsxWorkbook;
  /** Address of a column's cell in a register's sheet row. */
  at(table: string, header: string, row: number): string;
  /** First sheet row of a register's body, and the first blank one. */
  first(table: string): number;
  blank(table: string): number;
}

async function created(): Promise<Book> {
  const port = await sampleWorkbook(TODAY);
  const raw = await port.read();
  const find = (table: string) => {
    const found = raw.sheets.flatMap((sheet) => sheet.tables.map((t) => ({ sheet, t }))).find(({ t }) => t.name === table);
    if (found === undefined) throw new Error(`no table ${table}`);
    return found;
  };
  return {
    port,
    at: (table, header, row) => `${columnLetters(find(table).t.firstColumn + find(table).t.columns.indexOf(header))}${row}`,
    first: (table) => find(table).t.headerRow + 1,
    blank: (table) => {
      const { sheet, t } = find(table);
      const filled = new Set(sheet.rows.filter((row) => (row.cells[t.firstColumn] ?? '') !== '').map((row) => row.number));
      let row = t.headerRow + 1;
      while (filled.has(row)) row += 1;
      return row;
    },
  };
}

const refresh = (bytes: Uint8Array): Promise<{ readonly port: XlsxWorkbook; readonly result: Refresh }> => {
  const port = new XlsxWorkbook(bytes, 'book.xlsx');
  return refreshWorkbook(port, { today: TODAY, fileName: 'book.xlsx', newModelId: () => 'other' }).then((result) => ({ port, result }));
};

/** What a refreshed file must hold: the model it says, nothing left to do, and after a recalculation from scratch the same values as stored. */
async function expectUpToDate(port: XlsxWorkbook, model: ThreatModel): Promise<RawWorkbook> {
  const raw = await port.read();
  expect(readModel(raw, 'book.xlsx').model).toEqual(model);
  const again = await refreshWorkbook(port, { today: TODAY, fileName: 'book.xlsx', newModelId: () => 'other', dryRun: true });
  expect({ lines: again.lines, results: again.results }).toEqual({ lines: [], results: 0 });
  const [recalculated] = await recalculate([port.bytes]);
  expect(differences(raw, recalculated)).toEqual([]);
  return raw;
}

function differences(stored: RawWorkbook, recalculated: RawWorkbook | undefined): readonly string[] {
  const plain = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'serial' in value ? value.serial : (value ?? ''));
  return stored.sheets.filter((sheet) => sheet.name !== 'Our notes').flatMap((sheet) => {
    const other = new Map(recalculated?.sheets.find((s) => s.name === sheet.name)?.rows.map((row) => [row.number, row.cells]));
    return sheet.rows.flatMap((row) => [...(row.formulas ?? [])].flatMap((column) => {
      const [a, b] = [plain(row.cells[column]), plain(other.get(row.number)?.[column])];
      const same = typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)) : a === b;
      return same ? [] : [`${sheet.name}!${columnLetters(column)}${row.number}: stored ${JSON.stringify(a)}, recalculated ${JSON.stringify(b)}`];
    }));
  });
}

const basic = (value: string): string => `"${value.replaceAll('"', '""')}"`;

describe('a workbook edited in LibreOffice', () => {
  it('refreshes: rows in the middle and at the end, a sorted and filtered register, a moved column, a sheet added', async () => {
    const book = await created();
    const type = (sheet: string, cell: string, value: string) => `sheets.getByName(${basic(sheet)}).getCellRangeByName("${cell}").String = ${basic(value)}`;
    const middle = book.first('Threats') + 3;
    const end = book.blank('Threats') + 1;
    const [mitigations, lastMitigation] = [book.first('Mitigations'), book.blank('Mitigations') - 1];
    const edited = await editInLibreOffice(book.port.bytes, [
      `sheets.getByName("6 Threats").Rows.insertByIndex(${middle - 1}, 1)`,
      type('6 Threats', book.at('Threats', 'ID', middle), 'TH77'), type('6 Threats', book.at('Threats', 'Name', middle), 'Inserted in the middle'),
      type('6 Threats', book.at('Threats', 'Severity', middle), 'High'), type('6 Threats', book.at('Threats', 'Likelihood', middle), 'Likely'), type('6 Threats', book.at('Threats', 'Layers', middle), 'L2'),
      type('6 Threats', book.at('Threats', 'Name', end), 'Typed at the end'), type('6 Threats', book.at('Threats', 'Severity', end), 'Low'), type('6 Threats', book.at('Threats', 'Likelihood', end), 'Possible'),
      // Sorted by name, rows as a whole.
      `range = sheets.getByName("7 Mitigations").getCellRangeByName("${book.at('Mitigations', 'ID', mitigations)}:${book.at('Mitigations', 'Rank key', lastMitigation)}")`,
      'Dim field(0) As New com.sun.star.table.TableSortField', 'field(0).Field = 1', 'field(0).IsAscending = False',
      'Dim sorting(1) As New com.sun.star.beans.PropertyValue', 'sorting(0).Name = "SortFields"', 'sorting(0).Value = field()', 'sorting(1).Name = "ContainsHeader"', 'sorting(1).Value = False',
      'range.sort(sorting())',
      // Rows hidden by a filter.
      `sheets.getByName("7 Mitigations").Rows.getByIndex(${mitigations}).IsVisible = False`,
      // A column of the assumptions moved behind the next one: both headers and cells change places.
      'assumptions = sheets.getByName("Assumptions")',
      `Dim a As Integer`, 'For a = 4 To 60',
      '  one = assumptions.getCellByPosition(3, a).Formula', '  other = assumptions.getCellByPosition(4, a).Formula',
      '  assumptions.getCellByPosition(3, a).String = other', '  assumptions.getCellByPosition(4, a).String = one', 'Next',
      'sheets.insertNewByName("Our notes", sheets.Count)', 'sheets.getByName("Our notes").getCellRangeByName("A1").String = "kept"', 'sheets.getByName("Our notes").getCellRangeByName("A2").Formula = "=1+1"',
    ]);
    const { port, result } = await refresh(edited);
    const sample = sampleModel();
    expect(result.model.threats.map((t) => t.name)).toEqual([...sample.threats.slice(0, 3).map((t) => t.name), 'Inserted in the middle', ...sample.threats.slice(3).map((t) => t.name), 'Typed at the end']);
    expect(result.model.threats.at(-1)?.id).toBe('TH78');
    expect(result.model.residual.slice(-2).map((r) => r.threat)).toEqual(['TH77', 'TH78']);
    const byId = (rows: readonly { readonly id: string | undefined }[]) => [...rows].sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
    expect(byId(result.model.mitigations)).toEqual(byId(sample.mitigations));
    expect(result.model.mitigations.map((m) => m.name)).not.toEqual(sample.mitigations.map((m) => m.name));
    expect(result.model.assumptions).toEqual(sample.assumptions);
    const raw = await expectUpToDate(port, result.model);
    const notes = raw.sheets.find((sheet) => sheet.name === 'Our notes');
    expect(notes?.rows.map((row) => row.cells[0])).toEqual(['kept', 2]);
  }, 240_000);
});

describe('a workbook edited through openpyxl', () => {
  it('refreshes: rows added, a column of their own, a sheet added, charts and shapes that openpyxl drops drawn again', async () => {
    const book = await created();
    const row = book.blank('Threats');
    const set = (sheet: string, cell: string, value: string) => `book[${basic(sheet)}][${basic(cell)}] = ${basic(value)}`;
    const edited = editInOpenpyxl(book.port.bytes, [
      set('6 Threats', book.at('Threats', 'Name', row), 'Written by a script'), set('6 Threats', book.at('Threats', 'Severity', row), 'Critical'), set('6 Threats', book.at('Threats', 'Likelihood', row), 'Likely'),
      set('7 Mapping', book.at('Mapping', 'Threat', book.blank('Mapping')), 'TH1'), set('7 Mapping', book.at('Mapping', 'Mitigation', book.blank('Mapping')), 'M999'),
      'notes = book.create_sheet("Our notes")', 'notes["B2"] = "kept"', 'notes["B3"] = "=2*21"',
    ]);
    expect((await new XlsxWorkbook(edited, 'book.xlsx').read()).sheets.find((s) => s.name === '10 Summary')?.drawn).toEqual([]);
    const { port, result } = await refresh(edited);
    expect(result.model.threats.at(-1)).toMatchObject({ id: 'TH9', name: 'Written by a script' });
    const raw = await expectUpToDate(port, result.model);
    expect(raw.sheets.find((sheet) => sheet.name === 'Our notes')?.rows.map((r) => r.cells[1])).toContain('kept');
    expect(raw.sheets.find((sheet) => sheet.name === '10 Summary')?.drawn).toHaveLength(3);
    expect(raw.sheets.find((sheet) => sheet.name === '2 Diagram')?.drawn.length).toBeGreaterThan(50);
  }, 240_000);
});

describe('a workbook of the first schema', () => {
  it('is brought to the present one with a report, and computes what the engine does', async () => {
    const { port, result } = await refresh(new Uint8Array(readFileSync('test/fixtures/workbook/schema-1.xlsx')));
    expect(result.notes).toEqual(expect.arrayContaining([expect.stringMatching(/schema 1 and is brought to schema 2/), expect.stringMatching(/^Table Threats got \d+ columns that it lacked/)]));
    expect(result.lines).toEqual(expect.arrayContaining(['Sheet "6 Matrix": added', 'Sheet "10 Summary": added', '7 Mapping: MappingWindow laid out']));
    expect(result.model.threats).toEqual(sampleModel().threats);
    await expectUpToDate(port, result.model);
  }, 240_000);
});

describe('a threat typed by hand in LibreOffice, nothing else touched', () => {
  it('counts in matrices, posture, top risks and appetite after recalculation', async () => {
    const book = await created();
    const row = book.blank('Threats');
    const values = { ID: 'TH9', Name: 'Typed by hand', Layers: 'L5', 'ASI or catalogue IDs': 'T4', Severity: 'Critical', Likelihood: 'Very Likely', Vector: 'Network', Complexity: 'Low', 'Agentic factors': 'Autonomy', Status: 'Open' };
    const edited = await editInLibreOffice(book.port.bytes, Object.entries(values).map(([header, value]) => `sheets.getByName("6 Threats").getCellRangeByName("${book.at('Threats', header, row)}").String = ${basic(value)}`));
    const [before, after] = [await book.port.read(), await new XlsxWorkbook(edited, 'book.xlsx').read()];
    const cell = (raw: RawWorkbook, view: string, r: number, c: number): unknown => {
      const [, sheet = '', letters = '', first = '0'] = /^'?([^'!]+)'?[!.]\$([A-Z]+)\$(\d+)/.exec(raw.names.find((n) => n.name === view)?.refersTo.replace(/^\$/, '') ?? '') ?? [];
      const column = [...letters].reduce((sum, l) => sum * 26 + l.charCodeAt(0) - 64, 0) - 1;
      return raw.sheets.find((s) => s.name === sheet)?.rows.find((x) => x.number === Number(first) + r)?.cells[column + c];
    };
    const shown = (raw: RawWorkbook) => ({
      criticalInherent: cell(raw, 'View_LevelCounts', 3, 1), criticalResidual: cell(raw, 'View_LevelCounts', 3, 2), heat: cell(raw, 'View_SeverityByLikelihood', 3, 4),
      openOnL5: cell(raw, 'View_LevelsByLayer', 13, 5), factor: cell(raw, 'View_FactorByLayer', 4, 5), tops: [0, 1, 2, 3, 4].map((i) => cell(raw, 'View_TopRisks', 3 + i, 3)), open: cell(raw, 'View_Posture', 8, 1),
      breaches: cell(raw, 'View_Posture', 7, 1), gap: cell(raw, 'View_GapList', 3, 2), backlog: cell(raw, 'View_Backlog', 3, 2), inherentToResidual: cell(raw, 'View_InherentToResidual', 3, 1), layerMap: cell(raw, 'View_LayerMap', 7, 6),
    });
    const [old, now] = [shown(before), shown(after)];
    const plus = (value: unknown): number => Number(value ?? 0) + 1;
    expect(now).toEqual({
      criticalInherent: plus(old.criticalInherent), criticalResidual: plus(old.criticalResidual), heat: 'Critical: 1', openOnL5: plus(old.openOnL5), factor: now.factor, tops: expect.arrayContaining(['TH9']), open: plus(old.open),
      breaches: plus(old.breaches), gap: 'TH9', backlog: 'TH9', inherentToResidual: plus(old.inherentToResidual), layerMap: plus(old.layerMap),
    });
    expect(now.factor).not.toEqual(old.factor);
  }, 240_000);
});
