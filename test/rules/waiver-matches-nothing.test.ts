import { singlePointOfFailure } from '../../src/rules/single-point-of-failure';
import { waiverMatchesNothing } from '../../src/rules/waiver-matches-nothing';
import { testRule } from '../support/rule-test';

const waiver = { rule: 'single-point-of-failure', reason: 'Replaced in May', who: 'Ann Example' };
const model = { threats: [{ id: 'TH1' }, { id: 'TH2' }], mitigations: [{ id: 'M1' }], mapping: [{ threat: 'TH1', mitigation: 'M1' }] };
const beside = [singlePointOfFailure];

testRule(waiverMatchesNothing, [
  { name: 'fires when the row has no such finding', model: { ...model, waivers: [{ ...waiver, row: 'TH2' }] }, beside, expect: ['single-point-of-failure/TH2.row'] },
  { name: 'fires when the rule finds nothing anywhere', model: { threats: [{ id: 'TH1' }], waivers: [waiver] }, beside, expect: ['single-point-of-failure/.rule'] },
  { name: 'does not fire for a finding that the waiver silences', model: { ...model, waivers: [{ ...waiver, row: 'TH1' }] }, beside, expect: [] },
  { name: 'does not fire for a waiver of the whole rule', model: { ...model, waivers: [waiver] }, beside, expect: [] },
  { name: 'does not fire for a waiver that matches but has expired', model: { ...model, waivers: [{ ...waiver, row: 'TH1', until: '2020-01-01' }] }, beside, expect: [] },
  { name: 'leaves an unknown or missing rule to others', model: { ...model, waivers: [{ ...waiver, rule: 'no-such-rule' }, { reason: 'None', who: 'Ann' }] }, beside, expect: [] },
  { name: 'says nothing of rules that run as late as itself', model: { ...model, waivers: [{ ...waiver, rule: 'waiver-matches-nothing' }] }, beside, expect: [] },
]);
