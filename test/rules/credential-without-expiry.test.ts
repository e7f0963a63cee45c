import { credentialWithoutExpiry } from '../../src/rules/credential-without-expiry';
import { testRule } from '../support/rule-test';

testRule(credentialWithoutExpiry, [
  { name: 'reports a credential without a Destroyed row, or with a blank one', model: { assets: [{ id: 'AF1', category: 'Credential' }, { id: 'AF2', category: 'Credential' }], lifecycle: [{ id: 'LC1', asset: 'AF2', stage: 'Destroyed' }] }, expect: ['AF1', 'AF2'] },
  { name: 'reports one that never expires', model: { assets: [{ id: 'AF1', category: 'Credential' }], lifecycle: [{ id: 'LC1', asset: 'AF1', stage: 'Destroyed', expiry: 'Never' }] }, expect: ['AF1'] },
  { name: 'does not take the expiry of another stage for it', model: { assets: [{ id: 'AF1', category: 'Credential' }], lifecycle: [{ id: 'LC1', asset: 'AF1', stage: 'Stored', expiry: '90 days' }] }, expect: ['AF1'] },
  { name: 'is silent for one that expires', model: { assets: [{ id: 'AF1', category: 'Credential' }], lifecycle: [{ id: 'LC1', asset: 'AF1', stage: 'Destroyed', expiry: 'Rotated every 90 days' }] }, expect: [] },
  { name: 'is silent for an asset of another category', model: { assets: [{ id: 'AF1', category: 'Sensitive data' }] }, expect: [] },
]);
