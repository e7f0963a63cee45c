import { rule } from './rule';
import { controlHit, controlledThreats, hasType } from './support/controls';

export const noDetectiveControl = rule({
  id: 'no-detective-control',
  source: 'R5.3',
  phase: 7,
  severity: 'error',
  title: 'A critical or high threat has no detective control',
  message: '{threat} is {severity} and no control would notice it.',
  why: 'Prevention fails sometime; without detection an attack runs on unseen and no response begins.',
  howToFix: 'Map a mitigation of type Detective to it on 7 Mapping.',
  *check(context) {
    for (const { threat, controls } of controlledThreats(context, 'Critical', 'High')) {
      if (controls.length > 0 && !hasType(controls, 'Detective')) yield controlHit(context, threat);
    }
  },
});
