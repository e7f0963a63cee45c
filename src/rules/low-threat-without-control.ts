import { rule } from './rule';
import { controlHit, controlledThreats } from './support/controls';

export const lowThreatWithoutControl = rule({
  id: 'low-threat-without-control',
  source: 'R5.6',
  phase: 7,
  severity: 'info',
  title: 'A low threat has no control',
  message: '{threat} is Low and nothing is done against it.',
  why: 'That may be right; seeing it listed keeps it a decision and not an oversight.',
  howToFix: 'Map a mitigation to it on 7 Mapping if a cheap one exists, or accept the risk on 9 Residual Risk.',
  *check(context) {
    for (const { threat, controls } of controlledThreats(context, 'Low')) {
      if (controls.length === 0) yield controlHit(context, threat);
    }
  },
});
