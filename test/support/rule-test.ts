import { describe, expect, it } from '@jest/globals';
import { createModel, type ModelDraft } from '../../src/model/threat-model';
import type { ReadIssue } from '../../src/model/read-issue';
import type { Rule } from '../../src/rules/rule';
import { validateModel } from '../../src/rules/validate';
import { rate } from '../../src/scoring/rate';

/** A small model and the rows on which the rule must fire: `TH1`, `TH1.severity` (row and column) or `!info TH1` (severity other than the rule's own). */
export interface RuleCase {
  readonly name: string;
  readonly model: ModelDraft;
  readonly expect: readonly string[];
  readonly today?: string;
  readonly issues?: readonly ReadIssue[];
  /** Further rules to run beside, for rules about findings. */
  readonly beside?: readonly Rule[];
}

export const TODAY = '2026-03-02';

/** Runs the rule over each model; every miss and every extra finding fails. A rule needs a case that fires and one that does not. */
export function testRule(rule: Rule, cases: readonly RuleCase[]): void {
  describe(`${rule.source} ${rule.id}`, () => {
    if (cases.length === 0) {
      it('has cases', () => {
        throw new Error(`Write the cases of ${rule.id}: a model that fires it and a near miss that does not.`);
      });
      return;
    }
    it('has a model that fires it and a near miss that does not', () => {
      expect(cases.some((c) => c.expect.length > 0)).toBe(true);
      expect(cases.some((c) => c.expect.length === 0)).toBe(true);
    });
    it.each(cases)('$name', ({ model: draft, expect: expected, today = TODAY, issues = [], beside = [] }) => {
      const model = createModel(draft);
      const { findings, waived } = validateModel([rule, ...beside], { model, ratings: rate(model, today), today, issues });
      const own = [...findings, ...waived].filter((f) => f.ruleId === rule.id);
      const places = [...rule.message.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      for (const { params } of own) expect(Object.keys(params)).toEqual(expect.arrayContaining(places));
      const found = own.map((f) =>
        `${f.severity === rule.severity ? '' : `!${f.severity} `}${f.rowId || f.entity}${f.column === undefined ? '' : `.${f.column}`}`);
      expect(found.sort()).toEqual([...expected].sort());
    });
  });
}
