import { beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from '../../../src/backends/xlsx/read/read-xlsx';
import { writeXlsx } from '../../../src/backends/xlsx/write-xlsx';
import { buildBlueprint } from '../../../src/blueprint/build';
import { rate } from '../../../src/scoring/rate';
import type { WorkbookChanges } from '../../../src/workbook/port';
import { parityModel } from '../../blueprint/parity-model';
import { convert, recalculate, withoutCachedValues } from '../../support/libreoffice';
import { foreignWorkbook } from './edit-foreign';
import { blueprintOf, blueprintSheet, blueprintTable, change, edit, fixture, formula, part, parts, tableOf, valueAt } from './edit-support';

const TODAY = '2026-03-02';
const BOX = { kind: 'box', name: 'P', description: 'p', x: 0, y: 400, width: 60, height: 30, form: 'rounded', lines: ['P'], align: 'center', fontSize: 9, colour: '000000' } as const;
const CHART = { name: 'One', title: 'One', description: '1', direction: 'columns', grouping: 'clustered', categories: { range: "'Data'!$A$2:$A$3", values: ['a', 'b'] }, series: [{ name: { range: "'Data'!$B$1", values: ['n'] }, values: { range: "'Data'!$B$2:$B$3", values: [1, 2] }, colour: 'AA0000' }], anchor: { fromRow: 20, fromColumn: 0, toRow: 30, toColumn: 4 } } as const;

const model = parityModel(TODAY);
const PRODUCT = buildBlueprint(model, rate(model, TODAY), 'hash');

/** One file for each kind of change, opened by LibreOffice in one go. */
async function edited(): Promise<Readonly<Record<string, Uint8Array>>> {
  const cells: Partial<WorkbookChanges> = { cells: [change('Threats', 'B2', 'new 🧨'), change('Threats', 'C3', 7), change('Threats', 'H1', formula('SUM(C2:C3)', 0)), change('Threats', 'H2', formula('SUM(C2:C3*2)', 0, true))] };
  const added = { header: 'Extra', formula: 'ThreatTable[[#This Row],[Score]]+1', hidden: false, width: 14 };
  const sheet = blueprintSheet('Added', { tables: [blueprintTable('Fresh', [['x', 1], ['y', 9]])], charts: [CHART], shapes: [BOX], locked: true });
  const drawn = (name: string) => blueprintOf(blueprintSheet(name, { charts: [CHART], shapes: [BOX] }));
  const all = {
    cells: await edit(fixture('libreoffice'), cells), cellsOfOpenpyxl: await edit(fixture('openpyxl'), cells), cellsOfXlsxwriter: await edit(fixture('xlsxwriter'), cells),
    table: await edit(fixture('openpyxl'), { cells: [change('Threats', 'C6', 3, 'C5'), change('Threats', 'G6', formula(added.formula, 0))], tables: [{ sheet: 'Threats', table: 'ThreatTable', lastRow: 6, added: [added] }] }),
    names: await edit(fixture('libreoffice'), { names: [{ name: 'Sum_Of', refersTo: "'Threats'!$C$2:$C$3" }], cells: [change('Very', 'A1', formula('SUM(Sum_Of)', 0))] }),
    sheets: await edit(fixture('xlsxwriter'), { sheets: ['Added'] }, blueprintOf(sheet)), foreignSheets: await edit(foreignWorkbook(), { sheets: ['Added'] }, blueprintOf(sheet)),
    drawings: await edit(foreignWorkbook(), { drawings: ['Data'] }, drawn('Data')), drawingOfOpenpyxl: await edit(fixture('openpyxl'), { drawings: ['Threats'] }, drawn('Threats')),
    protection: await edit(fixture('libreoffice'), { protection: { locked: ['Threats'], open: [], structure: true } }),
    product: await edit(await writeXlsx({ ...PRODUCT, sheets: PRODUCT.sheets.filter((_, i) => i % 2 === 0) }), { sheets: PRODUCT.sheets.filter((_, i) => i % 2 === 1).map(({ name }) => name) }, PRODUCT),
  };
  return all;
}

describe('LibreOffice', () => {
  let files: Readonly<Record<string, Uint8Array>> = {};
  let saved: Readonly<Record<string, Uint8Array>> = {};
  const of = (name: string): Uint8Array => saved[name] ?? new Uint8Array();
  beforeAll(async () => {
    files = await edited();
    const converted = await convert(Object.values(files).map(withoutCachedValues), 'xlsx');
    saved = Object.fromEntries(Object.keys(files).map((name, i) => [name, new Uint8Array(converted[i] ?? [])]));
  }, 300_000);

  it.each(['cells', 'cellsOfOpenpyxl', 'cellsOfXlsxwriter'])('opens %s and computes the new formulas', (name) => {
    expect(['B2', 'C3', 'H1', 'H2'].map((cell) => valueAt(of(name), 'Threats', cell))).toEqual(['new 🧨', 7, 11.5, 23]);
  });

  it('opens a grown table', () => {
    expect(tableOf(of('table'), 'Threats', 'ThreatTable')).toMatchObject({ lastRow: 6, columns: expect.arrayContaining(['Extra']) });
    expect(valueAt(of('table'), 'Threats', 'G6')).toBe(4);
  });

  it('knows new names', () => expect(valueAt(of('names'), 'Very', 'A1')).toBe(1.5));

  it.each(['sheets', 'foreignSheets'])('opens %s with what is on them', (name) => {
    expect(tableOf(of(name), 'Added', 'Fresh').columns).toEqual(['ID', 'Score', 'Double']);
    expect(valueAt(of(name), 'Added', 'C5')).toBe(18);
    expect(Object.values(parts(of(name))).some((content) => content.includes('maestro:One'))).toBe(true);
  });

  it('opens drawings beside a picture', () => {
    const drawing = part(of('drawings'), 'xl/drawings/drawing1.xml');
    for (const name of ['maestro:P', 'maestro:One', 'Picture 1']) expect(drawing).toContain(`name="${name}"`);
    expect(Object.values(parts(of('drawingOfOpenpyxl'))).some((content) => content.includes('maestro:P'))).toBe(true);
  });

  it('sees the protection', () => {
    expect(part(of('protection'), 'xl/worksheets/sheet1.xml')).toContain('<sheetProtection sheet="true"');
  });

  it('redraws drawings in a file it saved itself', async () => {
    const again = await edit(of('drawings'), { drawings: ['Data'] }, blueprintOf(blueprintSheet('Data', { shapes: [{ ...BOX, name: 'New' }] })));
    const drawing = part(again, 'xl/drawings/drawing1.xml');
    expect([...drawing.matchAll(/cNvPr id="\d+" name="([^"]+)"/g)].map(([, name]) => name).sort()).toEqual(['Picture 1', 'maestro:New']);
  });

  it('computes added sheets of the product to the values of the whole workbook', async () => {
    const [ours, whole] = await recalculate([files['product'] ?? new Uint8Array(), await writeXlsx(PRODUCT)]);
    expect(ours?.sheets.map(({ name, rows }) => [name, rows])).toEqual(whole?.sheets.map(({ name, rows }) => [name, rows]));
    expect(readXlsx(of('product'), 'x').sheets).toHaveLength(PRODUCT.sheets.length);
  }, 300_000);
});
