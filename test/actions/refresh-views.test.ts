import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { refreshWorkbook, type Refresh } from '../../src/actions/refresh';
import type { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { EMPTY_BLUEPRINT } from '../../src/blueprint/blueprint';
import { columnLetters } from '../../src/model/location';
import type { CellContent, RawWorkbook } from '../../src/workbook/port';
import { foundBlocks, type FoundBlock } from '../../src/workbook/refresh/anchors';
import { recalculate } from '../support/libreoffice';
import { editInLibreOffice } from '../support/libreoffice-edit';
import { withoutSheet } from '../support/without-sheet';
import { THOROUGH } from '../support/thorough';
import { sampleWorkbook } from '../support/sample-workbook';

const TODAY = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
const MINUTES = 240_000;

const created = (): Promise<XlsxWorkbook> => sampleWorkbook(TODAY);
const refresh = (port: XlsxWorkbook): Promise<Refresh> => refreshWorkbook(port, { today: TODAY, fileName: 'book.xlsx', newModelId: () => 'other' });
const set = (port: XlsxWorkbook, sheet: string, row: number, column: number, content: CellContent): Promise<void> =>
  port.apply({ cells: [{ sheet, row, column, content }], tables: [], names: [], blocks: [], sheets: [], drawings: [] }, EMPTY_BLUEPRINT);
const open = (sheet: string) => `sheets.getByName("${sheet}").unprotect("")`;
const rows = (sheet: string, what: string) => `sheets.getByName("${sheet}").Rows.${what}`;

function place(raw: RawWorkbook, name: string): FoundBlock {
  const found = foundBlocks(raw.names).get(name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

/** A date counts as its serial. */
const plain = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'serial' in value ? value.serial : (value ?? ''));
const close = (a: unknown, b: unknown): boolean => (typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)) : a === b);

/** What stands in a view, cell by cell, and whether a formula computes it. */
function cellsOf(raw: RawWorkbook, name: string): readonly string[] {
  const { sheet, row, column, height, width } = place(raw, name);
  const inRange = (raw.sheets.find((s) => s.name === sheet)?.rows ?? []).filter(({ number }) => number >= row && number < row + height);
  return inRange.flatMap(({ number, cells, formulas }) => Array.from({ length: width }, (_, i) => column + i).flatMap((c) => {
    const value = plain(cells[c]);
    const shown = typeof value === 'number' ? Number(value.toPrecision(12)) : value;
    return value === '' && formulas?.has(c) !== true ? [] : [`${number - row}/${c - column}${formulas?.has(c) === true ? '=' : ' '}${JSON.stringify(shown)}`];
  }));
}

/** Where its words stand and its formulas, whatever they show. */
const shapeOf = (raw: RawWorkbook, name: string): readonly string[] => cellsOf(raw, name).map((cell) => cell.replace(/=.*$/, '='));

/** Formulas whose stored value is not what another program computes. */
async function wrong(port: XlsxWorkbook): Promise<readonly string[]> {
  const [raw, [recalculated]] = [await port.read(), await recalculate([port.bytes])];
  return raw.sheets.flatMap((sheet) => {
    const other = new Map(recalculated?.sheets.find((s) => s.name === sheet.name)?.rows.map((row) => [row.number, row.cells]));
    return sheet.rows.flatMap((row) => [...(row.formulas ?? [])].flatMap((column) => {
      const [a, b] = [plain(row.cells[column]), plain(other.get(row.number)?.[column])];
      return close(a, b) ? [] : [`${sheet.name}!${columnLetters(column)}${row.number}: stored ${JSON.stringify(a)}, recalculated ${JSON.stringify(b)}`];
    }));
  });
}

/** The merged cells of a sheet. */
function merges({ bytes }: XlsxWorkbook, sheet: string): readonly string[] {
  const parts = unzipSync(bytes);
  const text = (part: string): string => strFromU8(parts[part] ?? new Uint8Array());
  const id = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].flatMap(([tag]) => (tag.includes(`name="${sheet}"`) ? (/r:id="([^"]+)"/.exec(tag)?.[1] ?? []) : []))[0] ?? '';
  const relation = [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].find(([tag]) => tag.includes(`Id="${id}"`))?.[0] ?? '';
  const part = `xl/${(/Target="\/?(?:xl\/)?([^"]+)"/.exec(relation)?.[1]) ?? ''}`;
  return [...text(part).matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref ?? '').sort();
}

/** A second refresh finds nothing, and every stored result is what a recalculation gives. */
async function expectWhole(port: XlsxWorkbook, notes: readonly string[] = []): Promise<void> {
  const again = await refresh(port);
  expect({ lines: again.lines, results: again.results, notes: again.notes }).toEqual({ lines: [], results: 0, notes });
  expect(await wrong(port)).toEqual([]);
}

const APART = /^"([^"]+)" on (.+) had come apart: rows or columns were inserted into it or deleted from it; it was laid out anew\.$/;
const titles = ({ notes }: Refresh): readonly string[] => notes.map((note) => APART.exec(note)?.[1] ?? note);

