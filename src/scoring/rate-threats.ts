import type { MappingRating, ThreatRating } from '../model/ratings';
import type { Threat } from '../model/threat';
import type { RiskLevel } from '../model/vocabulary';
import { limitsExceeded } from './limits';
import { controlGap } from './control-gap';
import { exposureOf, inherentLevelOf, inherentNumberOf, roadmapLevelOf } from './inherent';
import { mappedControls, UNMAPPED, UNNAMED, type MappedControls } from './mapped-controls';
import type { ModelIndex } from './model-index';
import { placesOf } from './rank';
import { residualLevelFrom, scoreOf } from './residual';
import type { Scales } from './scales';
import { sortKeyOf, threatPriorityKeyOf } from './sort-key';

/** What is known of a threat before its mappings are rated. */
export type ThreatBase = Pick<ThreatRating, 'open' | 'exposure' | 'inherentNumber' | 'inherentLevel' | 'roadmapLevel'>;

/** Open, exposure, inherent risk and roadmap level of a threat (METHOD sections 2, 6 and 13). */
export function threatBase(threat: Threat, index: ModelIndex, scales: Scales): ThreatBase {
  const inherentNumber = inherentNumberOf(threat, scales);
  const inherentLevel = inherentLevelOf(inherentNumber);
  return { open: index.isOpen(threat), exposure: exposureOf(threat, scales), inherentNumber, inherentLevel, roadmapLevel: roadmapLevelOf(threat, inherentLevel) };
}

/** Every threat's rating, in row order (METHOD sections 2, 4, 5 and 12); a threat without ID has no mappings and no residual risk. */
export function rateThreats(index: ModelIndex, scales: Scales, bases: readonly ThreatBase[], mapping: readonly MappingRating[]): readonly ThreatRating[] {
  const mapped = mappedControls(index.model.mapping, mapping);
  const rated = index.model.threats.map((threat, i) => {
    const first = index.placeOf('threats', threat.id);
    return unranked(threat, bases[i] ?? threatBase(threat, index, scales), first === undefined ? UNNAMED : (mapped[first] ?? UNMAPPED), index, scales);
  });
  const place = placesOf(rated.map(({ sortKey }) => sortKey));
  for (const rating of rated) rating.rank = place(rating.sortKey);
  return rated;
}

function unranked(threat: Threat, base: ThreatBase, mapped: MappedControls, index: ModelIndex, scales: Scales): ThreatRating & { rank: number | undefined } {
  const { open, inherentNumber } = base;
  const residualScore = scoreOf(inherentNumber, mapped.reduction);
  const computedLevel = residualLevelFrom(residualScore, scales);
  const residualLevel = index.residualsOf(threat.id)[0]?.assessedLevel ?? computedLevel;
  const gap = open && threat.id !== undefined && threat.severity !== undefined ? controlGap(threat.severity, mapped.controls) : undefined;
  const priorityKey = open ? threatPriorityKeyOf(threat, base.exposure, scales) : undefined;
  const severe = threat.severity === 'Critical' || threat.severity === 'High';
  const autonomous = open && residualScore !== undefined && threat.agenticFactors.includes('Autonomy');
  return {
    open,
    inherentNumber,
    inherentLevel: base.inherentLevel,
    controls: mapped.controls,
    bestMapping: mapped.bestMapping,
    bestEffectiveness: mapped.bestEffectiveness,
    implementationStatus: mapped.implementationStatus,
    reduction: mapped.reduction,
    residualScore,
    computedLevel,
    residualLevel,
    autonomyAdjustedScore: autonomous ? scoreOf(inherentNumber, mapped.autonomyReduction) : undefined,
    gap,
    sortKey: open ? sortKeyOf(threat, { residualLevel, residualScore, inherentNumber }, scales) : undefined,
    rank: undefined,
    exposure: base.exposure,
    roadmapLevel: base.roadmapLevel,
    fingerprintSum: mapped.fingerprintSum,
    ...decided(threat, open, residualLevel, index),
    residualWeight: !open || inherentNumber === undefined ? undefined : residualLevel === computedLevel ? residualScore : scales.number('Risk level', residualLevel),
    priorityKey,
    gapKey: gap === undefined ? undefined : priorityKey,
    uncoveredKey: severe && (threat.id === undefined || gap === 'no control') ? priorityKey : undefined,
  };
}

/** Which residual row decides about a threat, and what it breaches at its residual level (METHOD sections 11 and 12). */
function decided(threat: Threat, open: boolean, level: RiskLevel | undefined, index: ModelIndex): Pick<ThreatRating, 'residualRow' | 'breachesAppetite' | 'breachesConstraint'> {
  const exceeded = open ? limitsExceeded(threat, level, index) : {};
  return {
    residualRow: index.residualPlaceOf(threat.id),
    breachesAppetite: exceeded.appetite !== undefined,
    breachesConstraint: exceeded.constraint !== undefined,
  };
}
