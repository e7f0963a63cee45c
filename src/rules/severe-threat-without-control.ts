import { rule } from './rule';
import { controlHit, controlledThreats } from './support/controls';

export const severeThreatWithoutControl = rule({
  id: 'severe-threat-without-control',
  source: 'R5.1',
  phase: 7,
  severity: 'error',
  title: 'A critical or high threat has no control',
  message: '{threat} is {severity} and nothing is done against it.',
  why: 'The whole inherent risk remains, and nobody has been asked to reduce it.',
  howToFix: 'Map at least one mitigation to it on 7 Mapping (Will Not Action does not count), or accept or transfer the risk on 9 Residual Risk.',
  *check(context) {
    for (const { threat, controls } of controlledThreats(context, 'Critical', 'High')) {
      if (controls.length === 0) yield controlHit(context, threat);
    }
  },
});
