import { describe, expect, it } from '@jest/globals';
import type { BlueprintShape } from '../../src/blueprint/blueprint';
import { diagramSheet } from '../../src/blueprint/diagram-sheet';
import { diagram } from '../../src/formats/markdown/diagram';
import { createModel, type ThreatModel } from '../../src/model/threat-model';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { ModelIndex } from '../../src/scoring/model-index';
import { rate } from '../../src/scoring/rate';

const TODAY = '2026-03-02';
type Box = Extract<BlueprintShape, { kind: 'box' }>;

/** What a diagram says, as sorted sentences: one per component with its zone, per zone, per flow and per boundary between zones. */
interface Told {
  readonly components: readonly string[];
  readonly zones: readonly string[];
  readonly flows: readonly string[];
  readonly crossings: readonly string[];
}
const told = (components: string[], zones: string[], flows: string[], crossings: string[]): Told => ({ components: components.sort(), zones: zones.sort(), flows: flows.sort(), crossings: crossings.sort() });
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const joined = (...parts: readonly (string | number | undefined)[]): string => plain(parts.filter((part) => part !== undefined).join(' '));

function fromTables(model: ThreatModel): Told {
  const ratings = rate(model, TODAY);
  const index = new ModelIndex(model);
  const named = (row: { readonly id: string | undefined; readonly name: string | undefined } | undefined): string => joined(row?.id, row?.name);
  const drawn = model.components.filter(({ id, name }) => id !== undefined || name !== undefined);
  return told(
    drawn.map((row) => `${joined(named(row), row.type)} in ${named(index.find('zones', row.zone)) || 'none'}`),
    model.zones.filter((zone) => zone.id !== undefined && index.find('zones', zone.id) === zone).map((zone) => joined(named(zone), zone.trustRank)),
    model.dataFlows.flatMap((flow) => {
      const [from, to] = [index.find('components', flow.from), index.find('components', flow.to)];
      const encryption = flow.encrypted === undefined ? 'encryption unknown' : flow.encrypted === 'Yes' ? 'encrypted' : 'not encrypted';
      const authentication = flow.authentication === undefined ? 'authentication unknown' : `auth: ${flow.authentication}`;
      return from === undefined || to === undefined ? [] : [`${named(from)} to ${named(to)}: ${joined(flow.id, flow.protocol, encryption, authentication)}`];
    }),
    model.crossings.flatMap((row) => {
      const [from, to] = [index.find('zones', row.fromZone), index.find('zones', row.toZone)];
      if (from === undefined || to === undefined || from === to) return [];
      return [`${named(from)} to ${named(to)}: ${joined(row.id, row.strength ?? ratings.crossing(row).suggestedStrength ?? 'not rated')}`];
    }),
  );
}

const decoded = (label: string): string => plain(label.replaceAll('<br/>', ' ').replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))));
const node = (line: string): RegExpExecArray | null => /^ +(c\d+)\["(.*?)(?:<br\/>([^"]*))?"\]$/.exec(line);

function fromMermaid(model: ThreatModel): Told {
  const lines = diagram({ model, ratings: rate(model, TODAY), index: new ModelIndex(model), findings: [] });
  const names = new Map<string, string>([['', 'none']]);
  for (const line of lines) {
    const [, key = '', name = ''] = node(line) ?? /^ +subgraph (z\d+)\["(.*?)(?: \(rank \d\))?"\]$/.exec(line) ?? [];
    if (key !== '') names.set(key, decoded(name));
  }
  let zone = '';
  const [components, zones, flows, crossings]: [string[], string[], string[], string[]] = [[], [], [], []];
  for (const line of lines) {
    const [, opened, rank] = /^ +subgraph (z\d+)\[".*?(?: \(rank (\d)\))?"\]$/.exec(line) ?? [];
    if (opened !== undefined) {
      zone = opened;
      zones.push(joined(names.get(opened), rank));
    } else if (line === '  end') zone = '';
    const [, key, , type] = node(line) ?? [];
    if (key !== undefined) components.push(`${joined(names.get(key), type === undefined ? undefined : decoded(type))} in ${names.get(zone) ?? ''}`);
    const [, from = '', arrow, text = '', to = ''] = /^ +(\w+) (-->|-\.->)\|"(.*)"\| (\w+)$/.exec(line) ?? [];
    if (arrow === '-->') flows.push(`${names.get(from) ?? ''} to ${names.get(to) ?? ''}: ${decoded(text)}`);
    if (arrow === '-.->') crossings.push(`${names.get(from) ?? ''} to ${names.get(to) ?? ''}: ${decoded(text).replace(/ boundary$/, '')}`);
  }
  return told(components, zones, flows, crossings);
}

