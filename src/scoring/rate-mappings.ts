import type { MappingRating } from '../model/ratings';
import { fingerprintOf } from './fingerprint';
import { idNumber } from '../model/formula';
import type { ModelIndex } from './model-index';
import type { MitigationBase } from './rate-mitigations';
import type { ThreatBase } from './rate-threats';
import { autonomyReductionOf, bestKeyOf, reductionOf } from './residual';
import type { Scales } from './scales';

/** Every mapping's rating, in row order (METHOD section 4). In: what is known so far of threats and mitigations, in row order. */
export function rateMappings(
  index: ModelIndex, scales: Scales, threats: readonly ThreatBase[], mitigations: readonly (MitigationBase | undefined)[],
): readonly MappingRating[] {
  const { model } = index;
  return model.mapping.map((row): MappingRating => {
    const threatPlace = index.placeOf('threats', row.threat);
    const mitigationPlace = index.placeOf('mitigations', row.mitigation);
    const threat = threatPlace === undefined ? undefined : threats[threatPlace];
    const mitigation = mitigationPlace === undefined ? undefined : model.mitigations[mitigationPlace];
    const base = mitigationPlace === undefined ? undefined : mitigations[mitigationPlace];
    const number = idNumber(row.mitigation);
    const type = mitigation?.type;
    const reduction = reductionOf(row.effectiveness, base?.effectiveValue, type, scales);
    const { fingerprintSeed, fingerprintStep, fingerprint } = fingerprintOf(number, row.effectiveness, base?.effectiveStatus);
    const open = threat?.open === true ? threat : undefined;
    return {
      threatRow: threatPlace === undefined ? undefined : threatPlace + 1,
      mitigationRow: mitigationPlace === undefined ? undefined : mitigationPlace + 1,
      type,
      isControl: mitigation !== undefined && mitigation.status !== 'Will Not Action',
      effectiveStatus: base?.effectiveStatus,
      effectiveValue: base?.effectiveValue,
      reduction,
      autonomyReduction: autonomyReductionOf(reduction, type, scales),
      fingerprintSeed,
      fingerprintStep,
      fingerprint,
      threatOpen: open !== undefined,
      weightedGap: open?.exposure === undefined || base?.gap === undefined ? undefined : open.exposure * base.gap,
      bestKey: bestKeyOf(reduction, row.effectiveness, number),
      openLevel: open?.roadmapLevel,
    };
  });
}
