import { lifecycleRowWithoutZone } from '../../src/rules/lifecycle-row-without-zone';
import { testRule } from '../support/rule-test';

const zones = [{ id: 'Z1', name: 'Office', trustRank: 3 }];

testRule(lifecycleRowWithoutZone, [
  { name: 'fires on a blank zone', model: { zones, lifecycle: [{ id: 'LC1', asset: 'AF1', stage: 'Stored' }] }, expect: ['LC1.zone'] },
  { name: 'fires on a zone that is not defined', model: { zones, lifecycle: [{ id: 'LC1', zone: 'Z9' }] }, expect: ['LC1.zone'] },
  { name: 'does not fire on a defined zone', model: { zones, lifecycle: [{ id: 'LC1', zone: 'Z1' }] }, expect: [] },
  { name: 'lets a lineage gap leave it blank', model: { zones, lifecycle: [{ id: 'LC1', lineageGap: 'Yes' }] }, expect: [] },
  { name: 'does not let a lineage gap name an undefined one', model: { zones, lifecycle: [{ id: 'LC1', lineageGap: 'Yes', zone: 'Z9' }] }, expect: ['LC1.zone'] },
  { name: 'takes an answered No for no gap', model: { zones, lifecycle: [{ id: 'LC1', lineageGap: 'No' }] }, expect: ['LC1.zone'] },
  { name: 'leaves a blank row alone', model: { zones, lifecycle: [{}] }, expect: [] },
  {
    name: 'is silent where reading reported the cell',
    model: { zones, lifecycle: [{ id: 'LC1' }] },
    issues: [{ kind: 'spreadsheet-error', entity: 'lifecycle', row: 0, rowId: 'LC1', column: 'zone', raw: '#REF!', detail: '' }],
    expect: [],
  },
]);
