import { describe, expect, it } from '@jest/globals';
import { residualRowDoubledOrMissing } from '../../src/rules/residual-row-doubled-or-missing';
import { decided } from '../support/decided';
import { fixesOf } from '../support/rule-fix';
import { testRule } from '../support/rule-test';

const two = [{ id: 'TH1', name: 'One' }, { id: 'TH2', name: 'Two' }];

testRule(residualRowDoubledOrMissing, [
  {
    name: 'fires on the second and later rows of a threat, begun or not',
    model: { threats: two, residual: [{ id: 'RR1', threat: 'TH1' }, { id: 'RR2', threat: 'TH1' }, { id: 'RR3', threat: 'TH2' }, { id: 'RR4', threat: 'TH1' }] },
    expect: ['RR2.threat', 'RR4.threat'],
  },
  { name: 'fires on a threat without a row once a row is filled', model: { threats: two, residual: [{ id: 'RR1', threat: 'TH1', disposition: 'Mitigated' }] }, expect: ['TH2'] },
  { name: 'does not fire on a missing row before that', model: { threats: two, residual: [{ id: 'RR1', threat: 'TH1' }] }, expect: [] },
  { name: 'does not ask for the row of a closed threat', model: decided({ ownerName: 'Ann' }, {}, { threats: [{ id: 'TH1' }, { id: 'TH2', status: 'Closed' }] }), expect: [] },
  { name: 'does not ask for the row of a threat without ID', model: decided({ ownerName: 'Ann' }, {}, { threats: [{ id: 'TH1' }, { name: 'Two' }] }), expect: [] },
  { name: 'does not take rows without a threat for doubles', model: { residual: [{ id: 'RR1' }, { id: 'RR2' }] }, expect: [] },
]);

describe('its fix', () => {
  it('adds a row for each threat that has none, each with an ID of its own', () => {
    const model = { threats: [...two, { id: 'TH3' }], residual: [{ id: 'RR4', threat: 'TH2', disposition: 'Mitigated' as const }], meta: { highestIds: { RR: 7 } } };
    expect(fixesOf(residualRowDoubledOrMissing, model)).toEqual([
      [{ kind: 'add', entity: 'residual', row: { id: 'RR8', threat: 'TH1' } }],
      [{ kind: 'add', entity: 'residual', row: { id: 'RR9', threat: 'TH3' } }],
    ]);
  });
  it('leaves doubled rows to people', () => {
    expect(fixesOf(residualRowDoubledOrMissing, { threats: two, residual: [{ id: 'RR1', threat: 'TH1' }, { id: 'RR2', threat: 'TH1' }] })).toEqual([[]]);
  });
});
