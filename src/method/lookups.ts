import { blindspots } from './blindspots';
import { type CatalogueMitigation, catalogue } from './catalogue';
import { coreThreats } from './core-threats';
import { extendedThreats, reservedIds } from './extended-threats';
import { type LayerId, layerIds } from './layers';
import { llmTop10 } from './owasp-llm';
import { crossLayerPatterns } from './patterns';
import { unnumberedThreats } from './unnumbered';

interface Named {
  readonly name: string;
  readonly layers: readonly LayerId[];
}

const numbered = new Map<string, Named>([
  ...coreThreats.map(({ id, name, layers }) => [id, { name, layers: layerIds.filter((layer) => layers[layer] !== undefined) }] as const),
  ...extendedThreats.map(({ id, name, layer }) => [id, { name, layers: [layer] }] as const),
]);
const unnumbered = new Map<string, Named>(unnumberedThreats.map(({ id, name, layer }) => [id, { name, layers: [layer] }]));
const blind = new Map<string, Named>(blindspots.map(({ id, name, layers }) => [id, { name, layers }]));
const patternNumbers: ReadonlySet<string> = new Set(crossLayerPatterns.map(({ number }) => String(number)));
const llmIds: ReadonlySet<string> = new Set(llmTop10.map(({ id }) => id));
const catalogueById: ReadonlyMap<string, CatalogueMitigation> = new Map(catalogue.map((entry) => [entry.id, entry]));
const reserved: ReadonlySet<string> = new Set(reservedIds);

function find(id: string): Named | undefined {
  return numbered.get(id) ?? unnumbered.get(id) ?? blind.get(id);
}

/** In: any text. Out: whether it is one of T1 to T47; reserved numbers are not (METHOD section 0, R0.7). */
export function knownThreatId(id: string): boolean {
  return numbered.has(id);
}

/** In: any text. Out: whether it is one of UN-01 to UN-15 (METHOD section 15). */
export function knownUnnumberedId(id: string): boolean {
  return unnumbered.has(id);
}

/** In: any text. Out: whether it is one of BV-1 to BV-12 (METHOD section 0, R0.7). */
export function knownBlindspotId(id: string): boolean {
  return blind.has(id);
}

/** In: a pattern number, as number or text. Out: whether it is one of the seven patterns (METHOD section 0, R0.7). */
export function knownPattern(number: number | string): boolean {
  return patternNumbers.has(String(number));
}

/** In: any text. Out: whether the mitigation catalogue has it, e.g. `L3-P1` (METHOD section 0, R0.7). */
export function knownCatalogueId(id: string): boolean {
  return catalogueById.has(id);
}

/** In: any text. Out: whether it is one of LLM01 to LLM10 of the 2025 edition. */
export function knownLlmId(id: string): boolean {
  return llmIds.has(id);
}

/** In: any text. Out: whether it is an identifier of the team's own, `ORG-` and a name without blanks or commas (METHOD section 0). */
export function isTeamOwn(id: string): boolean {
  return /^ORG-[^\s,]+$/.test(id);
}

/** In: any text. Out: whether it is a number the source keeps free, T26 or T27. */
export function isReserved(id: string): boolean {
  return reserved.has(id);
}

/** In: a threat, unnumbered threat or blindspot identifier. Out: its name; undefined when unknown. */
export function threatName(id: string): string | undefined {
  return find(id)?.name;
}

/** In: a threat, unnumbered threat or blindspot identifier. Out: its layers, L1 to Cross-Layer; none when unknown (METHOD section 15, R15.16). */
export function layersOf(id: string): readonly LayerId[] {
  return find(id)?.layers ?? [];
}

/** In: a catalogue identifier. Out: its entry; undefined when unknown. */
export function catalogueEntry(id: string): CatalogueMitigation | undefined {
  return catalogueById.get(id);
}

/**
 * Catalogue mitigations worth considering against a threat, the closest first.
 * In: a threat, unnumbered threat, blindspot or team identifier. Out: those aimed at it, then those that help in part,
 * then those that help against everything, each group in catalogue order; none when the identifier is unknown or reserved.
 */
export function cataloguesFor(threatId: string): readonly CatalogueMitigation[] {
  if (find(threatId) === undefined && !isTeamOwn(threatId)) return [];
  const names = (ids: readonly string[]): boolean => ids.includes(threatId);
  const direct = catalogue.filter((entry) => names(entry.addresses) || names(entry.unnumbered));
  const partly = catalogue.filter((entry) => names(entry.partlyAddresses));
  const general = catalogue.filter((entry) => entry.addressesAll);
  return [...direct, ...partly, ...general];
}

/** In: a cross-layer pattern's number. Out: the catalogue mitigations that break it, in catalogue order (METHOD section 15). */
export function cataloguesForPattern(pattern: number): readonly CatalogueMitigation[] {
  return catalogue.filter((entry) => entry.patterns.some((number) => number === pattern));
}
