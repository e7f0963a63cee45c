import { SIZE, type DiagramGraph, type DiagramLayout } from '../reports/diagram';
import type { BlueprintShape } from './blueprint';
import { INSIDE, LABEL, STRENGTH, ZONE, kindsOf, lookOf, type Look } from './diagram-look';

type Box = Extract<BlueprintShape, { kind: 'box' }>;
interface Corner {
  readonly x: number;
  readonly y: number;
}

interface Placed extends Corner {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

const box = (name: string, description: string, { x, y, width, height, lines }: Placed, look: Look, rest: Pick<Box, 'form' | 'align' | 'fontSize'> & { readonly dashed?: true }): Box =>
  ({ kind: 'box', name, description, x, y, width, height, lines, ...look, ...rest });

/** Names of shapes: what they show and its ID; an ID used twice gets the key of its row. */
function namer(): (what: string, id: string | undefined, key: string) => string {
  const used = new Set<string>();
  return (what, id, key) => {
    const wanted = `${what} ${id ?? key}`;
    const name = used.has(wanted) ? `${wanted} (${key})` : wanted;
    used.add(name);
    return name;
  };
}

const sentence = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join(', ');

/**
 * The shapes of a laid-out diagram, from back to front: zones, arrows, labels, components, boundary tags. Measures in points.
 * @param at where its top left corner stands on the sheet
 */
export function diagramShapes(graph: DiagramGraph, layout: DiagramLayout, at: Corner): readonly BlueprintShape[] {
  const name = namer();
  const moved = <T extends Corner>(place: T): T => ({ ...place, x: place.x + at.x, y: place.y + at.y });
  const crossings = new Map(graph.crossings.map((crossing) => [crossing.key, crossing]));
  const zoneNames = new Map(graph.zones.map(({ key, id, name: called }) => [key, sentence([`zone ${id}`, called])]));
  const zones = layout.zones.map((place) => {
    const { id, key, name: called, trustRank } = place.zone;
    return box(name('zone', id, key), `Trust zone ${sentence([id, called, trustRank === undefined ? 'trust rank not set' : `trust rank ${trustRank}`])}`, moved(place), ZONE, { form: 'rectangle', align: 'top-left', fontSize: SIZE.zone, dashed: true });
  });
  const nodes = layout.nodes.map((place) => {
    const { id, key, name: called, type, zone } = place.node;
    return { key, shape: box(name('component', id, key), `Component ${sentence([id, called, type, zoneNames.get(zone ?? '') ?? 'outside any zone'])}`, moved(place), lookOf(type), { form: 'rounded', align: 'center', fontSize: SIZE.node }) };
  });
  const nodeNames = new Map(nodes.map(({ key, shape }) => [key, shape.name]));
  const flows = layout.flows.map((place) => {
    const { flow: { id, key, from, to, lines, crossing }, points } = place;
    const passed = crossings.get(crossing ?? '');
    const { line, weight } = passed === undefined ? INSIDE : STRENGTH[passed.strength];
    const [start, end] = [nodeNames.get(from) ?? '', nodeNames.get(to) ?? ''];
    const description = `Data flow ${sentence([...lines, `from ${start}`, `to ${end}`, passed === undefined ? undefined : `crosses ${passed.id ?? 'a boundary'} (${passed.strength})`])}`;
    const dashed = lines.includes('encrypted') ? {} : { dashed: true as const };
    const arrow: BlueprintShape = { kind: 'arrow', name: name('flow', id, key), description, points: points.map(([x, y]) => [x + at.x, y + at.y]), from: start, to: end, line, weight, ...dashed };
    return { arrow, label: box(`label of ${arrow.name}`, description, moved(place), { ...LABEL, line: passed === undefined ? LABEL.line : line }, { form: 'rectangle', align: 'top-left', fontSize: SIZE.flow }) };
  });
  const tags = layout.crossings.map((place) => {
    const { id, key, from, to, strength } = place.crossing;
    return box(name('crossing', id, key), `Boundary crossing ${sentence([id, `from ${zoneNames.get(from) ?? ''}`, `to ${zoneNames.get(to) ?? ''}`, strength])}`, moved(place), STRENGTH[strength].tag, { form: 'rounded', align: 'center', fontSize: SIZE.crossing });
  });
  return [...zones, ...flows.map(({ arrow }) => arrow), ...flows.map(({ label }) => label), ...nodes.map(({ shape }) => shape), ...tags];
}

const LEGEND = { width: 104, height: 18, gap: 6 } as const;

/** The kinds of components and the strengths of boundaries that a diagram shows, in one line of small boxes. */
export function legendShapes(graph: DiagramGraph, at: Corner): readonly BlueprintShape[] {
  const strengths = (['Weak', 'Moderate', 'Strong', 'not rated'] as const).filter((strength) => graph.crossings.some((crossing) => crossing.strength === strength));
  const entries: (readonly [string, Look])[] = [...kindsOf(graph.nodes.map(({ type }) => type)), ...strengths.map((strength) => [`${strength} boundary`, STRENGTH[strength].tag] as const)];
  return entries.map(([text, look], i) =>
    box(`legend ${text}`, `Legend: ${text}`, { x: at.x + i * (LEGEND.width + LEGEND.gap), y: at.y, width: LEGEND.width, height: LEGEND.height, lines: [text] }, look, { form: 'rounded', align: 'center', fontSize: SIZE.flow }));
}
