import { rule } from './rule';
import { controlHit, controlledThreats, hasType } from './support/controls';

export const noCorrectiveControl = rule({
  id: 'no-corrective-control',
  source: 'R5.4',
  phase: 7,
  severity: 'info',
  title: 'A critical or high threat has no corrective control',
  message: '{threat} is {severity} and no control repairs the damage.',
  why: 'Recovery that is invented during an incident takes longer and costs more than one prepared before.',
  howToFix: 'Consider a mitigation of type Corrective and map it on 7 Mapping.',
  *check(context) {
    for (const { threat, controls } of controlledThreats(context, 'Critical', 'High')) {
      if (controls.length > 0 && !hasType(controls, 'Corrective')) yield controlHit(context, threat);
    }
  },
});
