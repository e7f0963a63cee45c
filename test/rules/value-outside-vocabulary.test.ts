import { describe, expect, it } from '@jest/globals';
import type { ReadIssue } from '../../src/model/read-issue';
import type { ModelDraft } from '../../src/model/threat-model';
import { valueOutsideVocabulary } from '../../src/rules/value-outside-vocabulary';
import { fixedCells } from '../support/rule-fix';
import { testRule } from '../support/rule-test';

/** A draft with values that the types exclude, as a careless program could build it. */
const careless = (draft: object): ModelDraft => JSON.parse(JSON.stringify(draft)) as ModelDraft;
const issue = (entity: string, column: string, raw: string): ReadIssue => ({ kind: 'not-in-vocabulary', entity, row: 0, rowId: '', column, raw, detail: 'one of the listed values' });

testRule(valueOutsideVocabulary, [
  { name: 'reports what reading could not place', model: { threats: [{ id: 'TH1' }] }, issues: [issue('threats', 'severity', 'Huge')], expect: ['TH1.severity'] },
  { name: 'reports a field of the context', model: {}, issues: [issue('context', 'criticality', 'Huge')], expect: ['context.criticality'] },
  { name: 'finds a value in the model itself', model: careless({ threats: [{ id: 'TH1', severity: 'Huge' }] }), expect: ['TH1.severity'] },
  { name: 'finds one bad item of a list', model: careless({ threats: [{ id: 'TH1', layers: ['L1', 'L8'] }] }), expect: ['TH1.layers'] },
  { name: 'reports a cell once', model: careless({ threats: [{ id: 'TH1', severity: 'Huge' }] }), issues: [issue('threats', 'severity', 'Huge')], expect: ['TH1.severity'] },
  { name: 'accepts the listed values, blank cells and empty lists', model: { threats: [{ id: 'TH1', severity: 'High', layers: ['L1', 'Cross-Layer'] }, { id: 'TH2' }] }, expect: [] },
  { name: 'leaves other issues to their own rules', model: { threats: [{ id: 'TH1' }] }, issues: [{ ...issue('threats', 'severity', '#REF!'), kind: 'spreadsheet-error' } as ReadIssue], expect: [] },
]);

describe('its fix', () => {
  it.each([
    ['threats', 'likelihood', 'very-likely', 'likelihood: Very Likely'],
    ['threats', 'layers', 'L1 (Foundation Model); Agent Frameworks, cross layer', 'layers: L1,L3,Cross-Layer'],
    ['mitigations', 'status', 'InProgress', 'status: In Progress'],
  ])('finds the one value of %s %s that "%s" can mean', (entity, column, raw, fixed) => {
    expect(fixedCells(valueOutsideVocabulary, { threats: [{ id: 'TH1' }], mitigations: [{ id: 'M1' }] }, [issue(entity, column, raw)])).toEqual([fixed]);
  });
  it.each([['threats', 'likelihood', 'Sometimes'], ['threats', 'layers', 'L1, L8'], ['threats', 'layers', '']])('guesses nothing for %s %s "%s"', (entity, column, raw) => {
    expect(fixedCells(valueOutsideVocabulary, { threats: [{ id: 'TH1' }] }, [issue(entity, column, raw)])).toEqual([]);
  });
  it('works on a value in the model itself', () => {
    expect(fixedCells(valueOutsideVocabulary, careless({ threats: [{ id: 'TH1', agenticFactors: ['Non Determinism', 'None'] }] }))).toEqual(['agenticFactors: Non-Determinism,None']);
  });
});
