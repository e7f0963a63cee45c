import { choice, id, longText, text, type RowOf } from './column';
import { entity } from './entity';
import { appetite } from './vocabulary';

const columns = {
  id: id('HC', 'Hard constraint, HC and a number', { example: 'HC1' }),
  statement: longText('Statement', { required: true, help: 'What must never happen', example: 'No payout without a traceable human approval' }),
  highestTolerated: choice('Highest tolerated residual level', appetite, { required: true, help: 'Residual level that threats tied to this constraint may not exceed, accepted or not; Low unless said otherwise' }),
  source: text('Source', { help: 'Policy, contract or person it comes from', example: 'Board resolution on automated payouts' }),
};
export type Constraint = RowOf<typeof columns>;
export const constraints = entity({
  key: 'constraints', table: 'Constraints', sheet: '1 Business Context', phase: 1,
  description: 'Hard constraints: limits that no acceptance can lift', columns,
});
