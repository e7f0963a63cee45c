import { rule } from './rule';
import { controlHit, controlledThreats } from './support/controls';

const IDENTITY_IDS: ReadonlySet<string> = new Set(['T3', 'T9', 'T14', 'T22']);

export const identityThreatWithoutIdentityControl = rule({
  id: 'identity-threat-without-identity-control',
  source: 'R5.11',
  phase: 7,
  severity: 'info',
  title: 'An identity threat has no identity control',
  message: '{threat} is about identity, and none of its controls is.',
  why: 'Stolen or borrowed rights are contained by least privilege, rotation and propagation of identity, hardly by anything else.',
  howToFix: 'Map a mitigation of theme Identity (least privilege, rotation, propagation) to it on 7 Mapping, or set Theme on 7 Mitigations.',
  *check(context) {
    for (const { threat, controls } of controlledThreats(context)) {
      const concerned = threat.agenticFactors.includes('Identity Management') || threat.threatIds.some((id) => IDENTITY_IDS.has(id));
      if (concerned && !controls.some((control) => control.theme === 'Identity')) yield controlHit(context, threat);
    }
  },
});
