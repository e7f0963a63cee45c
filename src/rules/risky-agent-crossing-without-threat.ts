import { rule } from './rule';
import { isOpenThreat } from './support/open-threat';

export const riskyAgentCrossingWithoutThreat = rule({
  id: 'risky-agent-crossing-without-threat',
  source: 'R8.8',
  phase: 4,
  severity: 'warning',
  title: 'An agent gains rights or drops the user at a crossing, and no threat says so',
  message: '{agent} {what} at {crossing}, but no open threat covers it.',
  why: 'Where an agent has more rights than its caller, or nobody can tell for whom it acts, a user can reach through it what is closed to them.',
  howToFix: 'Name the threat in Threat of this AgentCrossings row on 4 Trust Boundaries; add the threat on 6 Threats if it is missing.',
  *check(context) {
    for (const row of context.model.agentCrossings) {
      const what = [
        ...(row.escalatesPrivilege === 'Yes' ? ['gains privilege'] : []),
        ...(row.carriesUserIdentity === 'No' ? ['drops the user’s identity'] : []),
      ];
      if (what.length === 0 || isOpenThreat(context, row.threat)) continue;
      const params = { agent: row.agent ?? 'An agent', what: what.join(' and '), crossing: row.crossing ?? 'a crossing' };
      yield { entity: 'agentCrossings', row, column: 'threat', params };
    }
  },
});
