import type { Threat } from '../../model/threat';
import { decisionOf } from '../../scoring/disposition';
import type { RuleContext } from '../rule';

interface RejectedControls {
  readonly threat: Threat;
  /** IDs of its mapped mitigations that are Will Not Action, each once. */
  readonly rejected: readonly string[];
  /** True when no other mitigation is mapped to it. */
  readonly all: boolean;
}

/** Open threats that are not Accepted although some of their mapped mitigations will not be done (METHOD section 11). */
export function* rejectedControls({ index }: RuleContext): Generator<RejectedControls> {
  for (const threat of index.openThreats) {
    if (decisionOf(index, threat)?.disposition === 'Accepted') continue;
    const mapped = new Set(index.mappingsOfThreat(threat.id).flatMap((pair) => index.find('mitigations', pair.mitigation) ?? []));
    const rejected = [...mapped].filter((mitigation) => mitigation.status === 'Will Not Action');
    if (rejected.length > 0) yield { threat, rejected: rejected.flatMap(({ id }) => id ?? []), all: rejected.length === mapped.size };
  }
}
