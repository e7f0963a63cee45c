import { describe, expect, it } from '@jest/globals';
import { createModel, type ModelDraft } from '../../src/model/threat-model';
import { ALL_RULES } from '../../src/rules/index.generated';
import { singlePointOfFailure } from '../../src/rules/single-point-of-failure';
import { sentenceOf } from '../../src/rules/support/sentence';
import { validateModel } from '../../src/rules/validate';
import { waiverMatchesNothing } from '../../src/rules/waiver-matches-nothing';
import { rate } from '../../src/scoring/rate';
import { controlled } from '../support/controlled';
import { TODAY } from '../support/rule-test';

const validate = (draft: ModelDraft, rules = [singlePointOfFailure], today = TODAY) => {
  const model = createModel(draft);
  return validateModel(rules, { model, ratings: rate(model, today), today });
};
const base = controlled({ name: 'Poisoned memory' }, [{}]);
const waiver = { rule: 'single-point-of-failure', row: 'TH1', reason: 'Replaced in May', who: 'Ann Example' };

describe('validateModel', () => {
  it('names rule, severity, phase, row and place of a finding', () => {
    expect(validate(base).findings).toEqual([
      { ruleId: 'single-point-of-failure', severity: 'warning', phase: 7, entity: 'threats', row: 0, rowId: 'TH1', params: { threat: 'TH1 (Poisoned memory)', severity: 'unrated', control: 'M1' } },
    ]);
  });

  it.each([
    ['of the row', waiver],
    ['of the whole rule', { ...waiver, row: undefined }],
    ['on its last day', { ...waiver, until: TODAY }],
  ])('sets a finding aside by a waiver %s', (_, given) => {
    const { findings, waived } = validate({ ...base, waivers: [given] });
    expect(findings).toEqual([]);
    expect(waived).toHaveLength(1);
  });

  it.each([
    ['of another row', { ...waiver, row: 'TH2' }],
    ['of another rule', { ...waiver, rule: 'only-deterrent-controls' }],
    ['without a reason', { ...waiver, reason: undefined }],
    ['without a person', { ...waiver, who: undefined }],
    ['that has expired', { ...waiver, until: '2026-03-01' }],
  ])('keeps a finding in force beside a waiver %s', (_, given) => {
    const { findings, waived } = validate({ ...base, waivers: [given] });
    expect(findings).toHaveLength(1);
    expect(waived).toEqual([]);
  });

  it('runs rules about findings last, wherever they stand', () => {
    const { findings } = validate({ ...base, waivers: [waiver] }, [waiverMatchesNothing, singlePointOfFailure]);
    expect(findings).toEqual([]);
  });

  it('tells every finding of an empty and of a careless model in a whole sentence', () => {
    const careless: ModelDraft = {
      ...base, components: [{ id: 'C1', type: 'Agent', nonDeterministic: 'Yes' }], dataFlows: [{ id: 'F1', from: 'C1', to: 'C2', agentToAgent: 'Yes' }],
      residual: [{ id: 'RR1', threat: 'TH1', disposition: 'Accepted' }], waivers: [{ rule: 'nothing' }], assets: [{ id: 'AF1', category: 'Credential' }],
    };
    const rules = new Map(ALL_RULES.map((rule) => [rule.id, rule]));
    for (const draft of [{}, careless]) {
      for (const finding of validate(draft, [...ALL_RULES]).findings) {
        const rule = rules.get(finding.ruleId);
        expect(rule === undefined ? '{rule}' : sentenceOf(rule, finding)).toMatch(/^[^{}]+[.!?]$/);
      }
    }
  });
});
