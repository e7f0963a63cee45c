import { choice, id, longText, number, ref, type RowOf } from './column';
import { entity } from './entity';
import { anyLayer, patternOrOwn } from './vocabulary';

const columns = {
  id: id('AC', 'Attack chain, AC and a number; one row per step', { example: 'AC1' }),
  step: number('Step', { required: true, min: 1, max: 99, help: 'Place in the chain, from 1', example: '1' }),
  pattern: choice('Pattern', patternOrOwn, { help: 'Pattern 1 to 7 that it follows, or Own' }),
  layer: choice('Layer', anyLayer, { required: true, coveredBy: 'R15.8', help: 'Layer of the step' }),
  component: ref('Component', 'components', { required: true, coveredBy: 'R15.8', help: 'Component of the step', example: 'C1' }),
  action: longText('Action', { required: true, help: 'What the attacker does', example: 'Hides an instruction in an invoice' }),
  threat: ref('Threat', 'threats', { help: 'Threat behind the step', example: 'TH1' }),
  result: longText('Result', { help: 'What it leads to', example: 'The agent raises the payout' }),
};
export type AttackChain = RowOf<typeof columns>;
export const attackChains = entity({
  key: 'attackChains', table: 'AttackChains', sheet: '6 Cross-Layer', phase: 6, keyColumns: ['id', 'step'],
  description: 'Attacks that run through several layers, step by step', columns,
});
