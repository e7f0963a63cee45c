import type { ReadIssue } from '../../src/model/read-issue';
import { createModel, type ModelDraft } from '../../src/model/threat-model';
import type { Change, Rule, RuleContext } from '../../src/rules/rule';
import { ModelIndex } from '../../src/scoring/model-index';
import { rate } from '../../src/scoring/rate';
import { TODAY } from './rule-test';

/** What the rule proposes for each of its hits in the model, in the order of the hits. */
export function fixesOf(rule: Rule, draft: ModelDraft, issues: readonly ReadIssue[] = []): readonly (readonly Change[])[] {
  const model = createModel(draft);
  const context: RuleContext = { model, index: new ModelIndex(model), ratings: rate(model, TODAY), today: TODAY, issues, findings: [] };
  return Array.from(rule.check(context), (hit) => rule.fix?.(hit, context) ?? []);
}

/** The same, as `column: new value` for each change. */
export function fixedCells(rule: Rule, draft: ModelDraft, issues: readonly ReadIssue[] = []): readonly string[] {
  return fixesOf(rule, draft, issues).flatMap((changes) => changes.map((change) =>
    (change.kind === 'set' ? `${change.column}: ${String(change.to)}` : `new ${change.entity}: ${String(change.row['id'] ?? '')}`)));
}
