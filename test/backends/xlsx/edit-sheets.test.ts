import { beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from '../../../src/backends/xlsx/read/read-xlsx';
import { writeXlsx } from '../../../src/backends/xlsx/write-xlsx';
import type { Blueprint } from '../../../src/blueprint/blueprint';
import { buildBlueprint } from '../../../src/blueprint/build';
import { rate } from '../../../src/scoring/rate';
import { parityModel } from '../../blueprint/parity-model';
import { foreignWorkbook, FOREIGN_PARTS } from './edit-foreign';
import { blueprintOf, blueprintSheet, blueprintTable, edit, fixture, FIXTURES, part, parts, refusal, sheetOf, tableOf } from './edit-support';
import { partOrderProblems } from './part-order';

const TODAY = '2026-03-02';
const MAIN = 'xl/workbook.xml';
const NOTE = { row: 1, column: 0, value: '=odd 🧨 _x0041_\n<b>', style: 'title' } as const;
const ADDED = blueprintSheet('Added', { tables: [blueprintTable('Fresh', [['x', 1], ['y', 9]])], notes: [NOTE], print: { pagesWide: 1, titleRows: [1, 3] }, visibility: 'hidden', locked: true });
const [OTHER, LAST] = [blueprintSheet('Other', { notes: [NOTE] }), blueprintSheet('Last')];

/** The looks of each style index of a styles part, with fonts, fills, borders and number formats in place of their numbers. */
function looks(bytes: Uint8Array): readonly string[] {
  const styles = part(bytes, 'xl/styles.xml');
  const list = (name: string): readonly string[] => {
    const inner = new RegExp(`<${name}[ >].*?</${name}>`, 's').exec(styles)?.[0] ?? '';
    const item = { fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf' }[name] ?? '';
    return inner.replace(/^<[^>]*>/, '').match(new RegExp(`<${item}(?: [^>]*)?/>|<${item}(?: [^>]*)?>.*?</${item}>`, 'gs')) ?? [];
  };
  const [fonts, fills, borders] = [list('fonts'), list('fills'), list('borders')];
  const formats = new Map([...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]));
  return list('cellXfs').map((format) => format.replace(/fontId="(\d+)"/, (_, id) => fonts[Number(id)] ?? '?').replace(/fillId="(\d+)"/, (_, id) => fills[Number(id)] ?? '?')
    .replace(/borderId="(\d+)"/, (_, id) => borders[Number(id)] ?? '?').replace(/numFmtId="(\d+)"/, (_, id: string) => formats.get(id) ?? id));
}

const cellLooks = (bytes: Uint8Array, sheetPart: string): readonly unknown[] => {
  const all = looks(bytes);
  return [...part(bytes, sheetPart).matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g)].map(([, reference, style]) => [reference, all[Number(style ?? 0)]]);
};

