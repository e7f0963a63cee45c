import { MAIN, RELATIONSHIPS, relationships, type Parts, zip } from './read/build-package';

/**
 * A hand-made workbook with what Excel users put into theirs and we know nothing of: notes, threads, pivot table, slicer, picture, x14 formats,
 * sparklines, custom XML and properties, printer settings, a calculation chain.
 */
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const PIXEL = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (character) => character.charCodeAt(0));

const MICROSOFT: Readonly<Record<string, string>> = {
  threadedComment: 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', person: 'http://schemas.microsoft.com/office/2017/10/relationships/person',
  slicer: 'http://schemas.microsoft.com/office/2007/relationships/slicer', slicerCache: 'http://schemas.microsoft.com/office/2007/relationships/slicerCache',
};
/** A relationships part; types of Microsoft's own are known by their last segment. */
export const related = (...items: readonly (readonly [id: string, type: string, target: string])[]): string =>
  items.reduce((text, [, type]) => (MICROSOFT[type] === undefined ? text : text.replace(`${RELATIONSHIPS}/${type}"`, `${MICROSOFT[type]}"`)), relationships(...items));

/** Content types of the parts below, without what they all begin with. */
export const overrides: Readonly<Record<string, string>> = {
  'xl/workbook.xml': 'openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'xl/worksheets/sheet1.xml': 'openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  'xl/worksheets/sheet2.xml': 'openxmlformats-officedocument.spreadsheetml.worksheet+xml', 'xl/styles.xml': 'openxmlformats-officedocument.spreadsheetml.styles+xml',
  'xl/sharedStrings.xml': 'openxmlformats-officedocument.spreadsheetml.sharedStrings+xml', 'xl/tables/table1.xml': 'openxmlformats-officedocument.spreadsheetml.table+xml',
  'xl/comments1.xml': 'openxmlformats-officedocument.spreadsheetml.comments+xml', 'xl/threadedComments/threadedComment1.xml': 'ms-excel.threadedcomments+xml', 'xl/persons/person.xml': 'ms-excel.person+xml',
  'xl/pivotCache/pivotCacheDefinition1.xml': 'openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml', 'xl/pivotCache/pivotCacheRecords1.xml': 'openxmlformats-officedocument.spreadsheetml.pivotCacheRecords+xml',
  'xl/pivotTables/pivotTable1.xml': 'openxmlformats-officedocument.spreadsheetml.pivotTable+xml', 'xl/slicers/slicer1.xml': 'ms-excel.slicer+xml', 'xl/slicerCaches/slicerCache1.xml': 'ms-excel.slicerCache+xml',
  'xl/drawings/drawing1.xml': 'openxmlformats-officedocument.drawing+xml', 'xl/calcChain.xml': 'openxmlformats-officedocument.spreadsheetml.calcChain+xml',
  'docProps/custom.xml': 'openxmlformats-officedocument.custom-properties+xml', 'customXml/itemProps1.xml': 'openxmlformats-officedocument.customXmlProperties+xml',
};
const contentTypes = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
  + '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>'
  + `${Object.entries(overrides).map(([part, type]) => `<Override PartName="/${part}" ContentType="application/vnd.${type}"/>`).join('')}</Types>`;

const rows = [
  '<row r="1" spans="1:3" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c></row>',
  '<row r="2" spans="1:3" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>3</v></c><c r="B2"><v>4</v></c><c r="C2"><f>Data[[#This Row],[Amount]]*2</f><v>8</v></c></row>',
  '<row r="3" spans="1:3" hidden="1" x14ac:dyDescent="0.25"><c r="A3" t="s"><v>4</v></c><c r="B3" s="2"><v>5</v></c><c r="C3"><f>Data[[#This Row],[Amount]]*2</f><v>10</v></c></row>',
  '<row r="4" spans="1:3" x14ac:dyDescent="0.25"><c r="A4" t="s"><v>3</v></c><c r="B4"><v>6</v></c><c r="C4"><f>Data[[#This Row],[Amount]]*2</f><v>12</v></c></row>',
].join('\r\n');
const sparklines = `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>Data!B2:B4</xm:f><xm:sqref>E2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>`;
const x14Formats = `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="iconSet" priority="2" id="{A0B1C2D3-0000-4000-8000-000000000001}"><x14:iconSet iconSet="3Stars"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>33</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>67</xm:f></x14:cfvo></x14:iconSet></x14:cfRule><xm:sqref>B2:B4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>`;
const x14Validations = `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations xmlns:xm="${XM}" count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>Pivot!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>A2:A4</xm:sqref></x14:dataValidation></x14:dataValidations></ext>`;

