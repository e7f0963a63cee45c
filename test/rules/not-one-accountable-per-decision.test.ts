import { notOneAccountablePerDecision } from '../../src/rules/not-one-accountable-per-decision';
import { testRule } from '../support/rule-test';

const all = { raciRiskAcceptance: 'A', raciThreatIdentification: 'A', raciMitigation: 'A', raciValidation: 'A', raciSignOff: 'A' } as const;

testRule(notOneAccountablePerDecision, [
  { name: 'does not fire when each decision has one', model: { stakeholders: [{ id: 'SH1', ...all }, { id: 'SH2', raciSignOff: 'R' }] }, expect: [] },
  { name: 'fires where nobody is', model: { stakeholders: [{ id: 'SH1', ...all, raciMitigation: 'R' }] }, expect: ['stakeholders.raciMitigation'] },
  { name: 'fires where two are', model: { stakeholders: [{ id: 'SH1', name: 'Ann', ...all }, { id: 'SH2', raciSignOff: 'A' }] }, expect: ['stakeholders.raciSignOff'] },
  {
    name: 'fires once for each decision',
    model: { stakeholders: [{ id: 'SH1', name: 'Ann' }] },
    expect: Object.keys(all).map((column) => `stakeholders.${column}`),
  },
  { name: 'does not fire before anybody is listed', model: { stakeholders: [{}] }, expect: [] },
]);
