import { duplicateKey } from '../../src/rules/duplicate-key';
import { testRule } from '../support/rule-test';

testRule(duplicateKey, [
  { name: 'fires for each later row with the same ID', model: { threats: [{ id: 'TH1' }, { id: 'TH2' }, { id: 'TH1' }, { id: 'TH1' }] }, expect: ['TH1.id', 'TH1.id'] },
  { name: 'fires for a pair that stands twice', model: { mapping: [{ threat: 'TH1', mitigation: 'M1' }, { threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }] }, expect: ['TH1/M1.mitigation'] },
  { name: 'accepts pairs that share one side', model: { mapping: [{ threat: 'TH1', mitigation: 'M1' }, { threat: 'TH1', mitigation: 'M2' }, { threat: 'TH2', mitigation: 'M1' }] }, expect: [] },
  { name: 'tells steps of a chain apart', model: { attackChains: [{ id: 'AC1', step: 1 }, { id: 'AC1', step: 2 }, { id: 'AC2', step: 1 }, { id: 'AC1', step: 2 }] }, expect: ['AC1/2.step'] },
  { name: 'leaves blank and half-blank keys alone', model: { threats: [{ name: 'A' }, { name: 'B' }], mapping: [{ threat: 'TH1' }, { threat: 'TH1' }], attackChains: [{ id: 'AC1' }, { id: 'AC1' }] }, expect: [] },
  { name: 'lets the same ID stand in two registers', model: { threats: [{ id: 'X1' }], mitigations: [{ id: 'X1' }] }, expect: [] },
  { name: 'finds a version archived twice', model: { versions: [{ version: '1.0' }, { version: '1.0' }] }, expect: ['1.0.version'] },
  { name: 'lets a waiver be renewed in a second row', model: { waivers: [{ rule: 'single-point-of-failure', row: 'TH1', until: '2025-12-31' }, { rule: 'single-point-of-failure', row: 'TH1' }] }, expect: [] },
  { name: 'leaves registers without a key alone', model: { reentryLog: [{ what: 'A' }, { what: 'A' }] }, expect: [] },
]);
