import { describe, expect, it } from '@jest/globals';
import { prepareModel } from '../../src/actions/create';
import { snapshotIn } from '../../src/actions/archived-model';
import { DamagedSnapshotError, NoSuchVersionError } from '../../src/errors';
import { packModel, unpackModel } from '../../src/formats/snapshot';
import { createModel, type ThreatModel } from '../../src/model/threat-model';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { rawText } from '../../src/workbook/cells';
import type { RawWorkbook } from '../../src/workbook/port';
import { addedSnapshot, storedKeys } from '../../src/workbook/snapshots';

const sample = prepareModel(sampleModel(), '2026-03-02', () => 'model');

/** The sheet as a workbook holds it after these were stored one after the other. */
function holding(...stored: readonly (readonly [string, ThreatModel])[]): RawWorkbook {
  let raw: RawWorkbook = { date1904: false, names: [], sheets: [] };
  for (const [version, model] of stored) {
    const added = addedSnapshot(raw, version, packModel(model));
    const [sheet] = raw.sheets;
    const cells = 'sheet' in added ? added.sheet.notes : added.cells.map(({ row, column, content }) => ({ row, column, value: content.value }));
    const rows = new Map<number, string[]>();
    for (const { row, column, value } of cells) rows.set(row, Object.assign(rows.get(row) ?? [], { [column]: String(value) }));
    raw = { ...raw, sheets: [{ name: '_snapshots', visibility: 'veryHidden', tables: [], drawn: [], rows: [...(sheet?.rows ?? []), ...[...rows].map(([number, texts]) => ({ number, cells: texts }))] }] };
  }
  return raw;
}

/** The workbook with its sheet's rows changed. */
const damaged = (raw: RawWorkbook, change: (rows: RawWorkbook['sheets'][number]['rows']) => RawWorkbook['sheets'][number]['rows']): RawWorkbook =>
  ({ ...raw, sheets: raw.sheets.map((sheet) => ({ ...sheet, rows: change(sheet.rows) })) });

describe('a snapshot', () => {
  it('gives every field of the sample back', () => {
    expect(snapshotIn(holding(['1.0', sample]), 'book.xlsx', '1.0')).toEqual(sample);
  });

  it('of ten thousand rows stands in cells of at most 32,000 characters and comes back whole, in any order of rows', () => {
    const threats = Array.from({ length: 10_000 }, (_, i) => ({ id: `TH${i + 1}`, name: `Threat ${(i * 2_654_435_761) % 4_294_967_291}`, description: `Überraschung 😀 ${(i * 40_503) % 65_521}\nline two` }));
    const large = createModel({ threats });
    const raw = holding(['1.0', sample], ['2.0', large]);
    const rows = raw.sheets[0]?.rows ?? [];
    expect(rows.filter(({ cells }) => cells[0] === 'snapshot 2.0').length).toBeGreaterThan(3);
    expect(Math.max(...rows.flatMap(({ cells }) => cells.map((cell) => rawText(cell).length)))).toBe(32_000);
    expect(snapshotIn(damaged(raw, (all) => [...all].reverse()), 'book.xlsx', '2.0')).toEqual(large);
    expect(snapshotIn(raw, 'book.xlsx', '1.0')).toEqual(sample);
  });

  it('is added below the others, of which no cell changes', () => {
    const one = holding(['1.0', sample]);
    const two = holding(['1.0', sample], ['1.1', createModel({})]);
    expect(two.sheets[0]?.rows.slice(0, one.sheets[0]?.rows.length)).toEqual(one.sheets[0]?.rows);
    expect(storedKeys(two)).toEqual(['1.0', '1.1']);
  });

  it('holds no cell that a spreadsheet program could take for a number, date or formula', () => {
    for (const { cells } of holding(['1.0', sample], ['2026-03-02', createModel({})]).sheets[0]?.rows ?? []) for (const cell of cells) expect(cell).toMatch(/^(Snapshots of|snapshot .|part \d|b64:|sha256:)/);
  });

  it('is the same text for the same model', () => expect(packModel(sample)).toEqual(packModel(prepareModel(sampleModel(), '2026-03-02', () => 'model'))));
});

describe('a snapshot that is not what was written', () => {
  const raw = holding(['1.0', sample]);
  const changed = (column: number, to: (text: string) => string) => damaged(raw, (rows) => rows.map((row, i) => (i === 1 ? { ...row, cells: row.cells.map((cell, at) => (at === column ? to(rawText(cell)) : cell)) } : row)));
  it.each([
    ['with a part missing', damaged(raw, (rows) => rows.slice(0, -1)), /part of it is missing/],
    ['with a part cut', changed(2, (text) => text.slice(0, 900)), /damaged/],
    ['with letters changed', changed(2, (text) => `${text.slice(0, 3000)}AAAA${text.slice(3004)}`), /damaged/],
    ['with another checksum', changed(3, (text) => text.replace(/.$/, (last) => (last === '0' ? '1' : '0'))), /its checksum differs/],
    ['with a part of no number', changed(1, () => 'part x'), /part of it is missing/],
  ])('%s is refused with a way out', (_, book, message) => {
    expect(() => snapshotIn(book, 'book.xlsx', '1.0')).toThrow(DamagedSnapshotError);
    expect(() => snapshotIn(book, 'book.xlsx', '1.0')).toThrow(message);
  });

  it('is not there at all: the others are named', () => {
    expect(() => snapshotIn(raw, 'book.xlsx', '2.0')).toThrow(NoSuchVersionError);
    expect(() => snapshotIn(raw, 'book.xlsx', '2.0')).toThrow(/there are 1\.0/);
    expect(() => snapshotIn({ ...raw, sheets: [] }, 'book.xlsx', '2.0')).toThrow(/there is none at all/);
  });

  it('of another model does not pass for it', () => {
    const { packed } = packModel(createModel({}));
    expect(() => unpackModel({ packed, digest: packModel(sample).digest }, 'book.xlsx', '1.0')).toThrow(DamagedSnapshotError);
  });
});
