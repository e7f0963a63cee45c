import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { keptParts } from '../../support/foreign-kept';
import { mergedInto, sampleWorkbook, typedAndRefreshed, type Sample } from '../../support/foreign-merge';
import { FOREIGN_PACKAGES } from '../../support/foreign-package';
import { foreignWorkbook } from './edit-foreign';
import { partOrderProblems } from './part-order';

describe('what others have in their workbook survives our sheets, an edit and a refresh:', () => {
  let sample: Sample;
  beforeAll(async () => { sample = await sampleWorkbook(); }, 60_000);

  it.each(Object.entries(FOREIGN_PACKAGES))('%s', async (_, bytes) => {
    const { problems, same, parts, refreshed } = await typedAndRefreshed(bytes, await mergedInto(bytes, 'book.xlsx', sample), sample);
    expect(problems).toEqual([]);
    expect(parts - same).toBe(4);
    expect(partOrderProblems(refreshed)).toEqual([]);
  }, 60_000);
});

describe('the check by part', () => {
  const before = foreignWorkbook();
  const changed = (part: string, change: (text: string) => string): Uint8Array => zipSync({ ...unzipSync(before), [part]: strToU8(change(strFromU8(unzipSync(before)[part] ?? new Uint8Array(), true)), true) }, { level: 1 });

  it('finds nothing where nothing changed', () => expect(keptParts(before, before)).toMatchObject({ problems: [] }));

  it.each<[string, string, string | RegExp, string, string]>([
    ['a byte of a part', 'xl/comments1.xml', 'why', 'how', 'xl/comments1.xml changed'],
    ['a byte of a sheet', 'xl/worksheets/sheet1.xml', 'kept by', 'made by', 'xl/worksheets/sheet1.xml changed'],
    ['a name pointed elsewhere', 'xl/workbook.xml', 'Data!$B$2', 'Data!$B$3', 'xl/workbook.xml lost name'],
    ['a name of another sheet', 'xl/workbook.xml', 'localSheetId="1"', 'localSheetId="0"', 'xl/workbook.xml lost name'],
    ['another tab that is open', 'xl/workbook.xml', 'activeTab="1"', 'activeTab="0"', 'xl/workbook.xml lost view'],
    ['a sheet out of turn', 'xl/workbook.xml', /(<sheet name="Data".*?\/>)(<sheet name="Pivot".*?\/>)/, '$2$1', 'xl/workbook.xml lost'],
    ['a cache that is not listed', 'xl/workbook.xml', /<pivotCache .*?\/>/, '', 'xl/workbook.xml lost <pivotCaches>'],
    ['a slicer that is not listed', 'xl/workbook.xml', /<extLst>.*<\/extLst>/, '', 'xl/workbook.xml lost <extLst>'],
    ['a relationship with another id', 'xl/_rels/workbook.xml.rels', '"rId6"', '"rId66"', 'xl/_rels/workbook.xml.rels lost'],
    ['formats in another order', 'xl/styles.xml', /(<xf [^>]*fontId="1"[^>]*\/>)(<xf [^>]*numFmtId="170"[^>]*\/>|<xf numFmtId="170"[^>]*\/>)/, '$2$1', 'xl/styles.xml lost cellXfs 1'],
    ['a number format', 'xl/styles.xml', ' kg', ' lb', 'xl/styles.xml lost <numFmt'],
    ['a content type', '[Content_Types].xml', /<Override PartName="\/xl\/slicers.*?\/>/, '', '[content_types].xml lost Override'],
  ])('finds %s', (_, part, from, to, sentence) => {
    const after = changed(part, (text) => text.replace(from, to));
    expect(keptParts(before, after).problems.join('\n')).toContain(sentence);
  });

  it('finds a part that is gone', () => {
    const rest = Object.entries(unzipSync(before)).filter(([name]) => name !== 'xl/media/image1.png');
    expect(keptParts(before, zipSync(Object.fromEntries(rest))).problems).toEqual(['xl/media/image1.png is gone']);
  });
});
