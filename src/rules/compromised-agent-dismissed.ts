import { rule } from './rule';
import { nameRow } from './support/name-row';

export const compromisedAgentDismissed = rule({
  id: 'compromised-agent-dismissed',
  source: 'R7.4',
  phase: 3,
  severity: 'warning',
  title: 'A compromised agent is ruled out in a system with agents',
  message: '{actor} is a Compromised Agent marked Not Relevant, although the system has agents ({agents} of them).',
  why: 'An agent that reads untrusted content can be turned against its owner from outside; where there are agents, this actor exists.',
  howToFix: 'Set Relevance on 3 Threat Actors to Relevant or Partially Relevant and rate the actor, or correct the Type of the components on 2 Architecture.',
  *check({ model, index }) {
    if (index.agents.length === 0) return;
    for (const row of model.actors) {
      if (row.category !== 'Compromised Agent' || row.relevance !== 'Not Relevant') continue;
      yield { entity: 'actors', row, column: 'relevance', params: { actor: nameRow(row), agents: index.agents.length } };
    }
  },
});
