import { assessedAboveComputed } from '../../src/rules/assessed-above-computed';
import { testRule } from '../support/rule-test';

const threats = [{ id: 'TH1', severity: 'High', likelihood: 'Possible' }] as const;

testRule(assessedAboveComputed, [
  { name: 'fires above the computed level', model: { threats, residual: [{ id: 'RR1', threat: 'TH1', assessedLevel: 'Critical' }] }, expect: ['RR1.assessedLevel'] },
  { name: 'does not fire at it', model: { threats, residual: [{ id: 'RR1', threat: 'TH1', assessedLevel: 'High' }] }, expect: [] },
  { name: 'does not fire below it', model: { threats, residual: [{ id: 'RR1', threat: 'TH1', assessedLevel: 'Low' }] }, expect: [] },
  { name: 'does not fire for a row without its threat', model: { threats, residual: [{ id: 'RR1', threat: 'TH9', assessedLevel: 'Critical' }] }, expect: [] },
]);
