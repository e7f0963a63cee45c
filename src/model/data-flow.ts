import { choice, computed, id, longText, ref, text, type RowOf } from './column';
import { entity } from './entity';
import { classification, lifecyclePoint, yesNo } from './vocabulary';

const columns = {
  id: id('F', 'Data flow, F and a number', { example: 'F1' }),
  from: ref('From', 'components', { required: true, help: 'Component it starts at', example: 'C1' }),
  to: ref('To', 'components', { required: true, help: 'Component it ends at', example: 'C2' }),
  data: text('Data', { required: true, help: 'What flows', example: 'Claim text and attachments' }),
  sensitivity: choice('Sensitivity', classification, { required: true, help: 'Classification of the data' }),
  protocol: text('Protocol', { required: true, help: 'How it travels', example: 'HTTPS' }),
  encrypted: choice('Encrypted', yesNo, { required: true, help: 'Encrypted on the way' }),
  authentication: text('Authentication', { required: true, help: 'How the caller proves who it is; "None" when it does not', example: 'mTLS' }),
  agentToAgent: choice('Agent-to-agent', yesNo, { required: true, help: 'Both ends are agents' }),
  criticalPath: choice('Critical path', yesNo, { required: true, help: 'The business stops when this flow stops' }),
  lifecyclePoint: choice('Lifecycle point', lifecyclePoint, { help: 'Where in the data’s life it happens' }),
  trustAssumption: longText('Trust assumption', { help: 'What the receiver takes on trust', example: 'The named agent wrote the message' }),
  sourceRef: text('Source ref', { hidden: true, help: 'Where an imported row came from', example: '3f2b8c1e-5d47-4c0a-9b1e-7a6d2f90c4e8' }),
};
export type DataFlow = RowOf<typeof columns>;

const differs = (a: string, b: string): string => `IF(OR(${a}="",${b}=""),"",IF(${a}=${b},"No","Yes"))`;

export const dataFlows = entity({
  key: 'dataFlows', table: 'DataFlows', sheet: '2 Architecture', phase: 2,
  description: 'What moves between components, and how it is protected', columns,
  computed: {
    crossesZones: computed({
      header: 'Crosses zones', shows: 'flag', after: 'trustAssumption', help: 'Yes when the two components stand in different zones, No when in one; blank while a zone is missing',
      value: (row, ratings) => ratings.dataFlow(row).crossesZones,
      formula: (c) => differs(c.lookup('components', 'zone', 'id', c.cell('from')), c.lookup('components', 'zone', 'id', c.cell('to'))),
    }),
    crossesDeterministicBoundary: computed({
      header: 'Crosses deterministic boundary', shows: 'flag', after: 'trustAssumption', help: 'Yes when exactly one of the two components is non-deterministic, else No; blank while one does not say',
      value: (row, ratings) => ratings.dataFlow(row).crossesDeterministicBoundary,
      formula: (c) => differs(c.lookup('components', 'nonDeterministic', 'id', c.cell('from')), c.lookup('components', 'nonDeterministic', 'id', c.cell('to'))),
    }),
    agentPair: computed({
      header: 'Agent pair', shows: 'text', hidden: true, help: 'IDs of both agents, in register order, when the flow joins two different agents; else blank',
      value: (row, ratings) => ratings.dataFlow(row).agentPair,
      formula: (c) => {
        const [from, to] = [c.cell('from'), c.cell('to')];
        const isAgent = (end: string) => `${c.lookup('components', 'type', 'id', end)}="Agent"`;
        return `IF(OR(${from}="",${to}="",${from}=${to}),"",IF(AND(${isAgent(from)},${isAgent(to)}),IF(${c.rowIn('components', 'id', from)}<${c.rowIn('components', 'id', to)},${from}&">"&${to},${to}&">"&${from}),""))`;
      },
    }),
  },
});
