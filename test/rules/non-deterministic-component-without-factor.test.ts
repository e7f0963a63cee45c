import { nonDeterministicComponentWithoutFactor } from '../../src/rules/non-deterministic-component-without-factor';
import { testRule } from '../support/rule-test';

const components = [{ id: 'C1', nonDeterministic: 'Yes' }, { id: 'C2', nonDeterministic: 'No' }] as const;

testRule(nonDeterministicComponentWithoutFactor, [
  { name: 'asks for the factor', model: { components, threats: [{ id: 'TH1', components: ['C2', 'C1'] }] }, expect: ['TH1.agenticFactors'] },
  { name: 'is content with it', model: { components, threats: [{ id: 'TH1', components: ['C1'], agenticFactors: ['Non-Determinism'] }] }, expect: [] },
  { name: 'leaves deterministic components alone', model: { components, threats: [{ id: 'TH1', components: ['C2', 'C9'] }] }, expect: [] },
]);
