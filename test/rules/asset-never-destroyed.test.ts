import { assetNeverDestroyed } from '../../src/rules/asset-never-destroyed';
import { testRule } from '../support/rule-test';

testRule(assetNeverDestroyed, [
  { name: 'reports an asset without a Destroyed row, sensitive or not', model: { assets: [{ id: 'AF1', classification: 'Public' }], lifecycle: [{ id: 'LC1', asset: 'AF1', stage: 'Stored' }] }, expect: ['AF1'] },
  { name: 'asks for it even where the stage is said not to apply', model: { assets: [{ id: 'AF1', stagesNotApplicable: ['Destroyed'] }] }, expect: ['AF1'] },
  { name: 'reports the row that says Never', model: { assets: [{ id: 'AF1' }], lifecycle: [{ id: 'LC1', asset: 'AF1', stage: 'Destroyed', expiry: 'Never' }, { id: 'LC2', asset: 'AF1', stage: 'Destroyed', expiry: 'never, kept for audit' }] }, expect: ['LC1.expiry', 'LC2.expiry'] },
  { name: 'is silent with a date, with a lineage gap, and for a row without ID', model: { assets: [{ id: 'AF1' }, { id: 'AF2' }, { name: 'Draft' }], lifecycle: [{ id: 'LC1', asset: 'AF1', stage: 'Destroyed', expiry: 'After 90 days; never later' }, { id: 'LC2', asset: 'AF2', stage: 'Destroyed', lineageGap: 'Yes' }] }, expect: [] },
  { name: 'takes Never at another stage for a note', model: { assets: [{ id: 'AF1' }], lifecycle: [{ id: 'LC1', asset: 'AF1', stage: 'Destroyed', expiry: 'Yearly' }, { id: 'LC2', asset: 'AF1', stage: 'Stored', expiry: 'Never' }] }, expect: [] },
]);
