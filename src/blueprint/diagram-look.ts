import type { DiagramCrossing, DiagramNode } from '../reports/diagram';

/** Colours are RRGGBB. */
export interface Look {
  readonly fill: string;
  readonly line: string;
  readonly colour: string;
}

const INK = '1F2937';
export const NAVY = '1F3A5F';
export const SLATE = '4B5B70';

/** Kinds of components that look alike; the type itself is written in each box. */
const KINDS = {
  'Agent': { types: ['Agent', 'Agent framework'], look: { fill: NAVY, line: NAVY, colour: 'FFFFFF' } },
  'Model': { types: ['LLM', 'Model API'], look: { fill: 'E6DCF2', line: '6B4E9B', colour: INK } },
  'Data': { types: ['Data store', 'Vector store', 'RAG pipeline'], look: { fill: 'D5ECEC', line: '2B7A78', colour: INK } },
  'Tool or API': { types: ['MCP server', 'Tool', 'API'], look: { fill: 'CFE2F5', line: '2A6F97', colour: INK } },
  'People': { types: ['Human interface'], look: { fill: 'FBE3D6', line: 'A4562B', colour: INK } },
  'Operations': { types: ['Infrastructure', 'Observability'], look: { fill: 'E3E8EF', line: '66758A', colour: INK } },
  'Security': { types: ['Security service'], look: { fill: 'DDE3C6', line: '5F6F2A', colour: INK } },
  'External or other': { types: ['External service', 'Other'], look: { fill: 'FFFFFF', line: '66758A', colour: INK } },
} as const satisfies Readonly<Record<string, { readonly types: readonly NonNullable<DiagramNode['type']>[]; readonly look: Look }>>;

const OTHER = KINDS['External or other'];
type Kind = { readonly types: readonly string[]; readonly look: Look };
const kinds: readonly (readonly [string, Kind])[] = Object.entries(KINDS);

/** How a component of a type looks. */
export const lookOf = (type: DiagramNode['type']): Look => (kinds.find(([, kind]) => type !== undefined && kind.types.includes(type))?.[1] ?? OTHER).look;

/** Names and looks of the kinds that these types belong to. */
export const kindsOf = (types: readonly DiagramNode['type'][]): readonly (readonly [name: string, look: Look])[] =>
  kinds.filter(([, { look }]) => types.some((type) => lookOf(type) === look)).map(([name, { look }]) => [name, look]);

/** Boundary strength: a filled tag for its word, and the line of the flows that pass; weaker boundaries have heavier lines. */
export const STRENGTH: Readonly<Record<DiagramCrossing['strength'], { readonly tag: Look; readonly line: string; readonly weight: number }>> = {
  'Weak': { tag: { fill: '9B1C1C', line: '9B1C1C', colour: 'FFFFFF' }, line: '9B1C1C', weight: 2 },
  'Moderate': { tag: { fill: 'F6C95C', line: 'B7791F', colour: INK }, line: 'B7791F', weight: 1.5 },
  'Strong': { tag: { fill: '166534', line: '166534', colour: 'FFFFFF' }, line: '166534', weight: 1.25 },
  'not rated': { tag: { fill: 'FFFFFF', line: SLATE, colour: SLATE }, line: '66758A', weight: 1.25 },
};
/** A flow that crosses no boundary. */
export const INSIDE = { line: '66758A', weight: 1 } as const;
export const LABEL: Look = { fill: 'FFFFFF', line: 'C3CCD8', colour: INK };
export const ZONE: Look = { fill: 'F3F6FA', line: NAVY, colour: NAVY };
