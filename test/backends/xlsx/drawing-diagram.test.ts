import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from '../../../src/backends/xlsx/write-xlsx';
import type { BlueprintShape, BlueprintSheet } from '../../../src/blueprint/blueprint';
import { diagramSheet } from '../../../src/blueprint/diagram-sheet';
import { createModel, type ThreatModel } from '../../../src/model/threat-model';
import { sampleModel } from '../../../src/reports/sample/sample-model';
import { rate } from '../../../src/scoring/rate';
import { convert } from '../../support/libreoffice';
import { partOrderProblems } from './part-order';

const TODAY = '2026-03-02';
const sheetOf = (model: ThreatModel): BlueprintSheet => diagramSheet(model, rate(model, TODAY));
const write = (sheet: BlueprintSheet) => writeXlsx({ properties: { title: 't', subject: 's', creator: 'c', description: 'd', date: TODAY }, names: [], sheets: [sheet] });

const luminance = (colour: string): number => [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, i) => sum + c * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);
const contrast = (a: string, b: string): number => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
type Box = Extract<BlueprintShape, { kind: 'box' }>;
const boxesOf = ({ shapes }: BlueprintSheet): readonly Box[] => shapes.flatMap((shape) => (shape.kind === 'box' ? [shape] : []));

describe('the diagram sheet', () => {
  const sheet = sheetOf(sampleModel());
  const boxes = boxesOf(sheet);

  it('gives every shape a name of its own and words for those who cannot see it', () => {
    expect(new Set(sheet.shapes.map(({ name }) => name)).size).toBe(sheet.shapes.length);
    expect(sheet.shapes.filter(({ description }) => description === '')).toEqual([]);
    expect(boxes.find(({ name }) => name === 'crossing TB4')?.description).toBe('Boundary crossing TB4, from zone Z2, Agent processing, to zone Z2, Agent processing, Weak');
  });

  it('joins every arrow to boxes that exist', () => {
    const names = new Set(boxes.map(({ name }) => name));
    for (const shape of sheet.shapes) if (shape.kind === 'arrow') expect([names.has(shape.from), names.has(shape.to)]).toEqual([true, true]);
  });

  it('can be read in any colour: contrast of 4.5 and more, and words for every colour', () => {
    expect(boxes.filter(({ colour, fill = 'FFFFFF' }) => contrast(colour, fill) < 4.5)).toEqual([]);
    expect(boxes.filter(({ name }) => name.startsWith('crossing')).every(({ lines: [text = ''] }) => /: (Weak|Moderate|Strong|not rated)$/.test(text))).toBe(true);
    expect(boxes.find(({ name }) => name === 'label of flow F9')?.lines).toEqual(['F9 HTTPS', 'encrypted', 'auth: Cloud role', 'TB2 Moderate']);
    expect(boxes.filter(({ name }) => name.startsWith('legend')).map(({ lines: [text] }) => text)).toEqual(expect.arrayContaining(['Agent', 'Weak boundary', 'Moderate boundary', 'Strong boundary']));
  });

  it('draws agents unlike anything else, and dashes flows that are not known to be encrypted', () => {
    const fills = (agent: boolean) => boxes.filter(({ name, lines }) => name.startsWith('component') && (lines[1] === 'Agent') === agent).map(({ fill }) => fill);
    expect(new Set(fills(true)).size).toBe(1);
    expect(fills(false)).not.toContain(fills(true)[0]);
    const flows = sheetOf(createModel({ components: [{ id: 'C1' }, { id: 'C2' }], dataFlows: [{ id: 'F1', from: 'C1', to: 'C2', encrypted: 'Yes' }, { id: 'F2', from: 'C1', to: 'C2', encrypted: 'No' }, { id: 'F3', from: 'C1', to: 'C2' }] }));
    expect(flows.shapes.flatMap((shape) => (shape.kind === 'arrow' ? [shape.dashed] : []))).toEqual([undefined, true, true]);
  });

  it('glues each flow through its label, and prints on one landscape page', async () => {
    const bytes = await write(sheet);
    expect(partOrderProblems(bytes)).toEqual([]);
    const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
    const drawing = parts['xl/drawings/drawing1.xml'] ?? '';
    const idOf = (name: string): string => new RegExp(`<xdr:cNvPr id="(\\d+)" name="maestro:${name}"`).exec(drawing)?.[1] ?? '';
    const pieces = [...drawing.matchAll(/name="maestro:flow F25(?: \(\d\))?".*?<\/xdr:cNvCxnSpPr>/g)].map(([xml]) => [...xml.matchAll(/Cxn id="(\d+)"/g)].map(([, id]) => id));
    expect(pieces).toEqual([[idOf('component C2'), idOf('label of flow F25')], [idOf('label of flow F25'), idOf('component C6')]]);
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<pageSetup[^>]*orientation="landscape"[^>]*fitToWidth="1" fitToHeight="1"/);
    const [pdf] = await convert([bytes], 'pdf');
    expect(Buffer.from(pdf ?? []).toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }, 120_000);

  it('says what to fill first when there is nothing to draw, and what it could not draw', () => {
    const empty = sheetOf(createModel({}));
    expect(empty.shapes).toEqual([]);
    expect(empty.notes.at(-1)?.value).toMatch(/^Nothing to draw yet\. Fill Components/);
    const broken = sheetOf(createModel({ components: [{ id: 'C1' }], dataFlows: [{ id: 'F1', from: 'C1', to: 'C9' }] }));
    expect(broken.notes.at(-1)?.value).toMatch(/^Not drawn: 1 data flow /);
    expect(sheet.notes.some(({ value }) => String(value).startsWith('Not drawn'))).toBe(false);
  });
});
