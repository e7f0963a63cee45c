import { ALL_RULES } from '../rules/index.generated';
import type { Rule } from '../rules/rule';

/** What a rule says of itself, without its code. */
export type RuleFacts = Omit<Rule, 'check' | 'fix' | 'needs'> & { readonly hasFix: boolean };

/** Every rule, in the order of METHOD. */
export function listRules(): readonly RuleFacts[] {
  return ALL_RULES.map((rule) => {
    const { id, source, phase, severity, title, message, why, howToFix } = rule;
    return { id, source, phase, severity, title, message, why, howToFix, hasFix: 'fix' in rule };
  });
}

/** The rule of an id or METHOD number, case ignored; undefined when there is none. */
export function findRule(idOrSource: string): RuleFacts | undefined {
  const wanted = idOrSource.trim().toLowerCase();
  return listRules().find((rule) => rule.id === wanted || rule.source.toLowerCase() === wanted);
}
