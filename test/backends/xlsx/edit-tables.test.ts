import { beforeAll, describe, expect, it } from '@jest/globals';
import { writeXlsx } from '../../../src/backends/xlsx/write-xlsx';
import type { TableGrowth, WorkbookChanges } from '../../../src/workbook/port';
import { foreignWorkbook, FOREIGN_PARTS } from './edit-foreign';
import { blueprintOf, blueprintSheet, blueprintTable, change, edit, expectOnly, fixture, formula, part, refusal, tableOf, valueAt } from './edit-support';
import { partOrderProblems } from './part-order';

const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';
const COLUMN = { header: 'Extra\nline 🧨', formula: 'Data[[#This Row],[Amount]]&"<"', hidden: true, width: 14 };
const grow = (lastRow: number, added: TableGrowth['added'] = [], table = 'Data', sheet = 'Data'): Partial<WorkbookChanges> => ({ tables: [{ sheet, table, lastRow, added }] });
const part1 = (name: string): string => String(FOREIGN_PARTS[name]);
const withSheet = (from: string | RegExp, to: string): Uint8Array => foreignWorkbook({ [SHEET]: part1(SHEET).replace(from, to) });
const withTable = (from: string | RegExp, to: string): Uint8Array => foreignWorkbook({ [TABLE]: part1(TABLE).replace(from, to) });

describe('a table grown downwards', () => {
  const before = foreignWorkbook();
  let after = new Uint8Array();
  beforeAll(async () => {
    after = new Uint8Array(await edit(before, { ...grow(6), cells: [change('Data', 'A5', 'West', 'A4'), change('Data', 'C6', formula('1', 1), 'C4')] }));
  });

  it('covers the rows and keeps its filter, formulas and the numbers of its columns', () => {
    expect(tableOf(after, 'Data', 'Data')).toMatchObject({ lastRow: 6, lastColumn: 2, columns: ['Region', 'Amount', 'Twice'] });
    expect(part(after, TABLE)).toBe(part1(TABLE).replaceAll('A1:C4', 'A1:C6'));
    expect(valueAt(after, 'Data', 'A5')).toBe('West');
  });

  it('takes validations and conditional formats along, those of extensions too, and nothing else', () => {
    const text = part(after, SHEET);
    expect(text).toContain('<conditionalFormatting sqref="B2:B6">');
    expect(text).toContain('xr:uid="{1}" sqref="B2:B6 H1:H9"');
    expect(text).toContain('sqref="E2:E4"');
    expect(text).toContain('<xm:sqref>B2:B6</xm:sqref></x14:conditionalFormatting>');
    expect(text).toContain('<xm:sqref>A2:A6</xm:sqref></x14:dataValidation>');
    expect(text).toContain('<xm:f>Data!B2:B4</xm:f><xm:sqref>E2</xm:sqref>');
    expect(text).toContain('<x14:slicer r:id="rId7"/>');
  });

  it('leaves all other parts as they are', () => expectOnly(before, after, ['xl/workbook.xml', SHEET, TABLE]));
});

