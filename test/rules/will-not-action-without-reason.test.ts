import { willNotActionWithoutReason } from '../../src/rules/will-not-action-without-reason';
import { testRule } from '../support/rule-test';

testRule(willNotActionWithoutReason, [
  { name: 'fires without a reason', model: { mitigations: [{ id: 'M1', status: 'Will Not Action' }] }, expect: ['M1.reason'] },
  { name: 'takes spaces for no reason', model: { mitigations: [{ id: 'M1', status: 'Will Not Action', reason: '  ' }] }, expect: ['M1.reason'] },
  { name: 'does not fire with a reason', model: { mitigations: [{ id: 'M1', status: 'Will Not Action', reason: 'Vendor product ends in May' }] }, expect: [] },
  { name: 'does not fire for another status', model: { mitigations: [{ id: 'M1', status: 'Identified' }] }, expect: [] },
]);
