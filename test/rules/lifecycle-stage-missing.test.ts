import { lifecycleStageMissing } from '../../src/rules/lifecycle-stage-missing';
import { testRule } from '../support/rule-test';

testRule(lifecycleStageMissing, [
  { name: 'reports each missing stage but Destroyed', model: { assets: [{ id: 'AF1' }] }, expect: Array<string>(4).fill('AF1.stagesNotApplicable') },
  { name: 'reports the one left when others have a row or do not apply', model: { assets: [{ id: 'AF1', stagesNotApplicable: ['Transmitted', 'Processed'] }], lifecycle: [{ id: 'LC1', asset: 'AF1', stage: 'Created' }, { id: 'LC2', asset: 'AF2', stage: 'Stored' }] }, expect: ['AF1.stagesNotApplicable'] },
  { name: 'is silent when every stage is settled', model: { assets: [{ id: 'AF1', stagesNotApplicable: ['Transmitted', 'Processed'] }], lifecycle: [{ id: 'LC1', asset: 'AF1', stage: 'Created' }, { id: 'LC2', asset: 'AF1', stage: 'Stored', lineageGap: 'Yes' }] }, expect: [] },
  { name: 'is silent for a row without ID', model: { assets: [{ name: 'Draft' }] }, expect: [] },
]);
