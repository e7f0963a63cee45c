import { rule } from './rule';
import { controlHit, controlledThreats } from './support/controls';

export const singlePointOfFailure = rule({
  id: 'single-point-of-failure',
  source: 'R5.7',
  phase: 7,
  severity: 'warning',
  title: 'A threat rests on a single control',
  message: '{threat} rests on {control} alone.',
  why: 'When the only control fails or is bypassed, nothing stands between the threat and its harm.',
  howToFix: 'Map a second, independent mitigation to it on 7 Mapping.',
  *check(context) {
    for (const { threat, controls } of controlledThreats(context)) {
      const [control, ...more] = controls;
      if (control !== undefined && more.length === 0) yield controlHit(context, threat, { control: control.id ?? 'one control' });
    }
  },
});
