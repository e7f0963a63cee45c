import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from '../../../src/backends/xlsx/write-xlsx';
import type { BlueprintChart, BlueprintShape } from '../../../src/blueprint/blueprint';
import { foreignWorkbook, FOREIGN_PARTS } from './edit-foreign';
import { blueprintOf, blueprintSheet, edit, expectOnly, fixture, FIXTURES, part, parts, refusal } from './edit-support';
import { partOrderProblems } from './part-order';

const chart = (name: string, colour = 'AA0000'): BlueprintChart => ({
  name, title: name, description: name, direction: 'columns', grouping: 'clustered', categories: { range: "'Data'!$A$2:$A$3", values: ['a', 'b'] },
  series: [{ name: { range: "'Data'!$B$1", values: ['n'] }, values: { range: "'Data'!$B$2:$B$3", values: [1, 2] }, colour }], anchor: { fromRow: 20, fromColumn: 0, toRow: 30, toColumn: 4 },
});
const box = (name: string, x: number): BlueprintShape => ({ kind: 'box', name, description: name, x, y: 400, width: 60, height: 30, form: 'rounded', lines: [name], align: 'center', fontSize: 9, colour: '000000' });
const ARROW: BlueprintShape = { kind: 'arrow', name: 'Flow', description: '', points: [[60, 415], [100, 415]], from: 'P', to: 'Q', line: '000000', weight: 1 };
const drawn = (sheet: string, charts: readonly BlueprintChart[], shapes: readonly BlueprintShape[] = []) => blueprintOf(blueprintSheet(sheet, { charts, shapes }));
const SHAPES = [box('P', 0), box('Q', 100), ARROW];

