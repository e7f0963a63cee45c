import { rule } from './rule';
import { controlHit, controlledThreats, hasType } from './support/controls';

const NEEDED = ['Detective', 'Corrective'] as const;

export const autonomyOutpacesControls = rule({
  id: 'autonomy-outpaces-controls',
  source: 'R5.10',
  phase: 7,
  severity: 'warning',
  title: 'An autonomous threat is met by controls that need people',
  message: '{threat} is {severity} and autonomous, and it has no automated {missing} control.',
  why: 'Agents act faster than people can watch: a control that waits for a person comes after the damage.',
  howToFix: 'Map an Automated mitigation of the missing type on 7 Mapping, or automate a mapped one and set Operation on 7 Mitigations.',
  *check(context) {
    for (const { threat, controls } of controlledThreats(context, 'Critical', 'High')) {
      if (!threat.agenticFactors.includes('Autonomy')) continue;
      const automated = controls.filter((control) => control.operation === 'Automated');
      const missing = NEEDED.filter((type) => !hasType(automated, type));
      if (missing.length > 0) yield controlHit(context, threat, { missing: missing.join(' or ').toLowerCase() });
    }
  },
});
