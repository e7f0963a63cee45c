import { describe, expect, it } from '@jest/globals';
import type { BlueprintBlock } from '../../../src/blueprint/blueprint';
import type { WorkbookChanges } from '../../../src/workbook/port';
import { foreignWorkbook, FOREIGN_PARTS } from './edit-foreign';
import { blueprintOf, blueprintSheet, change, edit, expectOnly, fixture, FIXTURES, formula, part, parts, refusal, result, sheetOf, valueAt } from './edit-support';
import { partOrderProblems } from './part-order';

const MAIN = 'xl/workbook.xml';
const CHAIN = ['xl/calcChain.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml'];
const workbookWith = (from: string | RegExp, to: string): Uint8Array => foreignWorkbook({ [MAIN]: String(FOREIGN_PARTS[MAIN]).replace(from, to) });
const sheetWith = (protection: string): Uint8Array => foreignWorkbook({ 'xl/worksheets/sheet1.xml': String(FOREIGN_PARTS['xl/worksheets/sheet1.xml']).replace('<!-- kept', `${protection}<!-- kept`) });

it('no change gives the same parts', async () => {
  for (const name of FIXTURES) expectOnly(fixture(name), await edit(fixture(name), {}), []);
  expectOnly(foreignWorkbook(), await edit(foreignWorkbook(), {}), []);
});

describe('names', () => {
  const names = [{ name: 'rate', refersTo: "'Da & ta'!$A$1" }, { name: 'New', refersTo: '"<"&1' }, { name: '_xlnm.Print_Area', refersTo: 'Data!$A$1' }];

  it('of the workbook are pointed elsewhere or added; those of a sheet stay', async () => {
    const after = await edit(foreignWorkbook(), { names });
    expect(part(after, MAIN)).toContain('<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">Pivot!$A$1:$B$4</definedName><definedName name="Rate" comment="of the year">\'Da &amp; ta\'!$A$1</definedName>'
      + '<definedName name="New">&quot;&lt;&quot;&amp;1</definedName><definedName name="_xlnm.Print_Area">Data!$A$1</definedName></definedNames><calcPr calcId="191029"/>');
    expectOnly(foreignWorkbook(), after, [MAIN]);
  });

  it.each(FIXTURES)('are added to a file saved by %s in the order of the schema', async (name) => {
    const after = await edit(fixture(name), { names });
    expect(part(after, MAIN).match(/<definedName /g)).toHaveLength(3);
    expect(partOrderProblems(after)).toEqual(partOrderProblems(fixture(name)));
  });
});