describe('a sheet added to a file', () => {
  const blueprint = blueprintOf(OTHER, ADDED, LAST);

  it.each(FIXTURES)('saved by %s is read back as it was described, with its looks', async (name) => {
    const after = await edit(fixture(name), { sheets: ['Added'] }, blueprint);
    const fresh = await writeXlsx(blueprintOf(ADDED));
    expect(sheetOf(after, 'Added')).toEqual(sheetOf(fresh, 'Added'));
    const at = Object.keys(parts(after)).find((key) => part(after, key).includes('name="Fresh"'));
    expect(at).toBe('xl/tables/table2.xml');
    const sheet = Object.keys(parts(after)).filter((key) => /worksheets\/sheet\d\.xml$/.test(key)).at(-1) ?? '';
    expect(cellLooks(after, sheet)).toEqual(cellLooks(fresh, 'xl/worksheets/sheet1.xml'));
    for (const other of ['Threats', 'Hidden', 'Very']) expect(sheetOf(after, other)).toEqual(sheetOf(fixture(name), other));
    expect(partOrderProblems(after)).toEqual(partOrderProblems(fixture(name)));
  });

  it('has names, numbers and print titles of its own, and is not selected', async () => {
    const after = await edit(foreignWorkbook(), { sheets: ['Added', 'Last'] }, blueprintOf(OTHER, blueprintSheet('Data'), ADDED, blueprintSheet('Pivot'), LAST));
    expect(readXlsx(after, 'x').sheets.map(({ name }) => name)).toEqual(['Data', 'Added', 'Pivot', 'Last']);
    const main = part(after, MAIN);
    expect(main).toContain('<sheet name="Data" sheetId="3" r:id="rId1"/><sheet name="Added" sheetId="9" state="hidden" r:id="rId10"/><sheet name="Pivot" sheetId="8" r:id="rId2"/><sheet name="Last" sheetId="10" state="visible" r:id="rId11"/>');
    expect(main).toContain('activeTab="2"');
    expect(main).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">Pivot!$A$1:$B$4</definedName>');
    expect(main).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="1">&apos;Added&apos;!$1:$3</definedName>');
    expect(part(after, 'xl/worksheets/sheet3.xml')).not.toContain('tabSelected="1"');
    expect(part(after, 'xl/tables/table2.xml')).toContain('id="5" name="Fresh"');
    expect(part(after, 'xl/worksheets/sheet3.xml')).not.toContain('t="s"');
    expect(part(after, 'xl/styles.xml')).toContain('<numFmt numFmtId="170" formatCode="0.0&quot; kg&quot;"/>');
    expect(part(after, 'xl/styles.xml').match(/<dxf>/g)).toHaveLength(2);
    expect(part(after, 'xl/worksheets/sheet3.xml')).toContain('dxfId="1"');
    const changed = new Set([MAIN, 'xl/_rels/workbook.xml.rels', '[Content_Types].xml', 'xl/styles.xml']);
    for (const [name, content] of Object.entries(parts(foreignWorkbook()))) if (!changed.has(name)) expect(parts(after)[name]).toBe(content);
  });

  it('in front keeps the tab that was open open', async () => {
    const bytes = foreignWorkbook({ [MAIN]: String(FOREIGN_PARTS[MAIN]).replace(' activeTab="1"', '') });
    const after = await edit(bytes, { sheets: ['Other'] }, blueprintOf(OTHER, blueprintSheet('Data')));
    expect(readXlsx(after, 'x').sheets.map(({ name }) => name)).toEqual(['Other', 'Data', 'Pivot']);
    expect(part(after, MAIN)).toMatch(/<workbookView activeTab="1"/);
  });

  it('goes into a workbook without styles and shared strings', async () => {
    const rels = String(FOREIGN_PARTS['xl/_rels/workbook.xml.rels']).replace(/<Relationship Id="rId3".*?\/>/, '');
    const bytes = foreignWorkbook({ 'xl/styles.xml': undefined, 'xl/_rels/workbook.xml.rels': rels, '[Content_Types].xml': String(FOREIGN_PARTS['[Content_Types].xml']).replace(/<Override PartName="\/xl\/styles.xml".*?\/>/, '') });
    const after = await edit(bytes, { sheets: ['Added'] }, blueprint);
    expect(sheetOf(after, 'Added')).toEqual(sheetOf(await writeXlsx(blueprintOf(ADDED)), 'Added'));
    expect(part(after, '[Content_Types].xml')).toContain('PartName="/xl/styles.xml"');
    expect(part(after, 'xl/styles.xml')).toMatch(/<fills count="\d+"><fill><patternFill patternType="none"\/><\/fill><fill><patternFill patternType="gray125"/);
    expect(partOrderProblems(after)).toEqual([]);
  });

  it('into a strict workbook is strict', async () => {
    const strict = Object.fromEntries(Object.entries(FOREIGN_PARTS).map(([name, content]) => [name, typeof content === 'string' ? content.replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main').replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships') : content]));
    const after = await edit(foreignWorkbook(strict), { sheets: ['Added'] }, blueprint);
    expect(tableOf(after, 'Added', 'Fresh').columns).toEqual(['ID', 'Score', 'Double']);
    for (const name of ['xl/worksheets/sheet3.xml', 'xl/worksheets/_rels/sheet3.xml.rels', 'xl/tables/table2.xml', 'xl/_rels/workbook.xml.rels']) expect(part(after, name)).not.toMatch(/schemas\.openxmlformats\.org\/(spreadsheetml|officeDocument)/);
  });

  it('into a workbook with prefixes and parts in odd places', async () => {
    const moved = (name: string): string => name.replace('xl/workbook.xml', 'book/main.xml').replace('xl/_rels/workbook.xml.rels', 'book/_rels/main.xml.rels');
    const prefixed = String(FOREIGN_PARTS[MAIN]).replace(/<(\/?)(workbook|workbookPr|bookViews|workbookView|sheets|sheet|definedNames|definedName|calcPr|fileVersion|pivotCaches|pivotCache|extLst|ext)(?=[ />])/g, '<$1m:$2').replace('xmlns=', 'xmlns:m=');
    const odd = Object.fromEntries(Object.entries(FOREIGN_PARTS).flatMap(([name, content]) => [[name, name === moved(name) ? content : undefined], [moved(name), content]]));
    const bytes = foreignWorkbook({
      ...odd, 'book/main.xml': prefixed, 'book/_rels/main.xml.rels': String(FOREIGN_PARTS['xl/_rels/workbook.xml.rels']).replace(/Target="(?=[a-z])/g, 'Target="../xl/'),
      '_rels/.rels': String(FOREIGN_PARTS['_rels/.rels']).replace('xl/workbook.xml', '/book/main.xml'), '[Content_Types].xml': String(FOREIGN_PARTS['[Content_Types].xml']).replace('/xl/workbook.xml', '/book/main.xml'),
    });
    const after = await edit(bytes, { sheets: ['Added'], names: [{ name: 'N', refersTo: '1' }] }, blueprint);
    expect(readXlsx(after, 'x').sheets.map(({ name }) => name)).toEqual(['Data', 'Pivot', 'Added']);
    expect(part(after, 'book/main.xml')).toContain('<m:sheet name="Added" sheetId="9" state="hidden" r:id="rId10"/>');
    expect(part(after, 'book/main.xml')).toContain('<m:definedName name="N">1</m:definedName>');
  });
});

