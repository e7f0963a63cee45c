import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from '../../../src/backends/xlsx/write-xlsx';
import type { Blueprint, BlueprintChart, BlueprintShape, BlueprintSheet, BlueprintTable } from '../../../src/blueprint/blueprint';
import { convert } from '../../support/libreoffice';
import { partOrderProblems } from './part-order';

const EMU = 12_700;
type Box = Extract<BlueprintShape, { kind: 'box' }>;

const box = (name: string, x: number, y: number, rest: Partial<Box> = {}): Box =>
  ({ kind: 'box', name, description: `Box ${name}`, x, y, width: 100, height: 40, form: 'rounded', lines: [name, 'second'], align: 'center', fontSize: 9, fill: 'DCE8F5', line: '1F3A5F', colour: '1F2937', ...rest });
const arrow = (name: string, from: string, to: string, points: readonly (readonly [number, number])[], rest: { dashed?: true } = {}): BlueprintShape =>
  ({ kind: 'arrow', name, description: name, points, from, to, line: '4B5B70', weight: 1.5, ...rest });

const chart = (name: string, rest: Partial<BlueprintChart> = {}): BlueprintChart => ({
  name, title: 'Open & closed', description: 'Threats "by level"', direction: 'columns', grouping: 'clustered', anchor: { fromRow: 8, fromColumn: 1, toRow: 20, toColumn: 6 },
  categories: { range: '\'My sheet\'!$A$3:$A$5', values: ['High', 'Low', undefined] },
  series: [{ name: { range: '\'My sheet\'!$B$2', values: ['Count'] }, values: { range: '\'My sheet\'!$B$3:$B$5', values: [3, 0, Number.NaN] }, colour: '1F3A5F', points: { 1: 'F6C95C' } }],
  ...rest,
});

const table: BlueprintTable = {
  entity: 'x', name: 'Rows', caption: 'Rows', description: 'd', firstColumn: 10, headerRow: 5, overrides: [], conditionalFormats: [], rows: [['a']],
  columns: [{ key: 'a', header: 'A', width: 10, hidden: false, headerStyle: 'header', style: 'text', prompt: { title: 't', text: 'p' } }],
};
const sheet = (name: string, rest: Partial<BlueprintSheet> = {}): BlueprintSheet =>
  ({ name, visibility: 'visible', widths: {}, heights: {}, print: { pagesWide: 1 }, tables: [], notes: [{ row: 1, column: 0, value: 'x', style: 'note' }], blocks: [], charts: [], shapes: [], locked: false, ...rest });
const book = (sheets: readonly BlueprintSheet[]): Blueprint => ({ properties: { title: 't', subject: 's', creator: 'c', description: 'd', date: '2026-03-02' }, names: [], sheets });

const parts = (bytes: Uint8Array): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
const stacked: Partial<BlueprintChart> = { direction: 'bars', grouping: 'stacked', title: '', series: ['1F3A5F', 'F6C95C'].map((colour) => ({ name: { range: 'S!$B$2', values: ['n'] }, values: { range: 'S!$B$3', values: [1] }, colour, points: { 0: 'FFFFFF' } })) };

