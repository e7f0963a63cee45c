import { describe, expect, it } from '@jest/globals';
import { strToU8 } from 'fflate';
import { MAIN, partsOf, read, relationships, sharedStrings, workbook, worksheet, type Parts } from './build-package';

const ROW = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const STRINGS = sharedStrings('<t>hello é</t>');
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const withoutDeclaration = (text: string): string => text.replace(/^<\?xml[^>]*\?>\n/, '');

describe('finding parts', () => {
  it.each<[string, Parts]>([
    ['relative targets', {}],
    ['absolute targets', { 'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'], ['rId2', 'sharedStrings', '/xl/sharedStrings.xml']) }],
    ['dotted targets', { 'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', '../xl/./worksheets/sheet1.xml'], ['rId2', 'sharedStrings', '../xl/sharedStrings.xml']) }],
    ['targets in another case', { 'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'Worksheets/Sheet1.xml'], ['rId2', 'sharedStrings', 'SharedStrings.xml']) }],
    ['strict relationship types', { 'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'sharedStrings', 'sharedStrings.xml']).replaceAll('schemas.openxmlformats.org/officeDocument/2006', 'purl.oclc.org/ooxml/officeDocument') }],
    ['no package relationships', { '_rels/.rels': undefined }],
    ['a byte order mark', { 'xl/sharedStrings.xml': `\ufeff${STRINGS}` }],
    ['UTF-16', { 'xl/sharedStrings.xml': utf16(withoutDeclaration(STRINGS)) }],
    ['UTF-16 without mark', { 'xl/sharedStrings.xml': utf16(withoutDeclaration(STRINGS)).subarray(2) }],
    ['Latin-1', { 'xl/sharedStrings.xml': new Uint8Array(Buffer.from(STRINGS.replace('UTF-8', 'ISO-8859-1'), 'latin1')) }],
    ['a workbook elsewhere', { '_rels/.rels': relationships(['a', 'officeDocument', 'book/main.xml']), 'book/main.xml': workbook('<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>'), 'book/_rels/main.xml.rels': relationships(['rId1', 'worksheet', '../xl/worksheets/sheet1.xml'], ['rId2', 'sharedStrings', '/xl/sharedStrings.xml']) }],
  ])('%s', (_, parts) => {
    const { sheets } = read(partsOf(ROW, { 'xl/sharedStrings.xml': STRINGS, ...parts }));
    expect(sheets[0]?.rows[0]?.cells).toEqual(['hello é']);
  });

  it('needs neither shared strings nor styles', () => {
    const parts = partsOf('<row><c s="1"><v>1</v></c></row>', { 'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml']) });
    expect(read(parts).sheets[0]?.rows[0]?.cells).toEqual([1]);
  });
});

describe('sheets', () => {
  const several = partsOf('', {
    'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:rel="r"><x:sheets><x:sheet name="R&amp;D _x0031_" sheetId="9" rel:id="b"/><x:sheet name="Chart" sheetId="2" rel:id="c"/><x:sheet name="H" sheetId="3" state="hidden" rel:id="d"/><x:sheet name="V" sheetId="4" state="veryHidden" rel:id="a"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(['a', 'worksheet', 'worksheets/sheet1.xml'], ['b', 'worksheet', 'worksheets/b.xml'], ['c', 'chartsheet', 'chartsheets/c.xml'], ['d', 'worksheet', 'worksheets/d.xml']),
    'xl/worksheets/b.xml': worksheet('<row><c><v>1</v></c></row>'),
    'xl/worksheets/d.xml': worksheet(''),
  });

  it('come in tab order with their visibility, chart sheets left out', () => {
    expect(read(several).sheets.map(({ name, visibility, rows }) => [name, visibility, rows.length])).toEqual([
      ['R&D 1', 'visible', 1],
      ['H', 'hidden', 0],
      ['V', 'veryHidden', 0],
    ]);
  });

  it('are dated from 1904 where the workbook says so, whatever an extension of that name says behind it', () => {
    const parts = partsOf('', { 'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets><extLst><ext><x15:workbookPr xmlns:x15="x" chartTrackingRefBase="1"/></ext></extLst></workbook>` });
    expect(read(parts).date1904).toBe(true);
  });

  it('may be listed without a part, as modules of code from Excel 95 are', () => {
    const module = '<sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/>';
    const parts = partsOf('', { 'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets>${module}<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>` });
    expect(read(parts).sheets.map(({ name }) => name)).toEqual(['S']);
  });
});

describe('tables', () => {
  const tableOf = (attributes: string): unknown =>
    read(
      partsOf('', {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(['t', 'table', '../tables/table1.xml'], ['h', 'hyperlink', '../tables/other.xml']),
        'xl/tables/table1.xml': strToU8(`<table xmlns="${MAIN}" id="1" name="n" ${attributes}><autoFilter ref="B3:D9"/><tableColumns count="3"><tableColumn id="1" name="ID"/><tableColumn id="2" name="Likelihood &amp;_x000a_impact"><calculatedColumnFormula>1</calculatedColumnFormula></tableColumn><tableColumn id="3" name="a&#10;b"/></tableColumns></table>`),
      }),
    ).sheets[0]?.tables;
  const columns = ['ID', 'Likelihood &\nimpact', 'a\nb'];
  const place = { headerRow: 3, firstColumn: 1, lastColumn: 3, columns };

  it.each([
    ['plain', 'displayName="Threats" ref="B3:D9"', [{ name: 'Threats', lastRow: 9, hasTotals: false, ...place }]],
    ['with totals', 'displayName="Threats" ref="B3:D9" totalsRowCount="1"', [{ name: 'Threats', lastRow: 8, hasTotals: true, ...place }]],
    ['with totals hidden', 'displayName="Threats" ref="$B$3:$D$9" totalsRowShown="0"', [{ name: 'Threats', lastRow: 9, hasTotals: false, ...place }]],
    ['without display name', 'ref="B3:D9"', [{ name: 'n', lastRow: 9, hasTotals: false, ...place }]],
    ['without header', 'displayName="Threats" ref="B3:D9" headerRowCount="0"', []],
  ])('%s', (_, attributes, tables) => {
    expect(tableOf(attributes)).toEqual(tables);
  });
});
