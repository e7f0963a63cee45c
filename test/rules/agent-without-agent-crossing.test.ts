import type { ModelDraft } from '../../src/model/threat-model';
import { agentWithoutAgentCrossing } from '../../src/rules/agent-without-agent-crossing';
import { testRule } from '../support/rule-test';

const components: NonNullable<ModelDraft['components']> = [{ id: 'C1', type: 'Agent', zone: 'Z1' }, { id: 'C2', type: 'Data store', zone: 'Z2' }, { id: 'C3', type: 'Agent', zone: 'Z1' }];

testRule(agentWithoutAgentCrossing, [
  { name: 'reports an agent that sends across zones', model: { components, dataFlows: [{ id: 'F1', from: 'C1', to: 'C2' }] }, expect: ['C1'] },
  { name: 'reports an agent that receives across zones', model: { components, dataFlows: [{ id: 'F1', from: 'C2', to: 'C1' }], agentCrossings: [{ id: 'AB1', agent: 'C3' }] }, expect: ['C1'] },
  { name: 'reports each agent once', model: { components, dataFlows: [{ id: 'F1', from: 'C1', to: 'C2' }, { id: 'F2', from: 'C1', to: 'C2' }, { id: 'F3', from: 'C3', to: 'C2' }] }, expect: ['C1', 'C3'] },
  { name: 'is silent once AgentCrossings has the agent', model: { components, dataFlows: [{ id: 'F1', from: 'C1', to: 'C2' }], agentCrossings: [{ id: 'AB1', agent: 'C1' }] }, expect: [] },
  { name: 'is silent when all its flows stay in its zone', model: { components, dataFlows: [{ id: 'F1', from: 'C1', to: 'C3' }] }, expect: [] },
]);