describe('a table grown to the right', () => {
  it('gets columns with formulas and free numbers, a header that nobody wrote, and their widths', async () => {
    const after = await edit(foreignWorkbook(), grow(4, [COLUMN, { header: 'Plain', hidden: false, width: 9 }]));
    expect(part(after, TABLE)).toContain('ref="A1:E4"');
    expect(part(after, TABLE)).toContain('<autoFilter ref="A1:E4"><filterColumn');
    expect(part(after, TABLE)).toContain('<tableColumns count="5">');
    expect(part(after, TABLE)).toContain('<tableColumn id="8" name="Extra&#10;line 🧨"><calculatedColumnFormula>Data[[#This Row],[Amount]]&amp;&quot;&lt;&quot;</calculatedColumnFormula></tableColumn><tableColumn id="9" name="Plain"/></tableColumns>');
    expect(tableOf(after, 'Data', 'Data').columns).toEqual(['Region', 'Amount', 'Twice', COLUMN.header, 'Plain']);
    expect(part(after, SHEET)).toContain('<c r="D1" s="1" t="inlineStr">');
    expect(valueAt(after, 'Data', 'D1')).toBe(COLUMN.header);
    expect(part(after, SHEET)).toContain('<col min="3" max="3" width="20" style="2" customWidth="1" outlineLevel="1"/><col min="4" max="4" width="14" customWidth="1" hidden="1" style="2" outlineLevel="1"/>'
      + '<col min="5" max="5" width="9" customWidth="1" style="2" outlineLevel="1"/><col min="6" max="6" width="20" style="2" customWidth="1" outlineLevel="1"/>');
  });

  it('keeps a header that somebody writes besides', async () => {
    const after = await edit(foreignWorkbook(), { ...grow(4, [COLUMN]), cells: [change('Data', 'D1', COLUMN.header, 'A2')] });
    expect(part(after, SHEET)).toContain('<c r="D1" s="2" t="inlineStr">');
  });

  it.each([['', '<cols><col min="4" max="4" width="14" customWidth="1" hidden="1"/></cols>'], ['<cols><col min="1" max="2" width="3"/><col min="9" max="9" width="3"/></cols>', '<cols><col min="1" max="2" width="3"/><col min="4" max="4" width="14" customWidth="1" hidden="1"/><col min="9" max="9" width="3"/></cols>']])('sets widths beside %p', async (cols, expected) => {
    const after = await edit(withSheet(/<cols>.*<\/cols>/, cols), grow(4, [COLUMN]));
    expect(part(after, SHEET)).toContain(expected);
    expect(partOrderProblems(after).filter((problem) => problem.includes('sheet1'))).toEqual([]);
  });

  it('takes along what is for its whole width', async () => {
    const after = await edit(withSheet('<conditionalFormatting sqref="B2:B4">', '<conditionalFormatting sqref="A2:C4">'), grow(5, [COLUMN]));
    expect(part(after, SHEET)).toContain('<conditionalFormatting sqref="A2:D5">');
  });
});

describe('rows typed below a table', () => {
  const typed = withSheet('</sheetData>', '<row r="5"><c r="A5"><v>1</v></c></row><row r="6"><c r="B6"><v>2</v></c></row></sheetData>');
  const adopt = (adopted: number, added: TableGrowth['added'] = []): Partial<WorkbookChanges> => ({ tables: [{ sheet: 'Data', table: 'Data', lastRow: 9, adopted, added }] });

  it('are taken in with what stands in them', async () => {
    const after = await edit(typed, adopt(6));
    expect(tableOf(after, 'Data', 'Data').lastRow).toBe(9);
    expect(['A5', 'B6'].map((cell) => valueAt(after, 'Data', cell))).toEqual([1, 2]);
    expect(part(after, SHEET)).toContain('<conditionalFormatting sqref="B2:B9">');
  });

  it('but no further than said, and nothing beside them', async () => {
    expect(await refusal(edit(typed, adopt(5)))).toContain('the content of cell B6 is in the way');
    const beside = withSheet('</sheetData>', '<row r="5"><c r="A5"><v>1</v></c><c r="D5"><v>1</v></c></row></sheetData>');
    expect(await refusal(edit(beside, adopt(5, [COLUMN])))).toContain('the content of cell D5 is in the way');
    expect(await refusal(edit(withSheet('<!-- kept', '<mergeCells><mergeCell ref="A5:B5"/></mergeCells><!-- kept'), adopt(5)))).toContain('the merged cells A5:B5 is in the way');
  });
});

describe('ranges that do not go along', () => {
  it.each([['B4', 'for the last cell alone'], ['A2:D4', 'wider than the table'], ['B2:B3', 'that end before'], ['B:B', 'of whole columns']])('%s, %s', async (sqref) => {
    expect(part(await edit(withSheet('<conditionalFormatting sqref="B2:B4">', `<conditionalFormatting sqref="${sqref}">`), grow(6)), SHEET)).toContain(`<conditionalFormatting sqref="${sqref}">`);
  });

  it('validations, where another validation is already', async () => {
    expect(part(await edit(withSheet('sqref="E2:E4"', 'sqref="B6:B9"'), grow(6)), SHEET)).toContain('sqref="B2:B4 H1:H9"');
  });
});

