import type { ModelDraft } from '../../src/model/threat-model';
import { compromisedAgentDismissed } from '../../src/rules/compromised-agent-dismissed';
import { testRule } from '../support/rule-test';

const dismissed: NonNullable<ModelDraft['actors']>[number] = { id: 'TA1', category: 'Compromised Agent', relevance: 'Not Relevant' };

testRule(compromisedAgentDismissed, [
  { name: 'reports it where there is an agent', model: { actors: [dismissed], components: [{ id: 'C1', type: 'Agent' }] }, expect: ['TA1.relevance'] },
  { name: 'is silent without components of type Agent', model: { actors: [dismissed], components: [{ id: 'C1', type: 'Agent framework' }] }, expect: [] },
  { name: 'is silent when it is partially relevant', model: { actors: [{ ...dismissed, relevance: 'Partially Relevant' }], components: [{ id: 'C1', type: 'Agent' }] }, expect: [] },
  { name: 'is silent for another category', model: { actors: [{ ...dismissed, category: 'Nation-State' }], components: [{ id: 'C1', type: 'Agent' }] }, expect: [] },
]);
