import { riskyAgentCrossingWithoutThreat } from '../../src/rules/risky-agent-crossing-without-threat';
import { testRule } from '../support/rule-test';

testRule(riskyAgentCrossingWithoutThreat, [
  { name: 'reports escalation and lost identity, each alone', model: { agentCrossings: [{ id: 'AB1', escalatesPrivilege: 'Yes', carriesUserIdentity: 'Yes' }, { id: 'AB2', escalatesPrivilege: 'No', carriesUserIdentity: 'No' }] }, expect: ['AB1.threat', 'AB2.threat'] },
  { name: 'reports both as one', model: { agentCrossings: [{ id: 'AB1', escalatesPrivilege: 'Yes', carriesUserIdentity: 'No' }] }, expect: ['AB1.threat'] },
  { name: 'reports it while the threat is closed', model: { agentCrossings: [{ id: 'AB1', escalatesPrivilege: 'Yes', threat: 'TH1' }], threats: [{ id: 'TH1', status: 'Closed' }] }, expect: ['AB1.threat'] },
  { name: 'accepts an open threat', model: { agentCrossings: [{ id: 'AB1', escalatesPrivilege: 'Yes', threat: 'TH1' }], threats: [{ id: 'TH1' }] }, expect: [] },
  { name: 'is silent when rights stay and the identity is carried, be it in part', model: { agentCrossings: [{ id: 'AB1', escalatesPrivilege: 'No', carriesUserIdentity: 'Partial' }, { id: 'AB2' }] }, expect: [] },
]);
