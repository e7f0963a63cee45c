import type { DiagramCrossing, DiagramFlow, DiagramGraph, DiagramNode, DiagramZone } from './graph';
import { lineCount, shortened, textWidth } from './text-size';

/** Sizes of text in points. */
export const SIZE = { zone: 10, node: 9, flow: 8, crossing: 8 } as const;
const LINE_HEIGHT = 1.25;
const [NODE_WIDTH, FLOW_WIDTH] = [104, 94];
const PADDING = 8;
const [LONGEST_NAME, LONGEST_LABEL] = [64, 48];
const PILL = { height: 15, gap: 4, least: 60 };

/** A box with its lines of text, the first bold; measures in points. */
export interface TextBox {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

function textBox(lines: readonly string[], width: number, size: number): TextBox {
  const rows = lines.reduce((sum, line, i) => sum + lineCount(line, width - PADDING, size, i === 0), 0);
  return { lines, width, height: Math.ceil(rows * size * LINE_HEIGHT + PADDING / 2) };
}

const named = (id: string | undefined, name: string | undefined): string => shortened([id, name].filter((part) => part !== undefined).join(' '), LONGEST_NAME);

/** ID, name and type of a component. */
export const nodeBox = ({ id, name, type }: DiagramNode): TextBox => textBox([named(id, name), ...(type === undefined ? [] : [type])], NODE_WIDTH, SIZE.node);

/** Protocol, encryption and authentication of a flow, and the boundary it passes. */
export function flowBox(flow: DiagramFlow, crossing: DiagramCrossing | undefined): TextBox {
  const passed = crossing === undefined ? [] : [[crossing.id ?? 'boundary', crossing.strength].join(' ')];
  return textBox([...flow.lines, ...passed].map((line) => shortened(line, LONGEST_LABEL)), FLOW_WIDTH, SIZE.flow);
}

/** Where a crossing leads and how strong its boundary is. */
export function crossingText({ id, from, to, strength }: DiagramCrossing, graph: DiagramGraph): string {
  const target = graph.zones.find(({ key }) => key === to)?.id ?? '';
  return shortened(`${id ?? 'Boundary'} ${from === to ? 'within zone' : `to ${target}`}: ${strength}`, LONGEST_LABEL);
}

/** The head of a zone: its name, its rank and the crossings that leave it, in rows below each other. */
export interface ZoneHead {
  readonly lines: readonly string[];
  readonly height: number;
  /** Room that the lines take. */
  readonly title: { readonly width: number; readonly height: number };
  /** Places from the zone's top left corner. */
  readonly pills: readonly { readonly crossing: DiagramCrossing; readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
}

/** The head of a zone that is `width` points wide. */
export function zoneHead(zone: DiagramZone, width: number, graph: DiagramGraph): ZoneHead {
  const lines = [named(zone.id, zone.name), zone.trustRank === undefined ? 'trust rank not set' : `trust rank ${zone.trustRank}`];
  const title = textBox(lines, width, SIZE.zone);
  let [x, y] = [PADDING, title.height + PILL.gap];
  const pills = graph.crossings.filter(({ from }) => from === zone.key).map((crossing) => {
    const text = crossingText(crossing, graph);
    const wanted = Math.min(width - 2 * PADDING, Math.max(PILL.least, textWidth(text, SIZE.crossing, true) + 2 * PADDING));
    if (x > PADDING && x + wanted > width - PADDING) [x, y] = [PADDING, y + PILL.height + PILL.gap];
    const rows = lineCount(text, wanted - PADDING + 1, SIZE.crossing, true);
    const place = { crossing, text, x, y, width: wanted, height: PILL.height + (rows - 1) * SIZE.crossing * LINE_HEIGHT };
    if (rows > 1) [x, y] = [PADDING, y + place.height + PILL.gap];
    else x += wanted + PILL.gap;
    return place;
  });
  const bottom = Math.max(title.height, ...pills.map((pill) => pill.y + pill.height));
  const written = Math.max(...lines.map((line, i) => textWidth(line, SIZE.zone, i === 0))) + PADDING;
  return { lines, pills, height: bottom + PILL.gap, title: { width: Math.min(width, written), height: title.height } };
}