describe('recalculation', () => {
  it('is asked for when a cell changes', async () => {
    expect(part(await edit(foreignWorkbook(), { cells: [change('Data', 'H1', 1)] }), MAIN)).toContain('<calcPr fullCalcOnLoad="1" calcId="191029"/>');
    expect(part(await edit(workbookWith(/<calcPr[^>]*>/, ''), { cells: [change('Data', 'H1', 1)] }), MAIN)).toContain('</definedNames><calcPr fullCalcOnLoad="1"/><pivotCaches>');
    expect(part(await edit(workbookWith('calcId="191029"', "fullCalcOnLoad='0'"), { cells: [change('Data', 'H1', 1)] }), MAIN)).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  it.each([['a value', 1], ['nothing', undefined]])('drops the calculation chain when %s takes the place of a formula', async (_, value) => {
    const after = parts(await edit(foreignWorkbook(), { cells: [change('Data', 'C2', value)] }));
    for (const name of CHAIN) expect(after[name] ?? '').not.toContain('calcChain');
    expect(Object.keys(after)).not.toContain('xl/calcChain.xml');
    expect(after['xl/_rels/workbook.xml.rels']?.match(/<Relationship /g)).toHaveLength(8);
  });

  it('keeps the chain otherwise', async () => {
    expectOnly(foreignWorkbook(), await edit(foreignWorkbook(), { cells: [change('Data', 'C2', result(9)), change('Data', 'H1', 1)] }), [MAIN, 'xl/worksheets/sheet1.xml']);
  });
});

describe('a workbook that counts dates from 1904', () => {
  const DAY = 46_000;
  const before = foreignWorkbook({ [MAIN]: String(FOREIGN_PARTS[MAIN]).replace('<workbookPr ', '<workbookPr date1904="1" '), 'xl/styles.xml': String(FOREIGN_PARTS['xl/styles.xml']).replace('0.0&quot; kg&quot;', 'yyyy-mm-dd') });
  const dateNote = { row: 20, column: 8, value: DAY, style: 'factDate' } as const;
  const block: BlueprintBlock = { name: 'View_Date', kind: 'values', row: 20, column: 8, height: 1, width: 1, cells: [dateNote], formats: [], columns: [{ width: 9 }] };

  it('gets dates by its own count, numbers as they are', async () => {
    const after = await edit(before, { cells: [change('Data', 'B3', DAY), change('Data', 'B2', DAY), change('Data', 'G9', formula('TODAY()', DAY), 'B3')] });
    const date = { kind: 'date', serial: DAY - 1462 };
    expect(['B3', 'B2', 'G9'].map((cell) => valueAt(after, 'Data', cell))).toEqual([date, DAY, date]);
  });

  it('on added sheets and in blocks as well', async () => {
    const blueprint = blueprintOf(blueprintSheet('Data', { blocks: [block] }), blueprintSheet('Added', { notes: [dateNote, { row: 1, column: 0, value: DAY, style: 'note' }, { row: 2, column: 0, value: String(DAY), style: 'factDate' }] }));
    const after = await edit(before, { sheets: ['Added'], blocks: [{ sheet: 'Data', name: block.name }] }, blueprint);
    const date = { kind: 'date', serial: DAY - 1462 };
    expect([valueAt(after, 'Data', 'I20'), ...['I20', 'A1', 'A2'].map((cell) => valueAt(after, 'Added', cell))]).toEqual([date, date, DAY, String(DAY)]);
  });
});

describe('protection', () => {
  const protect = (locked: readonly string[], open: readonly string[], structure: boolean): Partial<WorkbookChanges> => ({ protection: { locked, open, structure } });
  const lock = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>';

  it('is added in the order of the schema, and taken away again to the byte', async () => {
    const before = foreignWorkbook();
    const locked = await edit(before, protect(['Data', 'Pivot'], [], true));
    expect(part(locked, 'xl/worksheets/sheet1.xml')).toContain(`${lock}<conditionalFormatting`);
    expect(part(locked, 'xl/worksheets/sheet2.xml')).toContain(`</sheetData>${lock}</worksheet>`);
    expect(part(locked, MAIN)).toContain('<workbookProtection lockStructure="1"/><bookViews>');
    expect(parts(await edit(locked, protect([], ['Data', 'Pivot'], false)))).toEqual(parts(before));
  });

  it.each(FIXTURES)('is added to a file saved by %s', async (name) => {
    const after = await edit(fixture(name), protect(['Threats', 'Very'], ['Hidden'], true));
    expect(part(after, MAIN)).toContain('<workbookProtection lockStructure="1"/>');
    expect(partOrderProblems(after)).toEqual(partOrderProblems(fixture(name)));
    expect(sheetOf(after, 'Threats')).toEqual(sheetOf(fixture(name), 'Threats'));
  });

  it('leaves boxes and arrows of the diagram free', async () => {
    const after = await edit(workbookWith('name="Data"', 'name="2 Diagram"'), protect(['2 Diagram'], [], false));
    expect(part(after, 'xl/worksheets/sheet1.xml')).toContain('<sheetProtection sheet="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>');
  });

  it('that is there stays, whoever set it', async () => {
    const before = sheetWith('<sheetProtection password="ABCD" sheet="1"/>');
    expectOnly(before, await edit(before, protect(['Data'], ['Pivot'], false)), []);
  });

  it('that is switched off is replaced', async () => {
    expect(part(await edit(sheetWith('<sheetProtection sheet="0"/>'), protect(['Data'], [], false)), 'xl/worksheets/sheet1.xml')).toContain(`${lock}<!-- kept`);
  });

  it.each([
    ['of a sheet', sheetWith('<sheetProtection password="ABCD" sheet="1"/>'), 'Sheet "Data": it is protected with a password'],
    ['of a sheet, as a hash', sheetWith('<sheetProtection algorithmName="SHA-512" hashValue="x" saltValue="y" spinCount="1" sheet="1"/>'), 'Sheet "Data": it is protected with a password'],
    ['of the list of sheets', workbookWith('<bookViews>', '<workbookProtection workbookPassword="ABCD" lockStructure="1"/><bookViews>'), 'book.xlsx: its list of sheets is protected with a password'],
  ])('with the password %s is not taken away', async (_, bytes, sentence) => {
    expect(await refusal(edit(bytes, protect([], ['Data'], false)))).toContain(`UnsafeChangeError: ${sentence}`);
  });

  it('of the windows stays when the list of sheets is opened', async () => {
    const bytes = workbookWith('<bookViews>', '<workbookProtection lockStructure="1" lockWindows="1"/><bookViews>');
    expect(part(await edit(bytes, protect([], [], false)), MAIN)).toContain('<workbookProtection lockWindows="1"/>');
  });
});