const dataSheet = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}">`
  + '<sheetPr codeName="Sheet1"/><dimension ref="A1:C4"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B3" sqref="B3"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>'
  + '<cols><col min="1" max="2" width="12.7109375" customWidth="1"/><col min="3" max="6" width="20" style="2" customWidth="1" outlineLevel="1"/></cols>'
  + `<sheetData>${rows}</sheetData><!-- kept by hand --><conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting>`
  + '<dataValidations count="2"><dataValidation type="whole" allowBlank="1" showErrorMessage="1" xr:uid="{1}" sqref="B2:B4 H1:H9"><formula1>0</formula1><formula2>9</formula2></dataValidation><dataValidation type="whole" allowBlank="1" sqref="E2:E4"><formula1>0</formula1><formula2>9</formula2></dataValidation></dataValidations>'
  + '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait" r:id="rId1"/><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId5"/></tableParts>'
  + `<extLst>${x14Formats}${x14Validations}${sparklines}<ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="${X14}"><x14:slicerList><x14:slicer r:id="rId7"/></x14:slicerList></ext></extLst></worksheet>`;
const pivotSheet = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><dimension ref="A1:B4"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>5</v></c></row><row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2"><v>10</v></c></row><row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3"><v>5</v></c></row></sheetData></worksheet>`;

const drawing = `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>`
  + `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="Picture 1" descr="logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${RELATIONSHIPS}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
const table = `${HEAD}<table xmlns="${MAIN}" id="4" name="Data" displayName="Data" ref="A1:C4" totalsRowShown="0"><autoFilter ref="A1:C4"><filterColumn colId="0"><filters><filter val="North"/></filters></filterColumn></autoFilter><tableColumns count="3"><tableColumn id="1" name="Region"/><tableColumn id="7" name="Amount" dataDxfId="0"/><tableColumn id="3" name="Twice"><calculatedColumnFormula>Data[[#This Row],[Amount]]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot; kg&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0"/></styleSheet>`;
const vml = '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" style="visibility:hidden"><v:textbox/><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';

