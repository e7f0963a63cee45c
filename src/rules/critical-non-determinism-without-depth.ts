import { rule } from './rule';
import { controlHit, controlledThreats } from './support/controls';

export const criticalNonDeterminismWithoutDepth = rule({
  id: 'critical-non-determinism-without-depth',
  source: 'R5.9',
  phase: 7,
  severity: 'warning',
  title: 'A critical non-deterministic threat lacks defence in depth',
  message: '{threat} is Critical and non-deterministic, and {effective} of its controls work today; two are needed.',
  why: 'A control that holds in one run may not hold in the next, so a single working one is no defence against varying behaviour.',
  howToFix: 'Bring at least two of its mitigations into effect and show it on 8 Code Validation, or map further ones on 7 Mapping.',
  *check(context) {
    for (const { threat, controls } of controlledThreats(context, 'Critical')) {
      if (!threat.agenticFactors.includes('Non-Determinism')) continue;
      const working = controls.filter((control) => (context.ratings.mitigation(control).effectiveValue ?? 0) > 0).length;
      if (working < 2) yield controlHit(context, threat, { effective: working === 0 ? 'none' : 'only one' });
    }
  },
});
