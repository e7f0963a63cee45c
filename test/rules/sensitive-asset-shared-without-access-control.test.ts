import type { ModelDraft } from '../../src/model/threat-model';
import { sensitiveAssetSharedWithoutAccessControl } from '../../src/rules/sensitive-asset-shared-without-access-control';
import { testRule } from '../support/rule-test';

const fires: NonNullable<ModelDraft['lifecycle']>[number] = { id: 'LC1', asset: 'AF1', sharedByAgents: 'Yes', accessControl: 'No' };

testRule(sensitiveAssetSharedWithoutAccessControl, [
  { name: 'reports a Confidential asset', model: { assets: [{ id: 'AF1', classification: 'Confidential' }], lifecycle: [fires] }, expect: ['LC1.accessControl'] },
  { name: 'reports a Restricted asset', model: { assets: [{ id: 'AF1', classification: 'Restricted' }], lifecycle: [fires] }, expect: ['LC1.accessControl'] },
  { name: 'is silent for an asset that is not sensitive, not classified or not known', model: { assets: [{ id: 'AF1', classification: 'Internal' }, { id: 'AF2' }], lifecycle: [fires, { ...fires, id: 'LC2', asset: 'AF2' }, { ...fires, id: 'LC3', asset: 'AF9' }] }, expect: [] },
  { name: 'is silent with access control', model: { assets: [{ id: 'AF1', classification: 'Restricted' }], lifecycle: [{ ...fires, accessControl: 'Yes' }] }, expect: [] },
  { name: 'takes blank for missing, not for No', model: { assets: [{ id: 'AF1', classification: 'Restricted' }], lifecycle: [{ ...fires, accessControl: undefined }] }, expect: [] },
  { name: 'is silent when it is not shared', model: { assets: [{ id: 'AF1', classification: 'Restricted' }], lifecycle: [{ ...fires, sharedByAgents: 'No' }] }, expect: [] },
]);
