import { rule } from './rule';
import { controlHit, controlledThreats, hasType } from './support/controls';

export const noPreventiveControl = rule({
  id: 'no-preventive-control',
  source: 'R5.2',
  phase: 7,
  severity: 'error',
  title: 'A critical or high threat has no preventive control',
  message: '{threat} is {severity} and no control prevents it.',
  why: 'Controls that only notice or repair let the harm happen first.',
  howToFix: 'Map a mitigation of type Preventive to it on 7 Mapping.',
  *check(context) {
    for (const { threat, controls } of controlledThreats(context, 'Critical', 'High')) {
      if (controls.length > 0 && !hasType(controls, 'Preventive')) yield controlHit(context, threat);
    }
  },
});
