import type { MappingRating, MitigationRating, ThreatRating, ValidationRating } from '../model/ratings';
import type { ModelIndex } from './model-index';
import { rateMappings } from './rate-mappings';
import { mitigationBase, rateMitigations } from './rate-mitigations';
import { rateThreats, threatBase } from './rate-threats';
import { rateValidation } from './effective-status';
import type { Scales } from './scales';

/** Ratings of the registers that rest on each other, in the order of their rows. */
export interface RiskRatings {
  readonly validations: readonly ValidationRating[];
  readonly mapping: readonly MappingRating[];
  readonly mitigations: readonly MitigationRating[];
  readonly threats: readonly ThreatRating[];
}

/** Rates validations, mitigations, mappings and threats, each resting on the one before, in one pass over each register (METHOD sections 2 to 6). */
export function rateRisks(index: ModelIndex, scales: Scales): RiskRatings {
  const { model } = index;
  const validations = model.validations.map((row) => rateValidation(row, model.codeAccess.access, scales));
  const ofMitigation = byPlace(validations, (i) => index.placeOf('mitigations', model.validations[i]?.mitigation));
  const mitigationBases = model.mitigations.map((row) => mitigationBase(row, rowsAt(ofMitigation, index.placeOf('mitigations', row.id)), scales));
  const threatBases = model.threats.map((row) => threatBase(row, index, scales));
  const mapping = rateMappings(index, scales, threatBases, mitigationBases);
  return {
    validations,
    mapping,
    mitigations: rateMitigations(index, scales, mitigationBases, mapping),
    threats: rateThreats(index, scales, threatBases, mapping),
  };
}

function byPlace<Rating>(ratings: readonly Rating[], placeOf: (i: number) => number | undefined): readonly (readonly Rating[] | undefined)[] {
  const groups: Rating[][] = [];
  ratings.forEach((rating, i) => {
    const place = placeOf(i);
    if (place !== undefined) (groups[place] ??= []).push(rating);
  });
  return groups;
}

function rowsAt<Rating>(groups: readonly (readonly Rating[] | undefined)[], place: number | undefined): readonly Rating[] {
  return (place === undefined ? undefined : groups[place]) ?? [];
}
