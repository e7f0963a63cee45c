import { catalogue, type CatalogueMitigation } from '../../method/catalogue';
import type { Threat } from '../../model/threat';
import { effectiveness, type Effectiveness, type RiskLevel } from '../../model/vocabulary';
import { reductionOf, residualLevelFrom, scoreOf } from '../../scoring/residual';
import { Scales } from '../../scoring/scales';
import type { Assessment } from '../assessment';

/** What a residual risk would become. */
export interface Outlook {
  readonly effectiveness: Effectiveness;
  readonly score: number;
  readonly level: RiskLevel | undefined;
}

/** A control of the catalogue that is not yet mapped to the threat. */
export interface Suggestion {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly type: CatalogueMitigation['type'];
  readonly layer: CatalogueMitigation['layer'];
  /** The threat’s IDs that it addresses; empty when it helps against every threat. */
  readonly addresses: readonly string[];
  /** It is of a type that the threat has no control of. */
  readonly fillsGap: boolean;
  /** ID of the mitigation that came from it, when the model has it already: then only the mapping is missing. */
  readonly mitigation: string | undefined;
}

/** The effective value of what is verified as in place (METHOD section 3). */
const IN_PLACE = 1;
/** Suggestions that are worth looking at at once. */
const MOST = 12;

/** Catalogue controls that address the IDs of a threat, best first: those aimed at its primary ID, of a type that is missing (METHOD section 5). */
export function suggestionsFor({ model, ratings }: Assessment, threat: Threat): readonly Suggestion[] {
  const { controls } = ratings.threat(threat);
  const isMissing = { Preventive: controls.preventive === 0, Detective: controls.detective === 0, Corrective: controls.corrective === 0, Deterrent: false };
  const mapped = new Set(model.mapping.filter((row) => row.threat === threat.id).map((row) => row.mitigation));
  const existing = new Map(model.mitigations.flatMap((row) => (row.catalogueId === undefined ? [] : [[row.catalogueId, row.id] as const])));
  const [primary] = threat.threatIds;
  const rated = catalogue.flatMap((entry, order) => {
    const ids: readonly string[] = [...entry.addresses, ...entry.unnumbered];
    const partly: readonly string[] = entry.partlyAddresses;
    const addresses = threat.threatIds.filter((id) => ids.includes(id) || partly.includes(id));
    const mitigation = existing.get(entry.id);
    if (addresses.length === 0 || (mitigation !== undefined && mapped.has(mitigation))) return [];
    const weight = (primary !== undefined && ids.includes(primary) ? 8 : 0) + (isMissing[entry.type] ? 4 : 0) + (threat.layers.includes(entry.layer) ? 2 : 0) + (addresses.some((id) => ids.includes(id)) ? 1 : 0);
    const suggestion: Suggestion = { id: entry.id, name: entry.name, meaning: entry.meaning, type: entry.type, layer: entry.layer, addresses, fillsGap: isMissing[entry.type], mitigation };
    return [{ suggestion, weight, order }];
  });
  return rated.sort((a, b) => b.weight - a.weight || a.order - b.order).slice(0, MOST).map(({ suggestion }) => suggestion);
}

/** What a threat’s residual risk becomes with one more control, fully in place and verified, for each effectiveness (METHOD section 4). */
export function outlooks({ model, ratings }: Assessment, threat: Threat, type: string): readonly Outlook[] {
  const scales = new Scales(model.scales);
  const { inherentNumber, reduction } = ratings.threat(threat);
  return effectiveness.values.flatMap((value): Outlook[] => {
    const score = scoreOf(inherentNumber, Math.max(reduction ?? 0, reductionOf(value, IN_PLACE, type, scales) ?? 0));
    return score === undefined ? [] : [{ effectiveness: value, score, level: residualLevelFrom(score, scales) }];
  });
}
