import { depthLoweredWithoutReason } from '../../src/rules/depth-lowered-without-reason';
import { LIGHTWEIGHT } from '../support/lightweight';
import { testRule } from '../support/rule-test';

testRule(depthLoweredWithoutReason, [
  { name: 'fires when Full becomes Standard', model: { context: { safetyCritical: 'Yes', depthOverride: 'Standard' } }, expect: ['context.depthOverrideReason'] },
  { name: 'fires when Standard becomes Lightweight', model: { context: { ...LIGHTWEIGHT, agentType: 'Multi', depthOverride: 'Lightweight', depthOverrideReason: ' ' } }, expect: ['context.depthOverrideReason'] },
  { name: 'does not fire with a reason', model: { context: { safetyCritical: 'Yes', depthOverride: 'Standard', depthOverrideReason: 'Second iteration' } }, expect: [] },
  { name: 'does not ask why the depth is raised', model: { context: { ...LIGHTWEIGHT, depthOverride: 'Full' } }, expect: [] },
  { name: 'does not ask why it is confirmed', model: { context: { safetyCritical: 'Yes', depthOverride: 'Full' } }, expect: [] },
  { name: 'does not fire while the questions do not decide', model: { context: { depthOverride: 'Lightweight' } }, expect: [] },
  { name: 'does not fire without an override', model: { context: { safetyCritical: 'Yes' } }, expect: [] },
]);
