import { RULE_IDS } from './ids.generated';
import { rule } from './rule';
import { quoted } from './support/registers';

export const waiverMatchesNothing = rule({
  id: 'waiver-matches-nothing',
  source: 'R0.14',
  phase: 0,
  severity: 'info',
  title: 'A waiver matches no finding',
  message: 'The waiver of {rule}{row} matches no finding.',
  why: 'What it excused is fixed or was never there; left standing, it could silence a new finding that nobody has looked at.',
  howToFix: 'Clear the row on the Waivers sheet, or correct its rule or row ID.',
  needs: 'findings',
  *check({ model, findings }) {
    const rules = new Set(findings.map((f) => f.ruleId));
    const places = new Set(findings.map((f) => `${f.ruleId}\n${f.rowId}`));
    for (const row of model.waivers) {
      const named = row.rule === undefined ? undefined : RULE_IDS.get(row.rule);
      // An unknown rule is R0.7's matter; what a late rule finds is not known yet while this one runs.
      if (row.rule === undefined || named === undefined || named.late) continue;
      if (row.row === undefined ? rules.has(row.rule) : places.has(`${row.rule}\n${row.row}`)) continue;
      yield { entity: 'waivers', row, column: row.row === undefined ? 'rule' : 'row', params: { rule: row.rule, row: row.row === undefined ? '' : ` for ${quoted(row.row)}` } };
    }
  },
});