const SHEETS = ['2 Architecture', '3 Threat Actors', '4 Trust Boundaries', '5 Asset Flows', '7 Mapping', '9 Residual Risk', '10 Roadmap'] as const;
const ON_SHEETS = ['LayerMap', 'ActorByLayer', 'ActorByComponent', 'ZoneByZone', 'AssetByZone', 'GapList', 'Backlog', 'MappingStart', 'MappingWindow', 'Posture', 'TopRisks', 'ReviewCalendar', 'InherentToResidual', 'RoadmapByBucket', 'TeamLoad'].map((view) => `View_${view}`);
describe('views through which somebody inserted or deleted rows in LibreOffice', () => {
  it.each([
    ...(THOROUGH ? [['a row inserted', SHEETS, (sheet: string) => [rows(sheet, 'insertByIndex(6, 1)')]] as const] : []),
    ['a row deleted', SHEETS, (sheet: string) => [rows(sheet, 'removeByIndex(8, 1)')]],
    ...(THOROUGH ? [['as many inserted as deleted', SHEETS.slice(0, 5).filter((sheet) => sheet !== '4 Trust Boundaries'), (sheet: string) => [rows(sheet, 'insertByIndex(6, 2)'), rows(sheet, 'removeByIndex(10, 2)')]] as const] : []),
  ])('%s: they are laid out anew, at the right size and with what reads them', async (_, sheets, edits) => {
    const port = await created();
    const whole = await port.read();
    port.bytes = await editInLibreOffice(port.bytes, sheets.flatMap(edits));
    const result = await refresh(port);
    expect(result.notes.filter((note) => !APART.test(note))).toEqual([]);
    expect(titles(result)).toEqual(expect.arrayContaining(['Layer map', 'Actor by layer', 'Asset by zone', 'Gaps', 'Backlog', 'Threat by mitigation']));
    if (sheets === SHEETS) expect(titles(result)).toEqual(expect.arrayContaining(['Zone by zone', 'Posture', 'Top risks', 'Review calendar', 'Inherent to residual', 'By bucket', 'Load by team']));
    const after = await port.read();
    for (const name of ON_SHEETS) {
      const [was, is] = [place(whole, name), place(after, name)];
      expect({ name, height: is.height, width: is.width }).toEqual({ name, height: was.height, width: was.width });
      expect(shapeOf(after, name)).toEqual(shapeOf(whole, name));
    }
    await expectWhole(port);
  }, MINUTES);

  it('a row deleted from the matrices and from the Summary: merged cells and charts come back', async () => {
    const port = await created();
    const whole = await port.read();
    port.bytes = await editInLibreOffice(port.bytes, [open('6 Matrix'), open('10 Summary'), rows('6 Matrix', 'removeByIndex(7, 1)'), rows('10 Summary', 'removeByIndex(3, 1)')]);
    const result = await refresh(port);
    expect(titles(result)).toEqual(['Risk by level', 'Summary']);
    expect(result.lines).toContain('10 Summary: drawn anew');
    const after = await port.read();
    expect(cellsOf(after, 'View_LevelCounts')).toEqual(cellsOf(whole, 'View_LevelCounts'));
    expect(cellsOf(after, 'View_Summary')).toEqual(cellsOf(whole, 'View_Summary'));
    expect(merges(port, '10 Summary')).toEqual(merges(await created(), '10 Summary'));
    await expectWhole(port);
  }, MINUTES);

  it('more rows deleted than there is room for: it is laid out below everything else', async () => {
    const port = await created();
    const whole = await port.read();
    port.bytes = await editInLibreOffice(port.bytes, [open('6 Matrix'), rows('6 Matrix', 'removeByIndex(6, 3)')]);
    const { notes } = await refresh(port);
    expect(notes).toEqual([expect.stringMatching(/^"Risk by level" on 6 Matrix had come apart: .* laid out anew at A\d+, because there was no room for it where it stood\.$/)]);
    const after = await port.read();
    expect(cellsOf(after, 'View_LevelCounts')).toEqual(cellsOf(whole, 'View_LevelCounts'));
    expect(cellsOf(after, 'View_SeverityByLikelihood')).toEqual(cellsOf(whole, 'View_SeverityByLikelihood'));
    await expectWhole(port);
  }, MINUTES);

  it('a column inserted: it is laid out anew at its own width', async () => {
    const port = await created();
    const whole = await port.read();
    const { column } = place(whole, 'View_Posture');
    port.bytes = await editInLibreOffice(port.bytes, [`sheets.getByName("9 Residual Risk").Columns.insertByIndex(${column + 1}, 1)`]);
    expect(titles(await refresh(port))).toEqual(['Posture']);
    const after = await port.read();
    expect(cellsOf(after, 'View_Posture')).toEqual(cellsOf(whole, 'View_Posture'));
    await expectWhole(port);
  }, MINUTES);

  it('keeps where the window into the matrix begins', async () => {
    const port = await created();
    const { row, column } = place(await port.read(), 'View_MappingStart');
    const at = `sheets.getByName("7 Mapping").getCellRangeByName("${columnLetters(column + 1)}${row + 4}")`;
    port.bytes = await editInLibreOffice(port.bytes, [`${at}.Value = 3`, rows('7 Mapping', `insertByIndex(${row + 3}, 1)`)]);
    expect(titles(await refresh(port))).toContain('Window');
    expect(cellsOf(await port.read(), 'View_MappingStart').slice(-4)).toEqual(['3/0 "Threats"', '3/1 1', '4/0 "Mitigations"', '4/1 3']);
  }, MINUTES);

  it('leaves a view through which somebody typed, and says where', async () => {
    const port = await created();
    const { sheet, row, column } = place(await port.read(), 'View_Posture');
    const cell = `${columnLetters(column)}${row + 5}`;
    port.bytes = await editInLibreOffice(port.bytes, [rows(sheet, `insertByIndex(${row + 3}, 1)`), `sheets.getByName("${sheet}").getCellRangeByName("${cell}").String = "Our remark"`]);
    const { notes } = await refresh(port);
    const left = `"Posture" on ${sheet} had come apart: rows or columns were inserted into it or deleted from it. It was left as it is, and what it shows may be wrong, because ${sheet}!${cell} holds something that is not part of it. Move it away and refresh.`;
    expect(notes).toContain(left);
    await expectWhole(port, [left]);
    await set(port, sheet, row + 5, column, { kind: 'value', value: undefined });
    expect(titles(await refresh(port))).toEqual(['Posture']);
    await expectWhole(port);
  }, MINUTES);
});

