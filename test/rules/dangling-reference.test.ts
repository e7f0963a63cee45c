import { danglingReference } from '../../src/rules/dangling-reference';
import { testRule } from '../support/rule-test';

testRule(danglingReference, [
  { name: 'fires for a single reference', model: { threats: [{ id: 'TH1' }], mapping: [{ threat: 'TH1', mitigation: 'M1' }] }, expect: ['TH1/M1.mitigation'] },
  { name: 'fires once for each missing item of a list', model: { components: [{ id: 'C1' }], threats: [{ id: 'TH1', components: ['C1', 'C2', 'C3', 'C3'] }] }, expect: ['TH1.components', 'TH1.components'] },
  { name: 'accepts existing rows', model: { components: [{ id: 'C1' }], dataFlows: [{ id: 'F1', from: 'C1', to: 'C1' }], threats: [{ id: 'TH1', components: ['C1'] }] }, expect: [] },
  { name: 'leaves blank cells alone', model: { dataFlows: [{ id: 'F1', data: 'Prompts' }] }, expect: [] },
  { name: 'accepts either of several targets', model: { components: [{ id: 'C1' }], crossings: [{ id: 'TB1' }], implicitTrust: [{ id: 'IT1', where: 'C1' }, { id: 'IT2', where: 'TB1' }, { id: 'IT3', where: 'TH1' }], threats: [{ id: 'TH1' }] }, expect: ['IT3.where'] },
  { name: 'follows references within a register', model: { mitigations: [{ id: 'M1', dependsOn: ['M2', 'M9'] }, { id: 'M2' }] }, expect: ['M1.dependsOn'] },
  { name: 'looks at rows whose key is not an ID', model: { attackChains: [{ id: 'AC1', step: 1 }, { id: 'AC1', step: 2, threat: 'TH9' }], patterns: [{ id: '1', chains: ['AC1'] }] }, expect: ['AC1/2.threat'] },
  {
    name: 'leaves single references to the numbered rules that report their missing target',
    model: { components: [{ id: 'C1', zone: 'Z9' }], lifecycle: [{ id: 'LC1', zone: 'Z9' }], threats: [{ id: 'TH1', status: 'Merged', mergedInto: 'TH9' }], attackChains: [{ id: 'AC1', step: 1, component: 'C9' }] },
    expect: [],
  },
  {
    name: 'checks lists whose numbered rule only asks for an entry',
    model: { assumptions: [{ id: 'A1', threats: ['TH9'] }], checklist: [{ id: 'CK-L1-01', threats: ['TH9'] }], patterns: [{ id: '1', chains: ['AC9'] }] },
    expect: ['A1.threats', 'CK-L1-01.threats', '1.chains'],
  },
  {
    name: 'is silent about rows of a table that is missing altogether',
    model: { dataFlows: [{ id: 'F1', from: 'C1', to: 'C2' }], implicitTrust: [{ id: 'IT1', where: 'C1' }] },
    issues: [{ kind: 'missing-table', entity: 'components' }],
    expect: ['IT1.where'],
  },
]);
