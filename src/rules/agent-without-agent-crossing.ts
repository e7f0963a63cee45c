import { rule } from './rule';
import { nameRow } from './support/name-row';

export const agentWithoutAgentCrossing = rule({
  id: 'agent-without-agent-crossing',
  source: 'R8.9',
  phase: 4,
  severity: 'error',
  title: 'An agent’s flows cross zones but it has no agent crossing',
  message: 'Data flow {flow} takes {agent} across a zone boundary, but AgentCrossings says nothing about it.',
  why: 'An agent acts on the other side with somebody’s rights; whose they are and who approves is asked in AgentCrossings only.',
  howToFix: 'Add a row for the agent to AgentCrossings on 4 Trust Boundaries, with the crossing it uses.',
  *check({ model, index, ratings }) {
    const described = new Set(model.agentCrossings.map((row) => row.agent));
    const firstFlow = new Map<string, string>();
    for (const flow of model.dataFlows) {
      if (ratings.dataFlow(flow).crossesZones !== 'Yes') continue;
      for (const end of [flow.from, flow.to]) if (end !== undefined && !firstFlow.has(end)) firstFlow.set(end, flow.id ?? 'without ID');
    }
    for (const row of index.agents) {
      const flow = row.id === undefined || described.has(row.id) ? undefined : firstFlow.get(row.id);
      if (flow !== undefined) yield { entity: 'components', row, params: { agent: nameRow(row), flow } };
    }
  },
});
