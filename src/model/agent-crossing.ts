import { choice, computed, id, longText, ref, type RowOf } from './column';
import { entity } from './entity';
import { yesNo, yesNoPartial } from './vocabulary';

const columns = {
  id: id('AB', 'Agent crossing, AB and a number', { example: 'AB1' }),
  agent: ref('Agent', 'components', { required: true, help: 'Component of type Agent', example: 'C6' }),
  crossing: ref('Crossing', 'crossings', { required: true, help: 'Crossing it uses', example: 'TB2' }),
  carriesUserIdentity: choice('Carries user identity', yesNoPartial, { required: true, help: 'The user’s identity reaches the other side' }),
  escalatesPrivilege: choice('Escalates privilege', yesNo, { required: true, help: 'The agent has more rights there than its caller' }),
  perActionApproval: choice('Per-action approval', yesNo, { required: true, help: 'A person approves each crossing' }),
  controls: longText('Controls', { help: 'What else guards it', example: 'Spending limit and audit log' }),
  threat: ref('Threat', 'threats', { help: 'Threat that covers it', example: 'TH1' }),
};
export type AgentCrossing = RowOf<typeof columns>;
export const agentCrossings = entity({
  key: 'agentCrossings', table: 'AgentCrossings', sheet: '4 Trust Boundaries', phase: 4,
  description: 'Agents that act across a trust boundary', columns,
  computed: {
    reachesHigherZone: computed({
      header: 'Reaches higher zone', shows: 'flag', after: 'escalatesPrivilege', help: 'Yes when the crossing leads to a zone of higher trust rank than the agent’s own, else No',
      value: (row, ratings) => ratings.reachesHigherZone(row),
      formula: (c) => {
        const rank = (zone: string) => c.lookupNumber('zones', 'trustRank', 'id', zone);
        const target = rank(c.lookup('crossings', 'toZone', 'id', c.cell('crossing')));
        const own = rank(c.lookup('components', 'zone', 'id', c.cell('agent')));
        return `IF(OR(${target}="",${own}=""),"",IF(${target}>${own},"Yes","No"))`;
      },
    }),
  },
});
