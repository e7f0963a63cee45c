import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createModel, type ModelDraft, type ThreatModel } from '../../src/model/threat-model';
import { diagramOf, layoutDiagram, type DiagramLayout } from '../../src/reports/diagram';
import { plainDiagram } from '../../src/reports/diagram/place';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { rate } from '../../src/scoring/rate';

const TODAY = '2026-03-02';
const graphOf = (model: ThreatModel) => diagramOf(model, rate(model, TODAY));

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const SLACK = 0.01;
const overlap = (a: Place, b: Place): boolean => a.x < b.x + b.width - SLACK && b.x < a.x + a.width - SLACK && a.y < b.y + b.height - SLACK && b.y < a.y + a.height - SLACK;
const holds = (a: Place, b: Place): boolean => b.x >= a.x - SLACK && b.y >= a.y - SLACK && b.x + b.width <= a.x + a.width + SLACK && b.y + b.height <= a.y + a.height + SLACK;

/** Whether a line runs through a box, tried at many points of it. */
const through = ([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number], { x, y, width, height }: Place): boolean => {
  const near = overlap({ x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x1 - x2) + 2 * SLACK, height: Math.abs(y1 - y2) + 2 * SLACK }, { x, y, width, height });
  return near && Array.from({ length: 201 }, (_, i) => i / 200).some((t) => {
    const [px, py] = [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
    return px > x + 1 && px < x + width - 1 && py > y + 1 && py < y + height - 1;
  });
};

/** What is wrong with a picture: things on top of each other, or outside of what should hold them. */
function flaws({ nodes, flows, crossings, zones, width, height }: DiagramLayout): readonly string[] {
  const boxes = [...nodes.map((n) => ({ ...n, key: n.node.key })), ...flows.map((f) => ({ ...f, key: f.flow.key })), ...crossings.map((c) => ({ ...c, key: c.crossing.key }))];
  const page = { x: 0, y: 0, width, height };
  return [
    ...boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlap(a, b)).map((b) => `${a.key} on ${b.key}`)),
    ...zones.flatMap((a, i) => zones.slice(i + 1).filter((b) => overlap(a, b)).map((b) => `zone ${a.zone.key} on ${b.zone.key}`)),
    ...zones.flatMap((zone) => nodes.filter((n) => (n.node.zone === zone.zone.key ? !holds(zone, n) : overlap(zone, n))).map((n) => `${n.node.key} at the border of ${zone.zone.key}`)),
    ...zones.flatMap((zone) => crossings.filter((c) => c.crossing.from === zone.zone.key && !holds(zone, c)).map((c) => `${c.crossing.key} outside its zone`)),
    ...[...boxes, ...zones].filter((place) => !holds(page, place)).map(() => 'outside the picture'),
    ...flows.flatMap(({ flow, points }) => boxes.filter(({ key }) => /^[cf]/.test(key) && ![flow.key, flow.from, flow.to].includes(key)).flatMap((b) => points.slice(1).filter((to, i) => through(points[i] ?? to, to, b)).map(() => `line ${flow.key} over ${b.key}`))),
  ];
}

const ODD: ModelDraft = {
  zones: [{ id: 'Z1', name: 'Outside', trustRank: 0 }, { id: 'Z1', name: 'Again', trustRank: 3 }, { id: 'Z2', name: 'Core', trustRank: 4 }, { id: 'Z3', name: 'Empty' }, { name: 'No ID' }],
  components: [{ id: 'C1', name: 'A', zone: 'Z1' }, { id: 'C1', name: 'B', zone: 'Z2' }, { name: 'No ID', zone: 'Z9' }, {}, { id: 'C2', zone: 'Z2', type: 'Agent' }],
  dataFlows: [
    { id: 'F1', from: 'C1', to: 'C2', protocol: 'HTTPS', encrypted: 'Yes', authentication: 'mTLS' }, { id: 'F2', from: 'C2', to: 'C2', encrypted: 'No' }, { id: 'F3', from: 'C1', to: 'C9' }, { from: 'C2', to: 'C1' }, {},
    { id: 'F5', from: 'C2', to: 'C1', protocol: 'gRPC' },
  ],
  crossings: [{ id: 'TB1', fromZone: 'Z1', toZone: 'Z2', strength: 'Weak' }, { id: 'TB2', fromZone: 'Z2', toZone: 'Z2', dataFlows: ['F2'], strength: 'Strong' }, { id: 'TB3', fromZone: 'Z1', toZone: 'Z9' }, { id: 'TB4', fromZone: 'Z2', toZone: 'Z1', dataFlows: ['F5'] }],
};

