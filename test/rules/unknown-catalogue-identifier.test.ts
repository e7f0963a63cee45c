import { describe, expect, it } from '@jest/globals';
import { unknownCatalogueIdentifier } from '../../src/rules/unknown-catalogue-identifier';
import { fixedCells } from '../support/rule-fix';
import { testRule } from '../support/rule-test';

testRule(unknownCatalogueIdentifier, [
  { name: 'fires for unknown threat identifiers', model: { threats: [{ id: 'TH1', threatIds: ['T1', 'T48', 'UN-16', 'BV-13'] }] }, expect: ['TH1.threatIds', 'TH1.threatIds', 'TH1.threatIds'] },
  { name: 'fires for the reserved numbers', model: { threats: [{ id: 'TH1', threatIds: ['T25', 'T26', 'T27', 'T28'] }] }, expect: ['TH1.threatIds', 'TH1.threatIds'] },
  { name: 'accepts catalogue identifiers and the team’s own', model: { threats: [{ id: 'TH1', threatIds: ['T1', 'T15', 'T16', 'T47', 'UN-01', 'UN-15', 'BV-1', 'BV-12', 'ORG-queue'] }] }, expect: [] },
  { name: 'takes ORG- without a name for unknown', model: { threats: [{ id: 'TH1', threatIds: ['ORG-'] }] }, expect: ['TH1.threatIds'] },
  { name: 'fires for an unknown OWASP identifier', model: { threats: [{ id: 'TH1', owaspLlm: ['LLM11'] }, { id: 'TH2', owaspLlm: ['LLM01', 'LLM10'] }] }, expect: ['TH1.owaspLlm'] },
  { name: 'fires for an unknown catalogue mitigation', model: { mitigations: [{ id: 'M1', catalogueId: 'L9-P1' }, { id: 'M2', catalogueId: 'L3-P1' }, { id: 'M3', catalogueId: 'ORG-7' }, { id: 'M4' }] }, expect: ['M1.catalogueId'] },
  { name: 'fires for an unknown pattern', model: { patterns: [{ id: '7' }, { id: '8' }] }, expect: ['8.id'] },
  { name: 'fires for a waiver of an unknown rule', model: { waivers: [{ rule: 'no-such-rule' }, { rule: 'single-point-of-failure' }] }, expect: ['no-such-rule/.rule'] },
]);

describe('its fix', () => {
  it('repairs a spelling that can only mean one identifier', () => {
    expect(fixedCells(unknownCatalogueIdentifier, { threats: [{ id: 'TH1', threatIds: ['T06', 'T11', 'un3', 'BV 2'], owaspLlm: ['LLM1'] }] }))
      .toEqual(['threatIds: T6,T11,un3,BV 2', 'threatIds: T06,T11,UN-03,BV 2', 'threatIds: T06,T11,un3,BV-2', 'owaspLlm: LLM01']);
  });
  it('names the rule behind a number', () => {
    expect(fixedCells(unknownCatalogueIdentifier, { waivers: [{ rule: 'r5.7' }, { rule: 'Single-Point-Of-Failure' }] })).toEqual(['rule: single-point-of-failure', 'rule: single-point-of-failure']);
  });
  it('guesses nothing else', () => {
    expect(fixedCells(unknownCatalogueIdentifier, { threats: [{ id: 'TH1', threatIds: ['T48', 'T26', 'Spoofing'] }], waivers: [{ rule: 'R99.1' }], patterns: [{ id: '9' }] })).toEqual([]);
  });
});