const inside = (outer: Box, inner: Box): boolean => inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;

function fromShapes(model: ThreatModel): Told {
  const { shapes } = diagramSheet(model, rate(model, TODAY));
  const boxes = shapes.flatMap((shape) => (shape.kind === 'box' ? [shape] : []));
  const kind = (what: string) => boxes.filter(({ name }) => name.startsWith(`${what} `));
  const first = (name: string): string => boxes.find((box) => box.name === name)?.lines[0] ?? '';
  const zoneNamed = (id: string): string => kind('zone').find(({ name }) => name === `zone ${id}`)?.lines[0] ?? '';
  return told(
    kind('component').map((box) => `${joined(...box.lines)} in ${kind('zone').find((zone) => inside(zone, box))?.lines[0] ?? 'none'}`),
    kind('zone').map(({ lines: [name, rank] }) => joined(name, /\d+$/.exec(rank ?? '')?.[0])),
    shapes.flatMap((shape) => (shape.kind === 'arrow' ? [shape] : [])).map((arrow) => {
      const label = boxes.filter(({ name }) => name === `label of ${arrow.name}`);
      expect(label).toHaveLength(1);
      const said = label[0]?.lines ?? [];
      const end = said.findIndex((line) => line.startsWith('auth')) + 1;
      return `${first(arrow.from)} to ${first(arrow.to)}: ${joined(...said.slice(0, end))}`;
    }),
    kind('crossing').filter(({ lines: [text = ''] }) => !text.includes('within zone')).map((box) => {
      const [, id, to = '', strength] = /^(?:Boundary|(\S+)) to (\S+): (.+)$/.exec(box.lines[0] ?? '') ?? [];
      return `${kind('zone').find((zone) => inside(zone, box))?.lines[0] ?? ''} to ${zoneNamed(to)}: ${joined(id, strength)}`;
    }),
  );
}

const ODD = createModel({
  zones: [{ id: 'Z1', name: 'Outside "the" | wall', trustRank: 0 }, { id: 'Z2', name: 'منطقة', trustRank: 4 }, { id: 'Z2', name: 'Used twice', trustRank: 1 }, { id: 'Z3', name: 'Empty' }, { name: 'Without ID' }],
  components: [
    { id: 'C1', name: 'He said "no" | maybe', type: 'Human interface', zone: 'Z1' }, { id: 'C2', name: 'وكيل', type: 'Agent', zone: 'Z2' }, { id: 'C2', name: 'Used twice', zone: 'Z1' }, { name: 'Only a name; <b>', zone: 'Z9' }, {},
    { id: 'C3', zone: 'Z2' }, { id: 'C4', name: 'two\nlines', type: 'Data store' },
  ],
  dataFlows: [
    { id: 'F1', from: 'C1', to: 'C2', protocol: 'HTTPS | "x"', encrypted: 'Yes', authentication: 'OIDC' }, { id: 'F2', from: 'C2', to: 'C1', encrypted: 'No', authentication: 'None' }, { id: 'F2', from: 'C2', to: 'C3', protocol: 'gRPC' },
    { id: 'F3', from: 'C1', to: 'C99', protocol: 'HTTPS' }, { id: 'F4', from: 'C3', to: 'C3', protocol: 'بروتوكول', encrypted: 'Yes', authentication: 'مفتاح' }, { from: 'C4', to: 'C1' }, {},
  ],
  crossings: [
    { id: 'TB1', fromZone: 'Z1', toZone: 'Z2', strength: 'Weak' }, { id: 'TB1', fromZone: 'Z2', toZone: 'Z1' }, { id: 'TB2', fromZone: 'Z2', toZone: 'Z2', strength: 'Strong' }, { id: 'TB3', fromZone: 'Z1', toZone: 'Z9', strength: 'Strong' },
    { fromZone: 'Z3', toZone: 'Z1', strength: 'Moderate' },
  ],
});

describe.each([['the sample', sampleModel()], ['odd rows', ODD], ['an empty model', createModel({})]])('the diagram of %s', (_, model) => {
  const tables = fromTables(model);

  it('in Markdown says what the tables say', () => expect(fromMermaid(model)).toEqual(tables));

  it('in the workbook says what the tables say', () => expect(fromShapes(model)).toEqual(tables));
});
