import { assessedBelowComputedWithoutJustification } from '../../src/rules/assessed-below-computed-without-justification';
import { testRule } from '../support/rule-test';

const threats = [{ id: 'TH1', severity: 'High', likelihood: 'Possible' }] as const;
const lower = { id: 'RR1', threat: 'TH1', assessedLevel: 'Medium' } as const;

testRule(assessedBelowComputedWithoutJustification, [
  { name: 'fires below the computed level', model: { threats, residual: [lower] }, expect: ['RR1.justification'] },
  { name: 'takes spaces for no justification', model: { threats, residual: [{ ...lower, justification: '  ' }] }, expect: ['RR1.justification'] },
  { name: 'does not fire with a justification', model: { threats, residual: [{ ...lower, justification: 'Only two users' }] }, expect: [] },
  { name: 'does not fire at the computed level', model: { threats, residual: [{ ...lower, assessedLevel: 'High' }] }, expect: [] },
  { name: 'does not fire above it', model: { threats, residual: [{ ...lower, assessedLevel: 'Critical' }] }, expect: [] },
  { name: 'does not fire for an unrated threat', model: { threats: [{ id: 'TH1', severity: 'High' }], residual: [lower] }, expect: [] },
  { name: 'does not fire while nothing is assessed', model: { threats, residual: [{ id: 'RR1', threat: 'TH1' }] }, expect: [] },
]);
