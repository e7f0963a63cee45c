import { describe, expect, it } from '@jest/globals';
import { readXlsx } from '../../../../src/backends/xlsx/read/read-xlsx';
import { partsOf, relationships, sharedStrings, thrownBy, workbook, worksheet, zip, type Parts } from './build-package';

const ROW = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const GOOD = partsOf(ROW, { 'xl/sharedStrings.xml': sharedStrings('<t>hello</t>') });
const refusal = (parts: Parts): string => thrownBy(() => readXlsx(zip(parts), 'model.xlsx'));
const refusalOfSheet = (sheet: string): string => refusal({ ...GOOD, 'xl/worksheets/sheet1.xml': sheet });
const sheetPlace = 'its part xl/worksheets/sheet1.xml holds';

describe('a damaged package', () => {
  it.each<[string, Parts, string]>([
    ['a missing sheet', { 'xl/worksheets/sheet1.xml': undefined }, 'its part xl/worksheets/sheet1.xml is missing'],
    ['a missing workbook', { 'xl/workbook.xml': undefined }, 'its workbook part is missing'],
    ['a sheet without part', { 'xl/_rels/workbook.xml.rels': undefined }, 'the sheet "S" has no part'],
    ['a shared string that is missing', { 'xl/sharedStrings.xml': sharedStrings() }, `${sheetPlace} a cell with a shared string that does not exist`],
    ['a missing table of shared strings', { 'xl/sharedStrings.xml': undefined }, 'a shared string that does not exist'],
    ['a table without range', { 'xl/worksheets/_rels/sheet1.xml.rels': relationships(['t', 'table', '/t.xml']), 't.xml': '<table displayName="T" ref="C9:A1"/>' }, 'its part t.xml holds a table without name or range'],
    ['two sheets of one part', { 'xl/workbook.xml': workbook('<sheets><sheet name="S" r:id="rId1"/><sheet name="T" r:id="rId1"/></sheets>') }, 'two sheets share the part'],
    ['an unknown encoding', { 'xl/sharedStrings.xml': '<?xml version="1.0" encoding="klingon"?><sst/>' }, 'its part xl/sharedStrings.xml holds an unknown text encoding'],
  ])('%s', (_, parts, sentence) => {
    const said = refusal({ ...GOOD, ...parts });
    expect(said).toContain('DamagedWorkbookError: model.xlsx is cut short or damaged (');
    expect(said).toContain(sentence);
  });

  it.each([0.2, 0.5, 0.9, 0.99])('cut at %d of its length', (share) => {
    const bytes = zip(GOOD);
    expect(thrownBy(() => readXlsx(bytes.subarray(0, bytes.length * share), 'model.xlsx'))).toContain('DamagedWorkbookError');
  });

  it('with a wrong checksum', () => {
    const bytes = zip(GOOD);
    const central = new TextDecoder('latin1').decode(bytes).lastIndexOf('PK\x01\x02');
    bytes[central + 16] = (bytes[central + 16] ?? 0) ^ 1;
    expect(thrownBy(() => readXlsx(bytes, 'model.xlsx'))).toContain('its part xl/sharedStrings.xml does not match its checksum');
  });
});

describe('malformed XML', () => {
  const whole = worksheet(ROW);
  it.each([
    ['cut short', whole.slice(0, whole.lastIndexOf('</')), 'XML that is cut short'],
    ['cut in an end tag', whole.slice(0, -4), 'an end tag that does not match its start'],
    ['cut in a tag', whole.slice(0, whole.indexOf('<v>') - 2), 'an attribute'],
    ['crossed tags', worksheet('<row><c><v>1</c></v></row>'), 'an end tag that does not match its start'],
    ['an end tag too many', `${whole}</worksheet>`, 'an end tag without start'],
    ['two roots', `${whole}<worksheet/>`, 'a second root element'],
    ['an attribute without quotes', worksheet('<row r=1/>'), 'an attribute value without quotes'],
    ['an attribute without value', worksheet('<row r/>'), 'an attribute without value'],
    ['an attribute that never ends', worksheet('<row r="1><c/></row>'), 'an attribute value that never ends'],
    ['a tag without name', worksheet('< row/>'), 'a tag without name'],
    ['an unknown entity', worksheet('<row><c t="str"><v>&nbsp;</v></c></row>'), 'the unknown entity &nbsp;'],
    ['a bare ampersand', worksheet('<row><c t="str"><v>R&D</v></c></row>'), 'a broken character reference'],
    ['an impossible character', worksheet('<row><c t="str"><v>&#x110000;</v></c></row>'), 'a broken character reference'],
    ['an open comment', worksheet('<!-- '), 'XML that is cut short'],
    ['no XML', 'hello', 'XML that is cut short'],
    ['nothing', '', 'XML that is cut short'],
    ['another root', '<chartsheet/>', 'no worksheet'],
    ['a row twice', worksheet('<row r="1"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>'), 'row 1 twice'],
    ['a row of the moon', worksheet('<row r="1048577"><c><v>1</v></c></row>'), 'a row outside the grid of Excel'],
    ['a column of the moon', worksheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'), 'a cell outside the grid of Excel'],
    ['no reference', worksheet('<row r="1"><c r="1A"><v>1</v></c></row>'), 'a broken cell reference'],
  ])('%s', (_, sheet, sentence) => {
    const said = refusalOfSheet(sheet);
    expect(said).toContain('DamagedWorkbookError');
    expect(said).toContain(sentence);
  });

  it('an attribute twice in a small part', () => {
    expect(refusal({ ...GOOD, 'xl/workbook.xml': workbook('<sheets a="1" a="2"/>') })).toContain('the attribute a twice');
  });
});
