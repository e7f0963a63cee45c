import { lineageGap } from '../../src/rules/lineage-gap';
import { testRule } from '../support/rule-test';

testRule(lineageGap, [
  { name: 'lists a blind spot of any asset', model: { assets: [{ id: 'AF1', classification: 'Public' }], lifecycle: [{ id: 'LC1', asset: 'AF1', stage: 'Processed', lineageGap: 'Yes' }, { id: 'LC2', lineageGap: 'Yes' }] }, expect: ['LC1.lineageGap', 'LC2.lineageGap'] },
  { name: 'is silent for No and for blank', model: { assets: [{ id: 'AF1' }], lifecycle: [{ id: 'LC1', asset: 'AF1', lineageGap: 'No' }, { id: 'LC2', asset: 'AF1' }] }, expect: [] },
]);
