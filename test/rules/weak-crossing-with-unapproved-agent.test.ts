import type { ModelDraft } from '../../src/model/threat-model';
import { weakCrossingWithUnapprovedAgent } from '../../src/rules/weak-crossing-with-unapproved-agent';
import { testRule } from '../support/rule-test';

type Draft = NonNullable<ModelDraft['crossings']>[number];
const weak: Draft = { id: 'TB1', fromZone: 'Z1', toZone: 'Z2', strength: 'Weak' };
const suggestedWeak: Draft = {
  id: 'TB1', authentication: 'No', authorization: 'Yes', inputValidation: 'Yes', outputEncoding: 'Yes', encryptionInTransit: 'Yes', rateLimiting: 'Yes', logging: 'Yes',
};
const components: NonNullable<ModelDraft['components']> = [{ id: 'C1', type: 'Agent', autonomy: 'Autonomous' }, { id: 'C2', type: 'Agent', autonomy: 'Human approval' }, { id: 'C3', type: 'Tool', autonomy: 'Autonomous' }];
const passes: NonNullable<ModelDraft['agentCrossings']>[number] = { id: 'AB1', agent: 'C1', crossing: 'TB1', perActionApproval: 'No' };

testRule(weakCrossingWithUnapprovedAgent, [
  { name: 'reports a Weak crossing that an autonomous agent passes without approval, once', model: { components, crossings: [weak], agentCrossings: [passes, { ...passes, id: 'AB2' }] }, expect: ['TB1.threats'] },
  { name: 'reports one whose controls suggest Weak', model: { components, crossings: [suggestedWeak], agentCrossings: [passes] }, expect: ['TB1.threats'] },
  { name: 'is silent when each action is approved, or nobody has said', model: { components, crossings: [weak], agentCrossings: [{ ...passes, perActionApproval: 'Yes' }, { ...passes, id: 'AB2', perActionApproval: undefined }] }, expect: [] },
  { name: 'is silent when the agent is not autonomous or no agent', model: { components, crossings: [weak], agentCrossings: [{ ...passes, agent: 'C2' }, { ...passes, id: 'AB2', agent: 'C3' }] }, expect: [] },
  { name: 'is silent when the agent passes another crossing', model: { components, crossings: [weak], agentCrossings: [{ ...passes, crossing: 'TB2' }] }, expect: [] },
  { name: 'is silent when an open threat covers the crossing', model: { components, crossings: [weak], agentCrossings: [passes], threats: [{ id: 'TH1', crossings: ['TB1'] }] }, expect: [] },
  { name: 'is silent when the crossing is not weak', model: { components, crossings: [{ ...weak, strength: 'Moderate' }], agentCrossings: [passes] }, expect: [] },
]);