describe('the graph of a diagram', () => {
  const graph = graphOf(createModel(ODD));

  it('has a container for each zone with an ID, and each component once, inside its zone or outside all', () => {
    expect(graph.zones).toEqual([{ key: 'z0', id: 'Z1', name: 'Outside', trustRank: 0 }, { key: 'z2', id: 'Z2', name: 'Core', trustRank: 4 }, { key: 'z3', id: 'Z3', name: 'Empty', trustRank: undefined }]);
    expect(graph.nodes.map(({ id, name, zone }) => [id, name, zone])).toEqual([['C1', 'A', 'z0'], ['C1', 'B', 'z2'], [undefined, 'No ID', undefined], ['C2', undefined, 'z2']]);
  });

  it('draws flows between known components, the first of those that share an ID, and says how each is protected', () => {
    expect(graph.flows.map(({ from, to, lines }) => [from, to, ...lines])).toEqual([
      ['c0', 'c3', 'F1 HTTPS', 'encrypted', 'auth: mTLS'], ['c3', 'c3', 'F2', 'not encrypted', 'authentication unknown'],
      ['c3', 'c0', 'encryption unknown', 'authentication unknown'], ['c3', 'c0', 'F5 gRPC', 'encryption unknown', 'authentication unknown'],
    ]);
  });

  it('rates each crossing by the team, else by its controls, and tells which flows pass it', () => {
    expect(graph.crossings.map(({ id, from, to, strength }) => [id, from, to, strength])).toEqual([['TB1', 'z0', 'z2', 'Weak'], ['TB2', 'z2', 'z2', 'Strong'], ['TB4', 'z2', 'z0', 'not rated']]);
    expect(graph.flows.map(({ crossing }) => crossing)).toEqual(['b0', 'b1', 'b3', 'b3']);
    const all = { authentication: 'Yes', authorization: 'Yes', inputValidation: 'Yes', outputEncoding: 'Yes', encryptionInTransit: 'Yes', rateLimiting: 'Yes', logging: 'Yes' } as const;
    const suggested = graphOf(createModel({ zones: ODD.zones ?? [], crossings: [{ id: 'TB1', fromZone: 'Z1', toZone: 'Z2', ...all }] }));
    expect(suggested.crossings[0]?.strength).toBe('Strong');
  });

  it('counts what it leaves out', () => expect(graph.left).toEqual({ zones: 2, components: 0, flows: 1, crossings: 1 }));
});

