import { FOREIGN_PARTS, overrides, related } from '../backends/xlsx/edit-foreign';
import { MAIN, RELATIONSHIPS, worksheet, workbook, zip, type Parts } from '../backends/xlsx/read/build-package';

type Relation = readonly [id: string, type: string, target: string];

/** What a workbook has beside the cells of its one sheet. */
interface Extras {
  readonly rows?: string;
  /** Behind the cells of the sheet, in the order of the schema. */
  readonly tail?: string;
  /** Relationships of the sheet. */
  readonly own?: readonly Relation[];
  /** In the workbook part before and behind the list of sheets. */
  readonly before?: string;
  readonly after?: string;
  /** Relationships of the workbook part. */
  readonly book?: readonly Relation[];
  readonly parts?: Parts;
  /** Content types of parts that are in no other test's workbook. */
  readonly types?: Readonly<Record<string, string>>;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const X15 = 'http://schemas.microsoft.com/office/spreadsheetml/2010/11/main';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const text = (value: string): string => `<c r="@" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (number: number, ...cells: readonly string[]): string => `<row r="${number}">${cells.map((cell, i) => cell.replace('r="@"', `r="${'ABCDEFG'[i] ?? ''}${number}"`)).join('')}</row>`;
const number = (value: number, formula = ''): string => `<c r="@" s="2">${formula}<v>${value}</v></c>`;
const ROWS = [row(1, text('Region'), text('Amount'), text('Twice')), row(2, text('North'), number(4), number(8)), row(3, text('South'), number(5), number(10)), row(4, text('North'), number(6), number(12))].join('');

function contentTypes(parts: Parts, types: Readonly<Record<string, string>>): string {
  const named = Object.entries({ ...overrides, ...types }).filter(([part]) => parts[part] !== undefined);
  return '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    + `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${named.map(([part, type]) => `<Override PartName="/${part}" ContentType="application/vnd.${type}"/>`).join('')}</Types>`;
}

function partsOf({ rows = ROWS, tail = '', own = [], before = '', after = '', book = [], parts = {}, types = {} }: Extras): Parts {
  const all: Parts = {
    '_rels/.rels': related(['rId1', 'officeDocument', 'xl/workbook.xml'], ['rId2', 'extended-properties', 'docProps/app.xml']),
    'xl/workbook.xml': workbook(`${before}<sheets><sheet name="Sales" sheetId="7" r:id="rId1"/></sheets>${after}`),
    'xl/_rels/workbook.xml.rels': related(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'styles', 'styles.xml'], ...book),
    [SHEET]: worksheet(rows, tail),
    ...(own.length === 0 ? {} : { 'xl/worksheets/_rels/sheet1.xml.rels': related(...own) }),
    'docProps/app.xml': '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Another Maker</Application></Properties>',
    ...taken('xl/styles.xml'), ...parts,
  };
  return { '[Content_Types].xml': contentTypes(all, { 'docProps/app.xml': 'openxmlformats-officedocument.extended-properties+xml', ...types }), ...all };
}

/** Parts of the other hand-made workbook, by the beginning of their names. */
const taken = (...prefixes: readonly string[]): Parts => Object.fromEntries(Object.entries(FOREIGN_PARTS).filter(([name]) => prefixes.some((prefix) => name.startsWith(prefix))));
const extension = (name: string): string => new RegExp(`<ext (?:(?!</ext>).)*<x14:${name}[ >].*?</ext>`, 's').exec(String(FOREIGN_PARTS[SHEET]))?.[0] ?? '';

const anchored = (inside: string): string => `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}"><xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inside}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
const frame = (name: string, uri: string, inside: string): string => `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${uri}">${inside}</a:graphicData></a:graphic></xdr:graphicFrame>`;
const CHART: Extras = {
  tail: '<drawing r:id="rId1"/>', own: [['rId1', 'drawing', '../drawings/drawing1.xml']],
  types: { 'xl/charts/chart1.xml': 'openxmlformats-officedocument.drawingml.chart+xml', 'xl/charts/style1.xml': 'ms-office.chartstyle+xml', 'xl/charts/colors1.xml': 'ms-office.chartcolorstyle+xml' },
  parts: {
    'xl/drawings/drawing1.xml': anchored(frame('Chart 1', C, `<c:chart xmlns:c="${C}" xmlns:r="${RELATIONSHIPS}" r:id="rId1"/>`)),
    'xl/drawings/_rels/drawing1.xml.rels': related(['rId1', 'chart', '../charts/chart1.xml']),
    'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="${C}" xmlns:a="${A}"><c:chart><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>Sales!$A$2:$A$4</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Sales!$B$2:$B$4</c:f></c:numRef></c:val></c:ser></c:pieChart></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`,
    'xl/charts/_rels/chart1.xml.rels': related(['rId1', 'chartStyle', 'style1.xml'], ['rId2', 'chartColorStyle', 'colors1.xml']),
    'xl/charts/style1.xml': '<cs:chartStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" id="251"/>',
    'xl/charts/colors1.xml': `<cs:colorStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" xmlns:a="${A}" meth="cycle" id="10"><a:schemeClr val="accent1"/></cs:colorStyle>`,
  },
};
const TABLE: Relation = ['rId1', 'table', '../tables/table1.xml'];
const TABLE_TAIL = '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>';
const PIVOT: Extras = {
  tail: TABLE_TAIL, own: [TABLE, ['rId2', 'pivotTable', '../pivotTables/pivotTable1.xml']], book: [['rId5', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml']],
  after: '<pivotCaches><pivotCache cacheId="5" r:id="rId5"/></pivotCaches>',
  parts: { ...taken('xl/pivot', 'xl/tables/'), 'xl/pivotTables/pivotTable1.xml': String(FOREIGN_PARTS['xl/pivotTables/pivotTable1.xml']).replace('ref="A1:B3"', 'ref="F1:G3"') },
};
const SLICER: Extras = {
  tail: `<drawing r:id="rId2"/>${TABLE_TAIL}<extLst><ext uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}" xmlns:x14="${X14}"><x14:slicerList><x14:slicer r:id="rId3"/></x14:slicerList></ext></extLst>`,
  own: [TABLE, ['rId2', 'drawing', '../drawings/drawing1.xml'], ['rId3', 'slicer', '../slicers/slicer1.xml']], book: [['rId6', 'slicerCache', 'slicerCaches/slicerCache1.xml']],
  after: `<extLst><ext uri="{46BE6895-7355-4a93-B00E-2C351335B9C9}" xmlns:x15="${X15}"><x15:slicerCaches xmlns:x14="${X14}"><x14:slicerCache r:id="rId6"/></x15:slicerCaches></ext></extLst>`,
  parts: {
    ...taken('xl/tables/', 'xl/slicers/'),
    'xl/slicerCaches/slicerCache1.xml': `<slicerCacheDefinition xmlns="${X14}" name="Slicer_Region" sourceName="Region"><extLst><x:ext uri="{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}" xmlns:x="${MAIN}" xmlns:x15="${X15}"><x15:tableSlicerCache tableId="4" column="1"/></x:ext></extLst></slicerCacheDefinition>`,
    'xl/drawings/drawing1.xml': anchored(`<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="sle15" xmlns:sle15="http://schemas.microsoft.com/office/drawing/2012/slicer">${frame('Region', 'http://schemas.microsoft.com/office/drawing/2010/slicer', '<sle:slicer xmlns:sle="http://schemas.microsoft.com/office/drawing/2010/slicer" name="Region"/>')}</mc:Choice><mc:Fallback/></mc:AlternateContent>`),
  },
};
const PICTURES: Extras = {
  tail: '<drawing r:id="rId1"/><legacyDrawingHF r:id="rId2"/><picture r:id="rId3"/>', own: [['rId1', 'drawing', '../drawings/drawing1.xml'], ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'], ['rId3', 'image', '../media/image1.png']],
  parts: taken('xl/drawings/', 'xl/media/'),
};
const NOTES: Extras = {
  tail: '<legacyDrawing r:id="rId1"/>', own: [['rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'], ['rId2', 'comments', '../comments1.xml'], ['rId3', 'threadedComment', '../threadedComments/threadedComment1.xml']],
  book: [['rId7', 'person', 'persons/person.xml']], parts: taken('xl/drawings/vml', 'xl/comments', 'xl/threadedComments/', 'xl/persons/'),
};
const CUSTOM: Extras = {
  book: [['rId8', 'vbaProject', 'vbaProject.bin'], ['rId9', 'customXml', '../customXml/item1.xml']],
  types: { 'xl/workbook.xml': 'ms-excel.sheet.macroEnabled.main+xml', 'xl/vbaProject.bin': 'ms-office.vbaProject' },
  parts: { ...taken('customXml/', 'docProps/'), 'xl/vbaProject.bin': Uint8Array.from({ length: 99 }, (_, i) => (i * 31) & 255), '_rels/.rels': related(['rId1', 'officeDocument', 'xl/workbook.xml'], ['rId2', 'extended-properties', 'docProps/app.xml'], ['rId3', 'custom-properties', 'docProps/custom.xml']) },
};
const EXTENSIONS: Extras = { tail: `<extLst>${extension('conditionalFormattings')}${extension('dataValidations')}${extension('sparklineGroups')}</extLst>`.replace('Pivot!', 'Sales!').replace('Data!', 'Sales!') };
const LINKS: Extras = {
  rows: [row(1, text('Region'), text('Amount'), text('Twice')), row(2, text('North'), number(4), number(8, '<f t="shared" ref="C2:C3" si="0">B2*2</f>')), row(3, text('South'), number(5, '<f>[1]Plan!$A$1</f>'), number(10, '<f t="shared" si="0"/>'))].join(''),
  tail: '<autoFilter ref="A1:C3"><filterColumn colId="0"><filters><filter val="North"/></filters></filterColumn></autoFilter>', before: '<workbookPr date1904="0"/>',
  after: '<externalReferences><externalReference r:id="rId5"/></externalReferences><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Sales!$A$1:$C$3</definedName><definedName name="Plan">[1]Plan!$A$1</definedName></definedNames><calcPr calcId="191029" calcMode="manual"/>',
  book: [['rId5', 'externalLink', 'externalLinks/externalLink1.xml'], ['rId8', 'calcChain', 'calcChain.xml']], types: { 'xl/externalLinks/externalLink1.xml': 'openxmlformats-officedocument.spreadsheetml.externalLink+xml' },
  parts: {
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="C2" i="7"/><c r="C3" i="7"/><c r="B3" i="7"/></calcChain>`,
    'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${RELATIONSHIPS}" r:id="rId1"><sheetNames><sheetName val="Plan"/></sheetNames></externalBook></externalLink>`,
    'xl/externalLinks/_rels/externalLink1.xml.rels': related(['rId1', 'externalLinkPath', 'plan.xlsx']).replace('"plan.xlsx"', '"plan.xlsx" TargetMode="External"'),
  },
};

const rewritten = (parts: Parts, change: (text: string, name: string) => string): Parts => Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? change(content, name) : content]));
/** Elements of the main namespace under a prefix, as some makers write them. */
const prefixed = (parts: Parts): Parts => rewritten(parts, (xml, name) => (/(workbook|sheet1|styles)\.xml$/.test(name) ? xml.replace(/<(\/?)(?=[a-z])(?![\w]+:)/gi, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`) : xml));
const strict = (parts: Parts): Parts => rewritten(parts, (xml) => xml.replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main').replaceAll(RELATIONSHIPS, 'http://purl.oclc.org/ooxml/officeDocument/relationships').replaceAll(A, 'http://purl.oclc.org/ooxml/drawingml/main').replaceAll(XDR, 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing').replaceAll(C, 'http://purl.oclc.org/ooxml/drawingml/chart'));
const LOCKED: Extras = { tail: '<sheetProtection sheet="1"/>', before: '<workbookPr date1904="1"/><workbookProtection lockStructure="1"/>', after: '<definedNames><definedName name="Rate" comment="of the year">Sales!$B$2</definedName></definedNames>' };

/** Small workbooks of other makers, made by hand, each with what its name says. */
export const FOREIGN_PACKAGES: Readonly<Record<string, Uint8Array>> = {
  'a chart with its style and colours': zip(partsOf(CHART)), 'a pivot table with its cache': zip(partsOf(PIVOT)), 'a slicer of a table': zip(partsOf(SLICER)),
  'pictures on the sheet, behind it and in its header': zip(partsOf(PICTURES)), 'notes and threads of comments': zip(partsOf(NOTES)), 'custom XML, properties and macros': zip(partsOf(CUSTOM)),
  'formats, validations and sparklines of the extension list': zip(partsOf(EXTENSIONS)), 'links to another file, shared formulas, a filter and a calculation chain': zip(partsOf(LINKS)),
  'prefixes, locks and dates from 1904': zip(prefixed(partsOf(LOCKED))), 'a chart in the strict form': zip(strict(partsOf(CHART))),
};
