import type { ModelDraft } from '../../src/model/threat-model';
import { sensitiveAssetCachedTooLong } from '../../src/rules/sensitive-asset-cached-too-long';
import { testRule } from '../support/rule-test';

const fires: NonNullable<ModelDraft['lifecycle']>[number] = { id: 'LC1', asset: 'AF1', stage: 'Processed', cachedTooLong: 'Yes' };

testRule(sensitiveAssetCachedTooLong, [
  { name: 'reports a Confidential asset', model: { assets: [{ id: 'AF1', classification: 'Confidential' }], lifecycle: [fires] }, expect: ['LC1.cachedTooLong'] },
  { name: 'reports a Restricted asset', model: { assets: [{ id: 'AF1', classification: 'Restricted' }], lifecycle: [fires] }, expect: ['LC1.cachedTooLong'] },
  { name: 'is silent for an asset that is not sensitive, not classified or not known', model: { assets: [{ id: 'AF1', classification: 'Internal' }, { id: 'AF2' }], lifecycle: [fires, { ...fires, id: 'LC2', asset: 'AF2' }, { ...fires, id: 'LC3', asset: 'AF9' }] }, expect: [] },
  { name: 'is silent when the cache is cleared in time', model: { assets: [{ id: 'AF1', classification: 'Restricted' }], lifecycle: [{ ...fires, cachedTooLong: 'No' }] }, expect: [] },
  { name: 'is silent when nobody has said', model: { assets: [{ id: 'AF1', classification: 'Restricted' }], lifecycle: [{ ...fires, cachedTooLong: undefined }] }, expect: [] },
]);