/** The file as Excel leaves it when one of its sheets is deleted: what formulas read there has become `#REF!`. */
function deleted(bytes: Uint8Array, sheet: string, tables: readonly string[]): Uint8Array {
  const parts = unzipSync(withoutSheet(bytes, sheet));
  const cells = new RegExp(`(?:'|&apos;)${sheet}(?:'|&apos;)!\\$?[A-Z]+\\$?\\d+(?::\\$?[A-Z]+\\$?\\d+)?`, 'g');
  const columns = new RegExp(`\\b(?:${['none', ...tables].join('|')})\\[(?:[^\\[\\]]|\\[[^\\]]*\\])*\\]`, 'g');
  for (const [name, part] of Object.entries(parts)) {
    if (/^xl\/(?:worksheets|charts)\/[^/]+$/.test(name)) parts[name] = strToU8(strFromU8(part).replace(/<((?:c:)?f)\b[^>]*>[^<]*/g, (formula) => formula.replace(cells, '#REF!').replace(columns, '#REF!')));
  }
  return zipSync(parts, { level: 1 });
}

describe('a sheet that somebody deleted', () => {
  it.each([
    ['6 Matrix', [], ['View_Summary', 'View_LevelCounts']],
    ...(THOROUGH ? [['9 Residual Risk', ['Residual'], []], ['7 Mapping', ['Mapping'], []]] as const : []),
    ['Scales', ['Scales'], ['View_Posture', 'View_LevelCounts', 'View_Summary']],
  ])('%s: formulas that read it are written anew', async (sheet, tables, views) => {
    const port = await created();
    const whole = await port.read();
    port.bytes = deleted(port.bytes, sheet, tables);
    const { lines, notes } = await refresh(port);
    expect(lines).toContain(`Sheet "${sheet}": added`);
    expect(notes).toEqual([]);
    const after = await port.read();
    if (sheet === '6 Matrix') expect(lines).toContain('10 Summary: drawn anew');
    for (const view of views) expect(cellsOf(after, view)).toEqual(cellsOf(whole, view));
    expect(Object.values(unzipSync(port.bytes)).filter((part) => strFromU8(part).includes('#REF!'))).toEqual([]);
    await expectWhole(port);
  }, MINUTES);
});

describe('values typed over formulas of a view', () => {
  it('stay and are told; cleared, the formulas come back', async () => {
    const port = await created();
    const { sheet, row, column } = place(await port.read(), 'View_Posture');
    await set(port, sheet, row + 3, column + 1, { kind: 'value', value: 'Low' });
    const one = `${sheet}!${columnLetters(column + 1)}${row + 3} holds something typed over a formula of "Posture", left as it is. Clear it and refresh to get the formula back.`;
    expect((await refresh(port)).notes).toEqual([one]);
    expect(cellsOf(await port.read(), 'View_Posture')).toContain('3/1 "Low"');
    await set(port, '10 Summary', 2, 2, { kind: 'value', value: 'Somebody' });
    await set(port, '10 Summary', 3, 2, { kind: 'value', value: 'High' });
    expect((await refresh(port)).notes).toEqual([one, '10 Summary!C2, C3 hold something typed over formulas of "Summary", left as it is. Clear them and refresh to get the formulas back.']);
    for (const [on, r, c] of [[sheet, row + 3, column + 1], ['10 Summary', 2, 2], ['10 Summary', 3, 2]] as const) await set(port, on, r, c, { kind: 'value', value: undefined });
    await refresh(port);
    expect(cellsOf(await port.read(), 'View_Posture').some((cell) => cell.startsWith('3/1='))).toBe(true);
    const again = await refresh(port);
    expect({ lines: again.lines, results: again.results, notes: again.notes }).toEqual({ lines: [], results: 0, notes: [] });
  });
});
