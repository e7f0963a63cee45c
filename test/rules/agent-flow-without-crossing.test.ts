import type { ModelDraft } from '../../src/model/threat-model';
import { agentFlowWithoutCrossing } from '../../src/rules/agent-flow-without-crossing';
import { testRule } from '../support/rule-test';

const components: NonNullable<ModelDraft['components']> = [{ id: 'C1', type: 'Agent', zone: 'Z1' }, { id: 'C2', type: 'Agent', zone: 'Z1' }, { id: 'C3', type: 'Tool', zone: 'Z1' }];

testRule(agentFlowWithoutCrossing, [
  { name: 'reports a flow marked agent-to-agent, even inside one zone', model: { components, dataFlows: [{ id: 'F1', from: 'C1', to: 'C3', agentToAgent: 'Yes' }] }, expect: ['F1'] },
  { name: 'reports a flow between two agents that is not marked', model: { components, dataFlows: [{ id: 'F1', from: 'C1', to: 'C2', agentToAgent: 'No' }] }, expect: ['F1'] },
  { name: 'reports a flow listed nowhere although another is', model: { components, dataFlows: [{ id: 'F1', from: 'C1', to: 'C2' }, { id: 'F2', from: 'C2', to: 'C1' }], crossings: [{ id: 'TB1', dataFlows: ['F2'] }] }, expect: ['F1'] },
  { name: 'is silent when a crossing lists it', model: { components, dataFlows: [{ id: 'F1', from: 'C1', to: 'C2', agentToAgent: 'Yes' }], crossings: [{ id: 'TB1', dataFlows: ['F2', 'F1'] }] }, expect: [] },
  { name: 'is silent with one agent only, or one that talks to itself', model: { components, dataFlows: [{ id: 'F1', from: 'C1', to: 'C3', agentToAgent: 'No' }, { id: 'F2', from: 'C1', to: 'C1' }] }, expect: [] },
]);