const DRAWING = 'xl/drawings/drawing1.xml';
const names = (bytes: Uint8Array, drawing = DRAWING): readonly (string | undefined)[] => [...part(bytes, drawing).matchAll(/cNvPr id="\d+" name="([^"]*)"/g)].map(([, name]) => name);
const charts = (bytes: Uint8Array): readonly string[] => Object.keys(parts(bytes)).filter((name) => name.startsWith('xl/charts/')).sort();
/** Every relationship leads to a part, every part has a content type that is declared once, and every chart and picture of a drawing is related. */
function expectWhole(bytes: Uint8Array): void {
  const all = parts(bytes);
  const declared = [...(all['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]*)"/g)].map(([, name]) => name);
  expect(new Set(declared).size).toBe(declared.length);
  for (const name of declared) expect(Object.keys(all)).toContain(name);
  for (const [name, content] of Object.entries(all)) {
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]*$/, '');
    const owner = all[name.replace('_rels/', '').replace(/\.rels$/, '')] ?? '';
    for (const [, target] of content.matchAll(/Target="([^"]*)"/g)) expect(Object.keys(all)).toContain(new URL(target ?? '', `file:///${folder}`).pathname.slice(1));
    if (name.includes('drawings/')) for (const [, id] of owner.matchAll(/r:(?:id|embed)="([^"]*)"/g)) expect(content).toContain(`Id="${id}"`);
  }
}

describe('our drawings beside those of others', () => {
  const picture = /<xdr:twoCellAnchor editAs="oneCell">.*?<\/xdr:twoCellAnchor>/s.exec(String(FOREIGN_PARTS[DRAWING]))?.[0] ?? '';

  it('are added on top of them, which stay to the byte', async () => {
    const before = foreignWorkbook();
    const after = await edit(before, { drawings: ['Data'] }, drawn('Data', [chart('One'), chart('Two')], SHAPES));
    expect(part(after, DRAWING)).toContain(picture);
    expect(names(after)).toEqual(['Picture 1', 'maestro:P', 'maestro:Q', 'maestro:Flow', 'maestro:One', 'maestro:Two']);
    expect(part(after, DRAWING)).toMatch(/cNvPr id="11" name="maestro:P".*cNvPr id="12" name="maestro:Q".*stCxn id="11".*endCxn id="12"/s);
    expect(charts(after)).toEqual(['xl/charts/chart1.xml', 'xl/charts/chart2.xml']);
    expectWhole(after);
    const added = new Set([DRAWING, 'xl/drawings/_rels/drawing1.xml.rels', '[Content_Types].xml']);
    for (const [name, content] of Object.entries(parts(before))) if (!added.has(name)) expect(parts(after)[name]).toBe(content);
  });

  it('are replaced where they were, their old parts go and others stay', async () => {
    const first = await edit(foreignWorkbook(), { drawings: ['Data'] }, drawn('Data', [chart('One'), chart('Two')], SHAPES));
    const above = picture.replace('Picture 1', 'Picture 2');
    const between = Object.fromEntries(Object.entries(parts(first)).map(([name, content]) => [name, name === DRAWING ? content.replace('</xdr:wsDr>', `${above}</xdr:wsDr>`) : content]));
    const after = await edit(foreignWorkbook(toBytes(between)), { drawings: ['Data'] }, drawn('Data', [chart('Three', '00BB00')]));
    expect(names(after)).toEqual(['Picture 1', 'maestro:Three', 'Picture 2']);
    expect(charts(after)).toEqual(['xl/charts/chart1.xml']);
    expect(part(after, 'xl/charts/chart1.xml')).toContain('00BB00');
    expectWhole(after);
    const none = await edit(after, { drawings: ['Data'] }, drawn('Data', []));
    expect(names(none)).toEqual(['Picture 1', 'Picture 2']);
    expect(charts(none)).toEqual([]);
    expect(part(none, DRAWING)).toBe(String(FOREIGN_PARTS[DRAWING]).replace('</xdr:wsDr>', `${above}</xdr:wsDr>`));
    expectWhole(none);
  });

  it('leave a chart that somebody else’s drawing shows as well', async () => {
    const first = parts(await edit(foreignWorkbook(), { drawings: ['Data'] }, drawn('Data', [chart('One')])));
    const theirs = (first[DRAWING] ?? '').replace(/^.*(<xdr:twoCellAnchor(?:(?!<xdr:twoCellAnchor).)*<c:chart.*<\/xdr:twoCellAnchor>).*$/s, '$1').replace('maestro:One', 'Mine');
    const shared = { ...first, [DRAWING]: (first[DRAWING] ?? '').replace('</xdr:wsDr>', `${theirs}</xdr:wsDr>`) };
    const after = await edit(foreignWorkbook(toBytes(shared)), { drawings: ['Data'] }, drawn('Data', [chart('Two')]));
    expect(names(after)).toEqual(['Picture 1', 'maestro:Two', 'Mine']);
    expect(charts(after)).toHaveLength(2);
    expectWhole(after);
  });

  it('leave a group that somebody made of our shapes', async () => {
    const group = picture.replace('<xdr:pic>', '<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="20" name="Group 1"/></xdr:nvGrpSpPr><xdr:pic>').replace('</xdr:pic>', '</xdr:pic></xdr:grpSp>').replace('Picture 1', 'maestro:P');
    const bytes = foreignWorkbook({ [DRAWING]: String(FOREIGN_PARTS[DRAWING]).replace(picture, group) });
    expect(part(await edit(bytes, { drawings: ['Data'] }, drawn('Data', [], [box('P', 0)])), DRAWING)).toContain(group);
  });

  it('go into a drawing with other prefixes', async () => {
    const plain = String(FOREIGN_PARTS[DRAWING]).replaceAll('xdr:', '').replace('xmlns:xdr=', 'xmlns=');
    const after = await edit(foreignWorkbook({ [DRAWING]: plain }), { drawings: ['Data'] }, drawn('Data', [chart('One')]));
    expect(part(after, DRAWING)).toMatch(/<\/twoCellAnchor><xdr:twoCellAnchor xmlns:xdr="[^"]*" editAs="oneCell">/);
    expectWhole(after);
  });

  it('are strict in a strict workbook', async () => {
    const form = (content: unknown): string => String(content).replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships')
      .replaceAll('http://schemas.openxmlformats.org/drawingml/2006/', 'http://purl.oclc.org/ooxml/drawingml/').replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main');
    const strict = Object.fromEntries(Object.entries(FOREIGN_PARTS).map(([name, content]) => [name, typeof content === 'string' ? form(content) : content]));
    const after = await edit(foreignWorkbook(strict), { drawings: ['Data', 'Pivot'] }, blueprintOf(blueprintSheet('Data', { charts: [chart('One')] }), blueprintSheet('Pivot', { charts: [chart('Two')], shapes: SHAPES })));
    for (const name of Object.keys(parts(after)).filter((other) => /drawing|chart/.test(other) && !other.endsWith('.vml'))) expect(part(after, name)).not.toMatch(/schemas\.openxmlformats\.org\/(drawingml|officeDocument)/);
    expect(part(after, 'xl/charts/chart1.xml')).toMatch(/gapWidth val="\d+%"/);
    expectWhole(after);
  });

  it('drawn twice are the same', async () => {
    const blueprint = drawn('Data', [chart('One'), chart('Two')], SHAPES);
    const once = await edit(foreignWorkbook(), { drawings: ['Data'] }, blueprint);
    expect(parts(await edit(once, { drawings: ['Data'] }, blueprint))).toEqual(parts(once));
  });
});

describe('a sheet without a drawing', () => {
  it.each(FIXTURES)('of a file saved by %s gets one', async (name) => {
    const before = fixture(name);
    const after = await edit(before, { drawings: ['Threats'] }, drawn('Threats', [chart('One')], SHAPES));
    const added = Object.keys(parts(after)).filter((key) => !Object.keys(parts(before)).includes(key) && key.startsWith('xl/drawings/drawing'));
    expect(names(after, added[0])).toEqual(['maestro:P', 'maestro:Q', 'maestro:Flow', 'maestro:One']);
    expect(partOrderProblems(after)).toEqual(partOrderProblems(before));
    expectWhole(after);
    const again = await edit(after, { drawings: ['Threats'] }, drawn('Threats', [chart('One')], SHAPES));
    expect(parts(again)).toEqual(parts(after));
  });

  it('gets none when there is nothing to draw', async () => expectOnly(fixture('openpyxl'), await edit(fixture('openpyxl'), { drawings: ['Very'] }, drawn('Very', [])), []));

  it('that is not there is refused', async () => {
    expect(await refusal(edit(fixture('openpyxl'), { drawings: ['Nope'] }, drawn('Nope', [chart('One')])))).toContain('UnsafeChangeError: book.xlsx: it has no worksheet named "Nope"');
  });
});

it('a written file drawn anew with the same is the same', async () => {
  const blueprint = blueprintOf(blueprintSheet('Data', { charts: [chart('One')], shapes: SHAPES }), blueprintSheet('More', { charts: [chart('Two'), chart('Three')] }));
  const before = await writeXlsx(blueprint);
  const after = await edit(before, { drawings: ['More', 'Data'] }, blueprint);
  expectWhole(after);
  expect(names(after)).toEqual(names(before));
  expect(charts(after)).toEqual(charts(before));
});

/** Texts of parts back as bytes, as {@link parts} reads them. */
function toBytes(texts: Readonly<Record<string, string>>): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Uint8Array.from(text, (character) => character.charCodeAt(0))]));
}