describe('a laid-out diagram', () => {
  it('of the sample has nothing on top of anything else, and trust rises from left to right', () => {
    const layout = layoutDiagram(graphOf(sampleModel()));
    expect(flaws(layout)).toEqual([]);
    const starts = [...layout.zones].sort((a, b) => (a.zone.trustRank ?? 0) - (b.zone.trustRank ?? 0)).map(({ zone, x }) => [zone.trustRank ?? 0, x] as const);
    for (const [rank, x] of starts) for (const [other, further] of starts) if (other > rank) expect(further).toBeGreaterThan(x);
    expect(layout.width / layout.height).toBeGreaterThan(1.2);
    expect(layout.width / layout.height).toBeLessThan(2.2);
  });

  it('of odd rows shows every one that can be drawn', () => {
    const graph = graphOf(createModel(ODD));
    const layout = layoutDiagram(graph);
    expect(flaws(layout)).toEqual([]);
    expect([layout.zones.length, layout.nodes.length, layout.flows.length, layout.crossings.length]).toEqual([3, 4, 4, 3]);
  });

  it('of an empty model is empty', () => {
    expect(layoutDiagram(graphOf(createModel({})))).toMatchObject({ zones: [], nodes: [], flows: [], crossings: [] });
  });

  const few = (count: number) => fc.integer({ min: 0, max: count });
  const models = fc.record({ zones: few(5), components: few(14), flows: fc.array(fc.tuple(few(14), few(14)), { maxLength: 24 }), crossings: fc.array(fc.tuple(few(5), few(5)), { maxLength: 6 }), places: fc.array(fc.tuple(few(6), few(5)), { minLength: 20, maxLength: 20 }) }).map((draft) => createModel({
    zones: Array.from({ length: draft.zones }, (_, i) => ({ id: `Z${i}`, name: 'Zone', trustRank: draft.places[i]?.[1] })),
    components: Array.from({ length: draft.components }, (_, i) => ({ id: `C${i}`, name: 'Long component name '.repeat(1 + (i % 3)), zone: `Z${draft.places[i]?.[0] ?? 0}` })),
    dataFlows: draft.flows.map(([from, to], i) => ({ id: `F${i}`, from: `C${from}`, to: `C${to}`, protocol: 'HTTPS', encrypted: 'Yes' as const, authentication: 'Shared queue credential' })),
    crossings: draft.crossings.map(([from, to], i) => ({ id: `TB${i}`, fromZone: `Z${from}`, toZone: `Z${to}` })),
  }));

  it('of any model has nothing on top of anything else, and is the same each time', () => {
    fc.assert(fc.property(models, (model) => {
      const graph = graphOf(model);
      const layout = layoutDiagram(graph);
      expect(flaws(layout)).toEqual([]);
      expect([layout.zones.length, layout.nodes.length, layout.flows.length, layout.crossings.length]).toEqual([graph.zones.length, graph.nodes.length, graph.flows.length, graph.crossings.length]);
      expect(layoutDiagram(graph)).toEqual(layout);
      expect(flaws(plainDiagram(graph))).toEqual([]);
    }), { numRuns: 40 });
  }, 120_000);

  it('is found even where dagre finds none, as for graphs that it fails on', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor(seed / 65_536) % below;
    };
    for (let run = 0; run < 6; run += 1) {
      const [zones, components] = [1 + random(9), 60 + random(40)];
      const graph = graphOf(createModel({
        zones: Array.from({ length: zones }, (_, i) => ({ id: `Z${i}`, trustRank: random(6) })),
        components: Array.from({ length: components }, (_, i) => ({ id: `C${i}`, zone: `Z${random(zones + 1)}` })),
        dataFlows: Array.from({ length: 100 }, (_, i) => ({ id: `F${i}`, from: `C${random(components)}`, to: `C${random(components)}` })),
      }));
      expect(flaws(layoutDiagram(graph))).toEqual([]);
    }
  }, 120_000);

  it('of a large model is bounded, and the rest counted', () => {
    const model = createModel({
      zones: Array.from({ length: 6 }, (_, i) => ({ id: `Z${i}`, trustRank: i })),
      components: Array.from({ length: 260 }, (_, i) => ({ id: `C${i}`, name: `Component ${i}`, zone: `Z${i % 6}` })),
      dataFlows: Array.from({ length: 400 }, (_, i) => ({ id: `F${i}`, from: `C${(i * 7) % 200}`, to: `C${(i * 13 + 5) % 200}` })),
      crossings: [{ id: 'TB1', fromZone: 'Z0', toZone: 'Z1' }],
    });
    const graph = graphOf(model);
    expect([graph.nodes.length, graph.flows.length + graph.crossings.length]).toEqual([200, 300]);
    expect(graph.left).toEqual({ zones: 0, components: 60, flows: 100, crossings: 1 });
    expect(layoutDiagram(graph).nodes).toHaveLength(200);
  }, 60_000);
});
