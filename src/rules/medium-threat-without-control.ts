import { rule } from './rule';
import { controlHit, controlledThreats } from './support/controls';

export const mediumThreatWithoutControl = rule({
  id: 'medium-threat-without-control',
  source: 'R5.5',
  phase: 7,
  severity: 'warning',
  title: 'A medium threat has no control',
  message: '{threat} is Medium and nothing is done against it.',
  why: 'Several untreated medium risks add up, and their likelihood tends to grow.',
  howToFix: 'Map a mitigation to it on 7 Mapping, or accept the risk on 9 Residual Risk.',
  *check(context) {
    for (const { threat, controls } of controlledThreats(context, 'Medium')) {
      if (controls.length === 0) yield controlHit(context, threat);
    }
  },
});
