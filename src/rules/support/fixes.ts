import type { EntityKey } from '../../model/threat-model';
import { ModelIndex } from '../../scoring/model-index';
import type { Change, Finding, Rule, RuleContext } from '../rule';
import { findingOf, waivedIn, type ValidationInput } from '../validate';

/** A finding that can be repaired safely, and how. */
export interface Fix {
  readonly finding: Finding;
  readonly changes: readonly Change[];
}

/**
 * The safe repairs of findings in force, in rule order. Each is meant for the model as it is: two may concern the same cell, so validate again after one is applied.
 * Rules about other findings propose none.
 */
export function fixesOf(rules: readonly Rule[], { model, ratings, today, issues = [] }: ValidationInput): readonly Fix[] {
  const context: RuleContext = { model, index: new ModelIndex(model), ratings, today, issues, findings: [] };
  const places = new Map<EntityKey, ReadonlyMap<object, number>>();
  const isWaived = waivedIn(model, today);
  return rules.filter((rule) => rule.fix !== undefined && rule.needs === undefined).flatMap((rule) =>
    Array.from(rule.check(context)).flatMap((hit): readonly Fix[] => {
      const changes = rule.fix?.(hit, context) ?? [];
      const finding = findingOf(rule, hit, model, places);
      return changes.length === 0 || isWaived(finding) ? [] : [{ finding, changes }];
    }));
}
