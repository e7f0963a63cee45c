import { describe, expect, it } from '@jest/globals';
import { nonDeterministicComponentWithoutFactor } from '../../src/rules/non-deterministic-component-without-factor';
import { fixedCells } from '../support/rule-fix';
import { testRule } from '../support/rule-test';

const components = [{ id: 'C1', nonDeterministic: 'Yes' }, { id: 'C2', nonDeterministic: 'No' }] as const;

testRule(nonDeterministicComponentWithoutFactor, [
  { name: 'asks for the factor', model: { components, threats: [{ id: 'TH1', components: ['C2', 'C1'] }] }, expect: ['TH1.agenticFactors'] },
  { name: 'is content with it', model: { components, threats: [{ id: 'TH1', components: ['C1'], agenticFactors: ['Non-Determinism'] }] }, expect: [] },
  { name: 'leaves deterministic components alone', model: { components, threats: [{ id: 'TH1', components: ['C2', 'C9'] }] }, expect: [] },
  { name: 'leaves closed threats alone', model: { components, threats: [{ id: 'TH1', components: ['C1'], status: 'Closed' }] }, expect: [] },
]);

describe('fix', () => {
  it('adds the factor', () => expect(fixedCells(nonDeterministicComponentWithoutFactor, { components, threats: [{ id: 'TH1', components: ['C1'], agenticFactors: ['Autonomy'] }] })).toEqual(['agenticFactors: Autonomy,Non-Determinism']));
  it('leaves a decided None alone', () => expect(fixedCells(nonDeterministicComponentWithoutFactor, { components, threats: [{ id: 'TH1', components: ['C1'], agenticFactors: ['None'] }] })).toEqual([]));
});
