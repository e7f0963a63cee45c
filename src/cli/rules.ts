import { findRule, listRules, type RuleFacts } from '../actions/list-rules';
import { UsageError } from '../errors';

/** `rules [ID]`: one line a rule, or one rule in full. */
export function run(id: string | undefined): void {
  if (id === undefined) {
    const rules = listRules();
    const width = Math.max(...rules.map((rule) => rule.id.length));
    process.stdout.write(`${rules.map((r) => `${r.source.padEnd(6)} ${r.severity.padEnd(7)} ${r.id.padEnd(width)}  ${r.title}`).join('\n')}\n`);
    return;
  }
  const rule = findRule(id);
  if (rule === undefined) throw new UsageError(`No rule is called "${id}". Run "maestro-workbook rules" for the list.`);
  process.stdout.write(explain(rule));
}

function explain(rule: RuleFacts): string {
  const phase = rule.phase === 'entity' ? 'that of the row' : rule.phase === 0 ? 'across phases' : String(rule.phase);
  return `${rule.title}\n\n${rule.id} (METHOD ${rule.source}) · ${rule.severity} · phase: ${phase}${rule.hasFix ? ' · has a safe automatic fix' : ''}\n\nWhy it matters: ${rule.why}\nHow to fix: ${rule.howToFix}\n`;
}