export const FOREIGN_PARTS: Parts = {
  '[Content_Types].xml': contentTypes,
  '_rels/.rels': related(['rId1', 'officeDocument', 'xl/workbook.xml'], ['rId2', 'custom-properties', 'docProps/custom.xml']),
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="1"/></bookViews><sheets><sheet name="Data" sheetId="3" r:id="rId1"/><sheet name="Pivot" sheetId="8" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">Pivot!$A$1:$B$4</definedName><definedName name="Rate" comment="of the year">Data!$B$2</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="5" r:id="rId5"/></pivotCaches><extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="${X14}"><x14:slicerCaches><x14:slicerCache r:id="rId6"/></x14:slicerCaches></ext></extLst></workbook>`,
  'xl/_rels/workbook.xml.rels': related(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'], ['rId3', 'styles', 'styles.xml'], ['rId4', 'sharedStrings', 'sharedStrings.xml'], ['rId5', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'], ['rId6', 'slicerCache', 'slicerCaches/slicerCache1.xml'], ['rId7', 'person', 'persons/person.xml'], ['rId8', 'calcChain', 'calcChain.xml'], ['rId9', 'customXml', '../customXml/item1.xml']),
  'xl/worksheets/sheet1.xml': dataSheet,
  'xl/worksheets/_rels/sheet1.xml.rels': related(['rId1', 'printerSettings', '../printerSettings/printerSettings1.bin'], ['rId2', 'drawing', '../drawings/drawing1.xml'], ['rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'], ['rId4', 'comments', '../comments1.xml'], ['rId5', 'table', '../tables/table1.xml'], ['rId6', 'threadedComment', '../threadedComments/threadedComment1.xml'], ['rId7', 'slicer', '../slicers/slicer1.xml']),
  'xl/worksheets/sheet2.xml': pivotSheet,
  'xl/worksheets/_rels/sheet2.xml.rels': related(['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml']),
  'xl/styles.xml': styles,
  'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="9" uniqueCount="6">${['Region', 'Amount', 'Twice', 'North', 'South', 'Sum'].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  'xl/tables/table1.xml': table,
  'xl/drawings/drawing1.xml': drawing,
  'xl/drawings/_rels/drawing1.xml.rels': related(['rId1', 'image', '../media/image1.png']),
  'xl/drawings/vmlDrawing1.vml': vml,
  'xl/media/image1.png': PIXEL,
  'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>tc={1}</author></authors><commentList><comment ref="B2" authorId="0"><text><t>[Threaded comment] why four?</t></text></comment></commentList></comments>`,
  'xl/threadedComments/threadedComment1.xml': `${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" dT="2026-01-01T00:00:00.00" personId="{2}" id="{1}"><text>why four?</text></threadedComment></ThreadedComments>`,
  'xl/persons/person.xml': `${HEAD}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="A" id="{2}" userId="a" providerId="None"/></personList>`,
  'xl/pivotCache/pivotCacheDefinition1.xml': `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}" r:id="rId1" recordCount="3"><cacheSource type="worksheet"><worksheetSource name="Data"/></cacheSource><cacheFields count="3"><cacheField name="Region" numFmtId="0"><sharedItems count="2"><s v="North"/><s v="South"/></sharedItems></cacheField><cacheField name="Amount" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="4" maxValue="6"/></cacheField><cacheField name="Twice" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="8" maxValue="12"/></cacheField></cacheFields></pivotCacheDefinition>`,
  'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': related(['rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml']),
  'xl/pivotCache/pivotCacheRecords1.xml': `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="3"><r><x v="0"/><n v="4"/><n v="8"/></r><r><x v="1"/><n v="5"/><n v="10"/></r><r><x v="0"/><n v="6"/><n v="12"/></r></pivotCacheRecords>`,
  'xl/pivotTables/pivotTable1.xml': `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="PivotTable1" cacheId="5" dataCaption="Values"><location ref="A1:B3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="3"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/><pivotField showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="2"><i><x/></i><i><x v="1"/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Sum" fld="1"/></dataFields></pivotTableDefinition>`,
  'xl/pivotTables/_rels/pivotTable1.xml.rels': related(['rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml']),
  'xl/slicers/slicer1.xml': `${HEAD}<slicers xmlns="${X14}"><slicer name="Region" cache="Slicer_Region" caption="Region" rowHeight="241300"/></slicers>`,
  'xl/slicerCaches/slicerCache1.xml': `${HEAD}<slicerCacheDefinition xmlns="${X14}" name="Slicer_Region" sourceName="Region"><pivotTables><pivotTable tabId="8" name="PivotTable1"/></pivotTables></slicerCacheDefinition>`,
  'xl/printerSettings/printerSettings1.bin': Uint8Array.from({ length: 64 }, (_, i) => i * 7 & 255),
  'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="C2" i="3"/><c r="C3" i="3"/><c r="C4" i="3"/></calcChain>`,
  'docProps/custom.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Label"><vt:lpwstr>internal</vt:lpwstr></property></Properties>`,
  'customXml/item1.xml': '<team xmlns="urn:example">blue</team>',
  'customXml/_rels/item1.xml.rels': related(['rId1', 'customXmlProps', 'itemProps1.xml']),
  'customXml/itemProps1.xml': `${HEAD}<ds:datastoreItem ds:itemID="{3}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
};

/** The workbook, with parts added or replaced. */
export const foreignWorkbook = (more: Parts = {}): Uint8Array => zip({ ...FOREIGN_PARTS, ...more });
