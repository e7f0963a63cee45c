import type { ModelDraft } from '../../src/model/threat-model';
import { weakCrossingWithoutThreat } from '../../src/rules/weak-crossing-without-threat';
import { testRule } from '../support/rule-test';

type Draft = NonNullable<ModelDraft['crossings']>[number];
const weak: Draft = { id: 'TB1', fromZone: 'Z1', toZone: 'Z2', strength: 'Weak' };
const suggestedWeak: Draft = {
  id: 'TB1', authentication: 'No', authorization: 'Yes', inputValidation: 'Yes', outputEncoding: 'Yes', encryptionInTransit: 'Yes', rateLimiting: 'Yes', logging: 'Yes',
};
const components: NonNullable<ModelDraft['components']> = [{ id: 'C1', type: 'Agent', autonomy: 'Autonomous' }, { id: 'C2', type: 'Agent', autonomy: 'Human approval' }, { id: 'C3', type: 'Tool', autonomy: 'Autonomous' }];

testRule(weakCrossingWithoutThreat, [
  { name: 'reports a crossing rated Weak', model: { crossings: [weak] }, expect: ['TB1.threats'] },
  { name: 'reports a crossing not rated whose controls suggest Weak', model: { crossings: [suggestedWeak] }, expect: ['TB1.threats'] },
  { name: 'reports it while its threats are closed or do not exist', model: { crossings: [{ ...weak, threats: ['TH1', 'TH9'] }], threats: [{ id: 'TH1', status: 'Merged', crossings: ['TB1'] }] }, expect: ['TB1.threats'] },
  { name: 'accepts a threat named on the crossing', model: { crossings: [{ ...weak, threats: ['TH1'] }], threats: [{ id: 'TH1' }] }, expect: [] },
  { name: 'accepts a threat that names the crossing', model: { crossings: [weak], threats: [{ id: 'TH1', crossings: ['TB1'] }] }, expect: [] },
  { name: 'lets the rating stand above the suggestion', model: { crossings: [{ ...suggestedWeak, strength: 'Moderate' }] }, expect: [] },
  { name: 'leaves it to R8.6 where an autonomous agent passes without approval', model: { components, crossings: [weak], agentCrossings: [{ id: 'AB1', agent: 'C1', crossing: 'TB1', perActionApproval: 'No' }] }, expect: [] },
  { name: 'keeps it where the agent needs approval or is not autonomous', model: { components, crossings: [weak], agentCrossings: [{ id: 'AB1', agent: 'C1', crossing: 'TB1', perActionApproval: 'Yes' }, { id: 'AB2', agent: 'C2', crossing: 'TB1', perActionApproval: 'No' }] }, expect: ['TB1.threats'] },
]);