describe('growth is refused', () => {
  it.each<[string, Uint8Array, Partial<WorkbookChanges>, string]>([
    ['over a totals row', fixture('xlsxwriter'), grow(9, [], 'ThreatTable', 'Threats'), 'Sheet "Threats", table ThreatTable: its totals row stands where new rows go. Switch it off in Excel'],
    ['over content', withSheet('</sheetData>', '<row r="6"><c r="B6"><v>1</v></c></row></sheetData>'), grow(6), 'Sheet "Data", table Data: the content of cell B6 is in the way'],
    ['over content beside', withSheet('</c></row>', '</c><c r="D1"><v>1</v></c></row>'), grow(4, [COLUMN]), 'the content of cell D1 is in the way'],
    ['over merged cells', withSheet('<!-- kept', '<mergeCells><mergeCell ref="C5:D9"/></mergeCells><!-- kept'), grow(5), 'the merged cells C5:D9 is in the way'],
    ['into the results of an array formula', withSheet('</sheetData>', '<row r="1048576"><c r="A1048576"><f t="array" ref="A5:A7">1</f></c></row></sheetData>'), grow(5), 'the array formula of A5:A7 is in the way'],
    ['with a column it has', foreignWorkbook(), grow(4, [{ ...COLUMN, header: 'AMOUNT' }]), 'it has a column "AMOUNT" already'],
    ['of a table that is not there', foreignWorkbook(), grow(4, [], 'Nope'), 'Sheet "Data": the table Nope is not there'],
    ['of a table without headers', withTable('totalsRowShown', 'headerRowCount="0" totalsRowShown'), grow(5), 'its header row is switched off'],
    ['of a query’s table', withTable('totalsRowShown', 'tableType="queryTable" totalsRowShown'), grow(5), 'it is fed by a query'],
  ])('%s', async (_, bytes, changes, sentence) => {
    const said = await refusal(edit(bytes, changes));
    expect(said).toContain('UnsafeChangeError: ');
    expect(said).toContain(sentence);
  });

  it('over the pivot table beside it', async () => {
    const bytes = foreignWorkbook({ 'xl/pivotTables/pivotTable1.xml': part1('xl/pivotTables/pivotTable1.xml').replace('A1:B3', 'A6:B9'), 'xl/worksheets/_rels/sheet1.xml.rels': part1('xl/worksheets/_rels/sheet1.xml.rels').replace('</Relationships>', '<Relationship Id="p" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>') });
    expect(await refusal(edit(bytes, grow(6)))).toContain('the pivot table at A6:B9 is in the way');
  });
});

describe('tables of other programs', () => {
  it('of LibreOffice and XlsxWriter grow to the right beside their totals row', async () => {
    for (const name of ['libreoffice', 'xlsxwriter']) {
      const after = await edit(fixture(name), grow(5, [COLUMN], 'THREATTABLE', 'Threats'));
      expect(tableOf(after, 'Threats', 'ThreatTable')).toMatchObject({ lastRow: 5, lastColumn: 6, hasTotals: true });
      expect(part(after, TABLE)).toMatch(/<autoFilter ref="A1:G[56]"/);
    }
  });

  it('of openpyxl grow in both directions', async () => {
    const after = await edit(fixture('openpyxl'), grow(8, [COLUMN], 'ThreatTable', 'Threats'));
    expect(tableOf(after, 'Threats', 'ThreatTable')).toMatchObject({ lastRow: 8, lastColumn: 6 });
    expect(part(after, TABLE)).toContain('<autoFilter ref="A1:G8"/>');
  });
});

it('two tables of one sheet grow at once', async () => {
  const second = blueprintTable('Second', [['b', 1]], { firstColumn: 5 });
  const bytes = await writeXlsx(blueprintOf(blueprintSheet('S', { tables: [blueprintTable('First', [['a', 1], ['c', 7]]), second] })));
  const after = await edit(bytes, { tables: [{ sheet: 'S', table: 'First', lastRow: 9, added: [] }, { sheet: 'S', table: 'Second', lastRow: 7, added: [{ ...COLUMN, formula: '1' }] }] });
  expect(tableOf(after, 'S', 'First')).toMatchObject({ lastRow: 9, firstColumn: 0 });
  expect(tableOf(after, 'S', 'Second')).toMatchObject({ lastRow: 7, lastColumn: 8 });
  for (const range of ['sqref="B4:B9"', 'sqref="G4:G7"']) expect(part(after, SHEET).split(range).length).toBe(3);
  expect(partOrderProblems(after)).toEqual([]);
});
