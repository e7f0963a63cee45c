import { rule } from './rule';
import { controlHit, controlledThreats } from './support/controls';

const COMMUNICATION_IDS: ReadonlySet<string> = new Set(['T12', 'T13', 'T30']);

export const communicationThreatWithoutCommunicationControl = rule({
  id: 'communication-threat-without-communication-control',
  source: 'R5.12',
  phase: 7,
  severity: 'info',
  title: 'A communication threat has no communication control',
  message: '{threat} is about agents that talk to each other, and none of its controls protects what they say.',
  why: 'Agents act on messages from each other; unless sender and content are verified, one compromised agent steers the rest.',
  howToFix: 'Map a mitigation of theme Communication to it on 7 Mapping, or set Theme on 7 Mitigations.',
  *check(context) {
    for (const { threat, controls } of controlledThreats(context)) {
      const concerned = threat.agenticFactors.includes('Agent-to-Agent Communication') || threat.threatIds.some((id) => COMMUNICATION_IDS.has(id));
      if (concerned && !controls.some((control) => control.theme === 'Communication')) yield controlHit(context, threat);
    }
  },
});
