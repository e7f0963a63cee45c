import type { ModelDraft } from '../../src/model/threat-model';
import { sensitiveAssetLoggedInPlaintext } from '../../src/rules/sensitive-asset-logged-in-plaintext';
import { testRule } from '../support/rule-test';

const fires: NonNullable<ModelDraft['lifecycle']>[number] = { id: 'LC1', asset: 'AF1', stage: 'Processed', loggedInPlaintext: 'Yes' };

testRule(sensitiveAssetLoggedInPlaintext, [
  { name: 'reports a Confidential asset', model: { assets: [{ id: 'AF1', classification: 'Confidential' }], lifecycle: [fires] }, expect: ['LC1.loggedInPlaintext'] },
  { name: 'reports a Restricted asset', model: { assets: [{ id: 'AF1', classification: 'Restricted' }], lifecycle: [fires] }, expect: ['LC1.loggedInPlaintext'] },
  { name: 'is silent for an asset that is not sensitive, not classified or not known', model: { assets: [{ id: 'AF1', classification: 'Internal' }, { id: 'AF2' }], lifecycle: [fires, { ...fires, id: 'LC2', asset: 'AF2' }, { ...fires, id: 'LC3', asset: 'AF9' }] }, expect: [] },
  { name: 'is silent when it is not logged', model: { assets: [{ id: 'AF1', classification: 'Restricted' }], lifecycle: [{ ...fires, loggedInPlaintext: 'No' }] }, expect: [] },
  { name: 'is silent when nobody has said', model: { assets: [{ id: 'AF1', classification: 'Restricted' }], lifecycle: [{ ...fires, loggedInPlaintext: undefined }] }, expect: [] },
]);
