import { catalogue, type CatalogueMitigation } from '../../method/catalogue';
import type { Threat } from '../../model/threat';
import { effectiveness, mitigationType, type Effectiveness, type EffectiveStatus, type RiskLevel } from '../../model/vocabulary';
import { reductionOf, residualLevelFrom, scoreOf } from '../../scoring/residual';
import { Scales } from '../../scoring/scales';
import type { Assessment } from '../assessment';
import { mitigationFrom } from '../edits/add-from-catalogue';

/** What a residual risk would become. */
export interface Outlook {
  readonly effectiveness: Effectiveness;
  readonly score: number;
  readonly level: RiskLevel | undefined;
}

/** A mitigation that came from a catalogue entry: only the mapping is missing. */
export interface Existing {
  /** Blank until a refresh or its mapping gives it one. */
  readonly id: string | undefined;
  readonly status: EffectiveStatus | undefined;
  /** As far as it is now. */
  readonly outlooks: readonly Outlook[];
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
  readonly existing: Existing | undefined;
  /** Fully in place and verified. */
  readonly outlooks: readonly Outlook[];
}

/** Catalogue controls that address the IDs of a threat, best first: those aimed at its primary ID, of a type that is missing (METHOD section 5). What was decided against comes last. */
export function suggestionsFor(assessment: Assessment, threat: Threat): readonly Suggestion[] {
  const { model, ratings } = assessment;
  const { controls } = ratings.threat(threat);
  const isMissing = { Preventive: controls.preventive === 0, Detective: controls.detective === 0, Corrective: controls.corrective === 0, Deterrent: false };
  const [primary] = threat.threatIds;
  const verified = new Map(mitigationType.values.map((type) => [type, outlooks(assessment, threat, type)]));
  const rated = catalogue.flatMap((entry, order) => {
    const aimed: readonly string[] = [...entry.addresses, ...entry.unnumbered];
    const partly: readonly string[] = entry.partlyAddresses;
    const addresses = threat.threatIds.filter((id) => aimed.includes(id) || partly.includes(id));
    const from = mitigationFrom(model, entry.id, threat.id);
    if ((addresses.length === 0 && !entry.addressesAll) || from?.isMapped === true) return [];
    const isAgainst = from?.row.status === 'Will Not Action';
    const type = from?.row.type ?? entry.type;
    const weight = (primary !== undefined && aimed.includes(primary) ? 8 : 0) + (isMissing[type] ? 4 : 0) + (threat.layers.includes(entry.layer) ? 2 : 0) + (addresses.some((id) => aimed.includes(id)) ? 1 : 0) - (isAgainst ? 16 : 0);
    const rating = from === undefined ? undefined : ratings.mitigation(from.row);
    const suggestion: Suggestion = {
      id: entry.id, name: entry.name, meaning: entry.meaning, type, layer: entry.layer, addresses, fillsGap: isMissing[type] && !isAgainst,
      existing: from && { id: from.row.id, status: rating?.effectiveStatus, outlooks: outlooks(assessment, threat, type, rating?.effectiveValue ?? 0) },
      outlooks: verified.get(type) ?? [],
    };
    return [{ suggestion, weight, order }];
  });
  return rated.sort((a, b) => b.weight - a.weight || a.order - b.order).map(({ suggestion }) => suggestion);
}

/**
 * What a threat’s computed residual risk becomes with one more control, for each effectiveness (METHOD section 4).
 * @param value how far the control is, 0 to 1; verified as implemented when nothing is said
 */
export function outlooks({ model, ratings }: Assessment, threat: Threat, type: string, value?: number): readonly Outlook[] {
  const scales = new Scales(model.scales);
  const inPlace = value ?? scales.number('Validation status', 'Implemented');
  const { inherentNumber, reduction } = ratings.threat(threat);
  return effectiveness.values.flatMap((one): Outlook[] => {
    const score = scoreOf(inherentNumber, Math.max(reduction ?? 0, reductionOf(one, inPlace, type, scales) ?? 0));
    return score === undefined ? [] : [{ effectiveness: one, score, level: residualLevelFrom(score, scales) }];
  });
}
