import { entityOf } from '../../model/threat-model';
import type { Finding, Rule } from '../rule';

/** The finding's sentence: the rule's message with its parameters filled in. */
export function sentenceOf(rule: Rule, finding: Finding): string {
  return rule.message.replace(/\{(\w+)\}/g, (place, name: string) => String(finding.params[name] ?? place));
}

/** Header of the column a finding points at; undefined when it points at none. */
export function headerOf(finding: Finding): string | undefined {
  if (finding.column === undefined) return undefined;
  const entity = entityOf(finding.entity);
  return (entity.columns[finding.column] ?? entity.computed[finding.column])?.header;
}
