import type { ModelDraft } from '../../src/model/threat-model';
import { sensitiveAssetStoredUnencrypted } from '../../src/rules/sensitive-asset-stored-unencrypted';
import { testRule } from '../support/rule-test';

const fires: NonNullable<ModelDraft['lifecycle']>[number] = { id: 'LC1', asset: 'AF1', stage: 'Stored', encryptionAtRest: 'No' };

testRule(sensitiveAssetStoredUnencrypted, [
  { name: 'reports a Confidential asset', model: { assets: [{ id: 'AF1', classification: 'Confidential' }], lifecycle: [fires] }, expect: ['LC1.encryptionAtRest'] },
  { name: 'reports a Restricted asset', model: { assets: [{ id: 'AF1', classification: 'Restricted' }], lifecycle: [fires] }, expect: ['LC1.encryptionAtRest'] },
  { name: 'is silent for an asset that is not sensitive, not classified or not known', model: { assets: [{ id: 'AF1', classification: 'Internal' }, { id: 'AF2' }], lifecycle: [fires, { ...fires, id: 'LC2', asset: 'AF2' }, { ...fires, id: 'LC3', asset: 'AF9' }] }, expect: [] },
  { name: 'is silent when it is encrypted', model: { assets: [{ id: 'AF1', classification: 'Restricted' }], lifecycle: [{ ...fires, encryptionAtRest: 'Yes' }] }, expect: [] },
  { name: 'takes blank for missing, not for No', model: { assets: [{ id: 'AF1', classification: 'Restricted' }], lifecycle: [{ ...fires, encryptionAtRest: undefined }] }, expect: [] },
  { name: 'is silent at another stage', model: { assets: [{ id: 'AF1', classification: 'Restricted' }], lifecycle: [{ ...fires, stage: 'Processed' }] }, expect: [] },
]);
