import { rule } from './rule';

export const agentFlowWithoutCrossing = rule({
  id: 'agent-flow-without-crossing',
  source: 'R8.3',
  phase: 4,
  severity: 'error',
  title: 'An agent-to-agent flow belongs to no crossing',
  message: 'Agent-to-agent flow {flow} from {from} to {to} is listed in no crossing.',
  why: 'Agents tend to believe each other, so every channel between two of them is a trust boundary, even inside one zone.',
  howToFix: 'Name the flow in Data flows of a crossing on 4 Trust Boundaries; inside one zone, add a crossing with the same From zone and To zone.',
  *check({ model, index }) {
    const listed = new Set(model.crossings.flatMap((crossing) => crossing.dataFlows));
    const agents = new Set(index.agents.flatMap((agent) => agent.id ?? []));
    for (const row of model.dataFlows) {
      const { from, to } = row;
      const betweenAgents = from !== undefined && to !== undefined && from !== to && agents.has(from) && agents.has(to);
      if (row.agentToAgent !== 'Yes' && !betweenAgents) continue;
      if (row.id !== undefined && listed.has(row.id)) continue;
      yield { entity: 'dataFlows', row, params: { flow: row.id ?? 'without ID', from: from ?? 'an unnamed agent', to: to ?? 'an unnamed agent' } };
    }
  },
});
