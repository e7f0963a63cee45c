import { beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from '../../../src/backends/xlsx/read/read-xlsx';
import { writeXlsx } from '../../../src/backends/xlsx/write-xlsx';
import type { Blueprint, BlueprintBlock } from '../../../src/blueprint/blueprint';
import { buildBlueprint } from '../../../src/blueprint/build';
import { rate } from '../../../src/scoring/rate';
import { parityModel } from '../../blueprint/parity-model';
import { foreignWorkbook } from './edit-foreign';
import { blueprintOf, blueprintSheet, edit, expectOnly, fixture, FIXTURES, part, refusal, sheetOf, valueAt } from './edit-support';
import { partOrderProblems } from './part-order';

const TODAY = '2026-03-02';
const SHEET = 'xl/worksheets/sheet1.xml';

/** A block at J8: a merged title, a formula, an array formula, an input cell. */
const BLOCK: BlueprintBlock = {
  name: 'View_Test', kind: 'live', row: 8, column: 9, height: 3, width: 2,
  cells: [
    { row: 8, column: 9, value: 'Title 🧨', style: 'caption', span: 2 }, { row: 9, column: 9, value: 3, formula: '1+2', style: 'viewNumber' },
    { row: 10, column: 9, value: 6, formula: 'SUM(B2:B3*2)', array: true, style: 'viewNumber' },
    { row: 10, column: 10, value: undefined, style: 'viewInput', input: true, validation: { rule: { type: 'list', source: '"a,b"' }, alert: 'stop', title: 't', message: 'm' } },
  ],
  formats: [{ range: 'J9:J10', formula: 'J9>2', tone: 'good' }], columns: [{ width: 30 }, { width: 5, hidden: true }],
};
const blocks = (sheet: string) => ({ blocks: [{ sheet, name: BLOCK.name }] });
const blueprint = (sheet: string) => blueprintOf(blueprintSheet(sheet, { blocks: [BLOCK, { ...BLOCK, name: 'View_Other', column: 20 }] }));

describe('a block laid on a sheet that exists', () => {
  it('is there with its looks, rules and columns, and nothing else changes', async () => {
    const before = foreignWorkbook();
    const after = await edit(before, blocks('Data'), blueprint('Data'));
    expect(['J8', 'J9', 'J10', 'K10', 'A1'].map((cell) => valueAt(after, 'Data', cell))).toEqual(['Title 🧨', 3, 6, undefined, 'Region']);
    const text = part(after, SHEET);
    expect(text).toMatch(/<row r="8"><c r="J8" s="\d+" t="inlineStr"><is><t>Title 🧨<\/t><\/is><\/c><c r="K8" s="\d+"\/><\/row>/);
    expect(text).toMatch(/<c r="J10" s="\d+"><f t="array" ref="J10">SUM\(B2:B3\*2\)<\/f><v>6<\/v><\/c><c r="K10" s="\d+"\/>/);
    expect(text).toContain('<!-- kept by hand --><mergeCells><mergeCell ref="J8:K8"/></mergeCells><conditionalFormatting');
    expect(text).toMatch(/<conditionalFormatting sqref="J9:J10"><cfRule type="expression" dxfId="1" priority="3">/);
    expect(text).toMatch(/<dataValidations count="3">.*type="list"[^>]*sqref="K10">/s);
    expect(text).toContain('<col min="10" max="10" width="30" customWidth="1"/><col min="11" max="11" width="5" customWidth="1" hidden="1"/></cols>');
    expect(text).not.toContain('r="U8"');
    expect(partOrderProblems(after).filter((problem) => problem.includes('sheet1'))).toEqual([]);
    expectOnly(before, after, [SHEET, 'xl/styles.xml', 'xl/workbook.xml']);
  });

  it.each(FIXTURES)('of a file saved by %s is read back', async (name) => {
    const after = await edit(fixture(name), blocks('Threats'), blueprint('Threats'));
    expect(valueAt(after, 'Threats', 'J8')).toBe('Title 🧨');
    expect(sheetOf(after, 'Threats').tables).toEqual(sheetOf(fixture(name), 'Threats').tables);
    expect(partOrderProblems(after)).toEqual(partOrderProblems(fixture(name)));
  });

  it('does not hide a column that holds something, nor change a width somebody set', async () => {
    const { blocks: on } = blocks('Data');
    const used = await edit(foreignWorkbook(), { cells: [{ sheet: 'Data', row: 30, column: 10, content: { kind: 'value', value: 'mine' } }] });
    expect(part(await edit(used, { blocks: on }, blueprint('Data')), SHEET)).toContain('<col min="11" max="11" width="5" customWidth="1"/>');
    const narrow = blueprintOf(blueprintSheet('Data', { blocks: [{ ...BLOCK, column: 4, cells: BLOCK.cells.map((cell) => ({ ...cell, column: cell.column - 5 })) }] }));
    expect(part(await edit(foreignWorkbook(), { blocks: on }, narrow), SHEET)).toContain('<col min="3" max="6" width="20" style="2" customWidth="1" outlineLevel="1"/></cols>');
  });

  it('is refused where something stands', async () => {
    const used = await edit(foreignWorkbook(), { cells: [{ sheet: 'Data', row: 10, column: 10, content: { kind: 'value', value: 'mine' } }] });
    expect(await refusal(edit(used, blocks('Data'), blueprint('Data')))).toContain('UnsafeChangeError: Sheet "Data": the content of cell K10 stands where "Title 🧨" goes. Move it elsewhere');
  });
});

describe('blocks of the product', () => {
  const whole: Blueprint = (() => {
    const model = parityModel(TODAY);
    return buildBlueprint(model, rate(model, TODAY), 'hash');
  })();
  let expected = new Uint8Array();
  beforeAll(async () => { expected = new Uint8Array(await writeXlsx(whole)); }, 60_000);

  it('that are missing come back as they are written', async () => {
    const missing = whole.sheets.flatMap(({ name: sheet, blocks: on }) => on.map(({ name }) => ({ sheet, name })));
    // exceljs writes no sheet without cells: those whose blocks are all they hold keep theirs.
    const only = new Set(whole.sheets.filter((sheet) => sheet.tables.length + sheet.notes.length === 0).map(({ name }) => name));
    const laid = missing.filter(({ sheet }) => !only.has(sheet));
    const bare = await writeXlsx({ ...whole, sheets: whole.sheets.map((sheet) => (only.has(sheet.name) ? sheet : { ...sheet, blocks: [] })) });
    const after = await edit(bare, { blocks: laid }, whole);
    expect(laid.length).toBeGreaterThan(3);
    expect(readXlsx(after, 'x')).toEqual(readXlsx(expected, 'x'));
    expect(partOrderProblems(after)).toEqual([]);
  }, 60_000);
});
