import { type AsiMapping, coreThreats, type ThreatId } from './core-threats';
import { type LayerId, layerIds } from './layers';
import type { OwedWhen } from './owed';

/** A core threat in one of its layers. */
export interface AsiCell {
  readonly id: `${ThreatId}@${LayerId}`;
  readonly threat: ThreatId;
  readonly layer: LayerId;
  readonly mapping: AsiMapping;
  readonly owed: OwedWhen;
}

/** The 36 mapped cells of the ASI matrix, threat by threat, L1 to Cross-Layer (METHOD section 15). */
export const asiCells: readonly AsiCell[] = coreThreats.flatMap(({ id, layers, owed }) =>
  layerIds.flatMap((layer): AsiCell[] => {
    const mapping = layers[layer];
    return mapping === undefined ? [] : [{ id: `${id}@${layer}`, threat: id, layer, mapping, owed }];
  }),
);
