import { describe, expect, it } from '@jest/globals';
import { createWorkbook } from '../../src/actions/create';
import { refreshWorkbook, type Refresh } from '../../src/actions/refresh';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { readModel } from '../../src/workbook/read';
import { recalculate } from '../support/libreoffice';
import { editInOpenpyxl } from '../support/openpyxl';

const TODAY = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
const refresh = (port: XlsxWorkbook): Promise<Refresh> => refreshWorkbook(port, { today: TODAY, fileName: 'book.xlsx', newModelId: () => 'other' });

async function created(): Promise<XlsxWorkbook> {
  const port = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
  await createWorkbook(port, sampleModel(), TODAY, () => 'model');
  return port;
}

/** Address of a column's cell in a register's row, from 1. */
async function cellOf(port: XlsxWorkbook, key: 'threats' | 'mapping' | 'residual', column: string, row: number): Promise<readonly [sheet: string, cell: string]> {
  const place = readModel(await port.read(), 'book.xlsx').places[key];
  const letter = (n: number): string => (n < 26 ? String.fromCharCode(65 + n) : `${letter(Math.floor(n / 26) - 1)}${letter(n % 26)}`);
  return [place?.sheet ?? '', `${letter(place?.columns[column] ?? 0)}${place?.rows[row - 1] ?? 0}`];
}

describe('values that the engine understands and formulas do not', () => {
  it('are written as formulas read them, and told; free text and lists stay', async () => {
    const port = await created();
    const { model } = await refresh(port);
    const [threat, mitigation, severity, date, name] = [
      await cellOf(port, 'mapping', 'threat', 1), await cellOf(port, 'mapping', 'mitigation', 2), await cellOf(port, 'threats', 'severity', 1), await cellOf(port, 'residual', 'lastReview', 1), await cellOf(port, 'threats', 'name', 1),
    ];
    const lastReview = '2026-03-02';
    const set = ([sheet, cell]: readonly [string, string], value: string) => `book["${sheet}"]["${cell}"] = "${value}"`;
    port.bytes = editInOpenpyxl(port.bytes, [
      set(threat, `${model.mapping[0]?.threat ?? ''} `), set(mitigation, ` ${model.mapping[1]?.mitigation ?? ''}`), set(severity, `${model.threats[0]?.severity ?? ''}  `), set(date, lastReview), set(name, ' A name '),
    ]);
    const { notes, lines } = await refresh(port);
    const cells = [severity, threat, mitigation, date].map(([sheet, cell]) => `${sheet}!${cell}`);
    expect(notes).toEqual([expect.stringMatching(/: spaces around the value, or a date or number that was text, kept formulas from reading it; it was written as they read it\.$/)]);
    for (const cell of cells) expect(notes[0]).toContain(cell);
    expect(lines).toEqual(expect.arrayContaining([`${threat[0]}!${threat[1]}: ${model.mapping[0]?.threat ?? ''}`]));
    const raw = await port.read();
    const after = readModel(raw, 'book.xlsx').model;
    expect(after.threats[0]).toMatchObject({ severity: model.threats[0]?.severity, name: ' A name ' });
    expect(after.residual[0]?.lastReview).toBe(lastReview);
    const again = await refresh(port);
    expect({ lines: again.lines, results: again.results, notes: again.notes }).toEqual({ lines: [], results: 0, notes: [] });
    const [recalculated] = await recalculate([port.bytes]);
    expect(readModel(recalculated ?? raw, 'book.xlsx').model.mapping).toEqual(after.mapping);
    const threats = (from: typeof raw | undefined) => from?.sheets.find((sheet) => sheet.name === '6 Threats')?.rows.slice(5, 12).map((row) => row.cells.map((value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : (value ?? ''))));
    expect(threats(recalculated)).toEqual(threats(raw));
  }, 240_000);
});
