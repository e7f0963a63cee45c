import { componentWithoutZone } from '../../src/rules/component-without-zone';
import { testRule } from '../support/rule-test';

testRule(componentWithoutZone, [
  { name: 'reports a blank zone and one that does not exist', model: { zones: [{ id: 'Z1' }], components: [{ id: 'C1' }, { id: 'C2', zone: 'Z9' }, { name: 'Gateway' }] }, expect: ['C1.zone', 'C2.zone', 'components.zone'] },
  { name: 'is silent for a listed zone and for a blank row', model: { zones: [{ id: 'Z1' }], components: [{ id: 'C1', zone: 'Z1' }, {}] }, expect: [] },
  {
    name: 'leaves a cell alone of which reading has spoken',
    model: { components: [{ id: 'C1' }] },
    issues: [{ kind: 'spreadsheet-error', entity: 'components', row: 0, rowId: 'C1', column: 'zone', raw: '#REF!', detail: '' }],
    expect: [],
  },
]);