describe('a sheet with charts and shapes', () => {
  const shapes = [
    box('A', 300, 20), box('B', 500, 60, { dashed: true, form: 'rectangle', align: 'top-left' }), box('label', 420, 200, { width: 60, height: 20, lines: ['مرحبا', 'bell\u0007 <b> & "q"'] }), box('C', 700, 200, { lines: [] }),
    arrow('straight', 'A', 'B', [[400, 40], [500, 80]], { dashed: true }),
    arrow('through', 'A', 'C', [[350, 60], [350, 210], [420, 210], [480, 210], [700, 220]]),
    arrow('loose', 'A', 'nobody', [[300, 40], [200, 10]]),
  ];
  const blueprint = book([sheet('Plain'), sheet('My sheet', { tables: [table], charts: [chart('first'), chart('second', stacked)], shapes }), sheet('Charts', { charts: [chart('only')] }), sheet('Shapes', { shapes: [box('S', 10, 10)] })]);
  let bytes = new Uint8Array();
  let written: Readonly<Record<string, string>> = {};
  const part = (name: string): string => written[name] ?? (() => { throw new Error(`no part ${name}`); })();

  beforeAll(async () => {
    bytes = new Uint8Array(await writeXlsx(blueprint));
    written = parts(bytes);
  }, 60_000);

  it('has its parts in the order of the schema, each declared and each referred to', () => {
    expect(partOrderProblems(bytes)).toEqual([]);
    expect(Object.keys(written).filter((name) => /^xl\/(drawings|charts)\//.test(name)).sort()).toEqual([1, 2, 3].flatMap((n) => [`xl/charts/chart${n}.xml`, `xl/drawings/drawing${n}.xml`, ...(n < 3 ? [`xl/drawings/_rels/drawing${n}.xml.rels`] : [])]).sort());
    for (const name of Object.keys(written).filter((n) => /(drawing|chart)\d+\.xml$/.test(n))) expect(part('[Content_Types].xml')).toContain(`PartName="/${name}"`);
    const id = /<drawing r:id="(rId\d+)"\/>/.exec(part('xl/worksheets/sheet2.xml'))?.[1] ?? '';
    expect(part('xl/worksheets/_rels/sheet2.xml.rels')).toMatch(new RegExp(`Id="${id}"[^>]*drawings/drawing1\\.xml`));
    expect(part('xl/worksheets/_rels/sheet2.xml.rels')).toContain('tables/table1.xml');
    expect(part('xl/worksheets/_rels/sheet3.xml.rels')).toContain('../drawings/drawing2.xml');
    expect(part('xl/drawings/_rels/drawing1.xml.rels')).toMatch(/rId1"[^>]*chart1\.xml.*rId2"[^>]*chart2\.xml/);
    expect(part('xl/drawings/_rels/drawing2.xml.rels')).toContain('../charts/chart3.xml');
  });

  it('opens in LibreOffice', async () => {
    const [pdf] = await convert([bytes], 'pdf');
    expect(pdf?.length).toBeGreaterThan(5_000);
  }, 120_000);

  it('is the same to the byte when written again', async () => expect(Buffer.compare(bytes, await writeXlsx(blueprint))).toBe(0), 60_000);

  it('leaves a sheet without them, and a workbook without them, as they were', async () => {
    const without = parts(await writeXlsx(book(blueprint.sheets.map((s) => ({ ...s, charts: [], shapes: [] })))));
    expect(part('xl/worksheets/sheet1.xml')).toBe(without['xl/worksheets/sheet1.xml']);
    expect(Object.keys(without).filter((name) => /drawing|chart/.test(name))).toEqual([]);
    expect(without['xl/worksheets/sheet2.xml']).not.toContain('<drawing');
    expect(part('xl/worksheets/sheet2.xml').replace(/<drawing [^>]*>/, '')).toBe(without['xl/worksheets/sheet2.xml']);
  }, 60_000);

  it('marks what it draws as its own and describes it, with a number of its own each', () => {
    const drawing = part('xl/drawings/drawing1.xml');
    const objects = [...drawing.matchAll(/<xdr:cNvPr id="(\d+)" name="([^"]*)" descr="([^"]*)"/g)];
    expect(new Set(objects.map(([, id]) => id)).size).toBe(objects.length);
    expect(objects.map(([, , name]) => name)).toEqual(['A', 'B', 'label', 'C', 'straight', 'through', 'through (2)', 'through (3)', 'loose', 'first', 'second'].map((name) => `maestro:${name}`));
    expect(drawing).toContain('descr="Threats &quot;by level&quot;"');
  });

  it('glues arrows to the sides of the boxes they join and run through', () => {
    const drawing = part('xl/drawings/drawing1.xml');
    const connectors = [...drawing.matchAll(/<xdr:cxnSp.*?<\/xdr:cxnSp>/g)].map(([xml]) => xml);
    const ends = connectors.map((xml) => [/stCxn id="(\d+)" idx="(\d)"/, /endCxn id="(\d+)" idx="(\d)"/].map((end) => end.exec(xml)?.slice(1).join(':')));
    expect(ends).toEqual([['2:3', '3:1'], ['2:2', undefined], [undefined, '4:1'], ['4:3', '5:1'], ['2:1', undefined]]);
    expect(connectors.map((xml) => xml.includes('tailEnd'))).toEqual([true, false, false, true, true]);
    expect(connectors.map((xml) => /<a:xfrm([^>]*)>/.exec(xml)?.[1])).toEqual(['', '', '', '', ' flipH="1" flipV="1"']);
    expect(connectors[0]).toContain('prstDash val="dash"');
    expect(connectors.every((xml) => xml.includes('prst="straightConnector1"'))).toBe(true);
  });

  it('places shapes by the point, and keeps their text', () => {
    const drawing = part('xl/drawings/drawing1.xml');
    expect(drawing).toContain(`<xdr:pos x="${300 * EMU}" y="${20 * EMU}"/><xdr:ext cx="${100 * EMU}" cy="${40 * EMU}"/>`);
    expect(drawing).toContain('<a:t>bell &lt;b&gt; &amp; &quot;q&quot;</a:t>');
    expect(drawing).toMatch(/rtl="1"[^>]*\/><a:r><a:rPr[^>]* b="1">.*?<a:t>مرحبا/);
    expect(drawing).toContain('prst="roundRect"');
    expect(drawing.match(/<a:noAutofit\/>/g)).toHaveLength(4);
  });

  it('draws native charts fed by cells, with what stands there', () => {
    const xml = part('xl/charts/chart1.xml');
    expect(xml).toContain('<c:barDir val="col"/><c:grouping val="clustered"/>');
    expect(xml).toContain('<c:f>\'My sheet\'!$A$3:$A$5</c:f><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>High</c:v>');
    expect(xml).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>3</c:v></c:pt><c:pt idx="1"><c:v>0</c:v></c:pt></c:numCache>');
    expect(xml).toContain('<c:dPt><c:idx val="1"/>');
    expect(xml).toContain('formatCode="0;;;"');
    expect(xml).toContain('<c:plotVisOnly val="0"/>');
    expect(xml).toContain('<a:t>Open &amp; closed</a:t>');
    expect(xml).not.toContain('<c:legend>');
    const [, from, to] = /<xdr:twoCellAnchor editAs="oneCell">(<xdr:from>.*?<\/xdr:from>)(<xdr:to>.*?<\/xdr:to>)/.exec(part('xl/drawings/drawing2.xml')) ?? [];
    expect([from, to].map((corner) => corner?.match(/(?<=<xdr:(?:col|row)>)\d+/g))).toEqual([['1', '7'], ['6', '19']]);
  });

  it('names the series where there are several, and writes on a stacked bar in ink that reads', () => {
    const xml = part('xl/charts/chart2.xml');
    expect(xml).toContain('<c:barDir val="bar"/><c:grouping val="stacked"/>');
    expect(xml).toContain('<c:legend>');
    expect(xml).toContain('<c:autoTitleDeleted val="1"/>');
    expect(xml).toContain('<c:overlap val="100"/>');
    const labels = [...xml.matchAll(/<c:dLbls>.*?<\/c:dLbls>/g)].map(([block]) => [...block.matchAll(/b="1"><a:solidFill><a:srgbClr val="(\w+)"/g)].map(([, colour]) => colour));
    expect(labels).toEqual([['1F2937', 'FFFFFF'], ['1F2937']]);
  });
});
