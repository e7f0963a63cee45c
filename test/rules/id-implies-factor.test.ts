import { describe, expect, it } from '@jest/globals';
import { idImpliesFactor } from '../../src/rules/id-implies-factor';
import { fixedCells } from '../support/rule-fix';
import { testRule } from '../support/rule-test';

testRule(idImpliesFactor, [
  ...['T3', 'T9', 'T14'].map((id) => ({ name: `${id} wants Identity Management`, model: { threats: [{ id: 'TH1', threatIds: [id], agenticFactors: ['Autonomy' as const] }] }, expect: ['TH1.agenticFactors'] })),
  ...['T12', 'T13'].map((id) => ({ name: `${id} wants the agent-to-agent factor`, model: { threats: [{ id: 'TH1', threatIds: ['T1', id], agenticFactors: ['Identity Management' as const] }] }, expect: ['TH1.agenticFactors'] })),
  { name: 'asks once per factor', model: { threats: [{ id: 'TH1', threatIds: ['T3', 'T9', 'T13'] }] }, expect: ['TH1.agenticFactors', 'TH1.agenticFactors'] },
  { name: 'is content when the factors are marked', model: { threats: [{ id: 'TH1', threatIds: ['T3', 'T12'], agenticFactors: ['Identity Management', 'Agent-to-Agent Communication'] }] }, expect: [] },
  { name: 'does not confuse T30 with T3', model: { threats: [{ id: 'TH1', threatIds: ['T30'] }] }, expect: [] },
  { name: 'leaves closed threats alone', model: { threats: [{ id: 'TH1', threatIds: ['T3'], status: 'Closed' }] }, expect: [] },
]);

describe('fix', () => {
  it('adds the factor', () => expect(fixedCells(idImpliesFactor, { threats: [{ id: 'TH1', threatIds: ['T9'], agenticFactors: ['Autonomy'] }] })).toEqual(['agenticFactors: Autonomy,Identity Management']));
  it('leaves a decided None alone', () => expect(fixedCells(idImpliesFactor, { threats: [{ id: 'TH1', threatIds: ['T9'], agenticFactors: ['None'] }] })).toEqual([]));
});