describe('adding a sheet is refused', () => {
  it('when its name is taken', async () => {
    expect(await refusal(edit(fixture('openpyxl'), { sheets: ['threats'] }, blueprintOf(blueprintSheet('threats'))))).toContain('UnsafeChangeError: book.xlsx: it has a sheet "threats" already');
  });

  it('when the name of its table is taken by a table or a name', async () => {
    for (const name of ['DATA', 'Rate']) {
      const sheet = blueprintSheet('Added', { tables: [blueprintTable(name, [['a', 1]])] });
      expect(await refusal(edit(foreignWorkbook(), { sheets: ['Added'] }, blueprintOf(sheet)))).toContain(`UnsafeChangeError: book.xlsx: its name ${name} is taken`);
    }
  });
});

describe('sheets of the product', () => {
  const blueprint: Blueprint = (() => {
    const model = parityModel(TODAY);
    return buildBlueprint(model, rate(model, TODAY), 'hash');
  })();
  let whole = new Uint8Array();
  beforeAll(async () => { whole = new Uint8Array(await writeXlsx(blueprint)); }, 60_000);

  it('that are missing come back as they are written', async () => {
    const missing = blueprint.sheets.filter((_, i) => i % 3 !== 1);
    const before = await writeXlsx({ ...blueprint, sheets: blueprint.sheets.filter((sheet) => !missing.includes(sheet)) });
    const after = await edit(before, { sheets: missing.map(({ name }) => name) }, blueprint);
    expect(readXlsx(after, 'x')).toEqual(readXlsx(whole, 'x'));
    expect(partOrderProblems(after)).toEqual([]);
  }, 60_000);
});
