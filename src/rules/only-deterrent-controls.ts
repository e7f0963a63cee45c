import { rule } from './rule';
import { controlHit, controlledThreats } from './support/controls';

export const onlyDeterrentControls = rule({
  id: 'only-deterrent-controls',
  source: 'R5.8',
  phase: 7,
  severity: 'warning',
  title: 'A threat has only deterrent controls',
  message: '{threat} is met by nothing but deterrents.',
  why: 'A deterrent discourages but stops nobody who is determined, and it hardly lowers the residual score.',
  howToFix: 'Map a preventive, detective or corrective mitigation to it on 7 Mapping.',
  *check(context) {
    for (const { threat, controls } of controlledThreats(context)) {
      if (controls.length > 0 && controls.every((control) => control.type === 'Deterrent')) yield controlHit(context, threat);
    }
  },
});
