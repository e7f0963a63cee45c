import { residualRowOfClosedThreat } from '../../src/rules/residual-row-of-closed-threat';
import { decided } from '../support/decided';
import { testRule } from '../support/rule-test';

testRule(residualRowOfClosedThreat, [
  { name: 'fires on a closed threat', model: decided({}, { status: 'Closed' }), expect: ['RR1.threat'] },
  { name: 'fires on a merged threat', model: decided({ disposition: 'Mitigated' }, { status: 'Merged' }), expect: ['RR1.threat'] },
  { name: 'does not fire on an open threat', model: decided({}, { status: 'Open' }), expect: [] },
  { name: 'takes a blank status for open', model: decided({}), expect: [] },
  { name: 'does not fire on an unknown threat', model: { residual: [{ id: 'RR1', threat: 'TH9' }] }, expect: [] },
]);
