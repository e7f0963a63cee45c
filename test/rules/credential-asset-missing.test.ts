import { credentialAssetMissing } from '../../src/rules/credential-asset-missing';
import { testRule } from '../support/rule-test';

testRule(credentialAssetMissing, [
  { name: 'reports once for the model', model: { components: [{ id: 'C1', actsAs: 'Own identity' }, { id: 'C2', actsAs: 'Own identity' }], assets: [{ id: 'AF1', category: 'Agent state' }] }, expect: ['assets'] },
  { name: 'is silent once a credential is listed', model: { components: [{ id: 'C1', actsAs: 'Own identity' }], assets: [{ id: 'AF1', category: 'Credential' }] }, expect: [] },
  { name: 'is silent when nothing acts with its own identity', model: { components: [{ id: 'C1', actsAs: 'On behalf of user' }, { id: 'C2' }] }, expect: [] },
]);
