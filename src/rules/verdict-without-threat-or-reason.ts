import { rowsOf } from '../model/threat-model';
import { hasText } from '../scoring/has-text';
import { rule, type Hit, type RuleContext } from './rule';
import { entityNamed, nameOf, reportedCells } from './support/registers';

/** Registers whose Not Applicable needs a reason. Only a checklist row names threats; a pattern's chain is R15.7's. */
const REASONED = ['checklist', 'asiCells', 'factorReview', 'patterns'] as const;

export const verdictWithoutThreatOrReason = rule({
  id: 'verdict-without-threat-or-reason',
  source: 'R15.4',
  phase: 6,
  severity: 'error',
  title: 'A verdict lacks its threat or its reason',
  message: '{check} is marked {verdict}, but {missing}.',
  why: 'A verdict without evidence cannot be reviewed: what applies must show up as a threat, and what does not needs a reason that can be challenged.',
  howToFix: 'Name the threat in Threats of an Applicable row, give a Reason for a Not Applicable one, or set Verdict back to Open.',
  *check(context) {
    const isReported = reportedCells(context);
    for (const [i, row] of context.model.checklist.entries()) {
      if (row.verdict !== 'Applicable' || row.threats.length > 0 || isReported('checklist', i, 'threats')) continue;
      yield hit(context, 'checklist', i, 'threats', { verdict: row.verdict, missing: 'names no threat' });
    }
    for (const key of REASONED) {
      for (const [i, row] of context.model[key].entries()) {
        if (row.verdict !== 'Not Applicable' || hasText(row.reason) || isReported(key, i, 'reason')) continue;
        yield hit(context, key, i, 'reason', { verdict: row.verdict, missing: 'gives no reason' });
      }
    }
  },
});

function hit({ model }: RuleContext, key: (typeof REASONED)[number], index: number, column: string, params: { verdict: string; missing: string }): Hit {
  const [entity, row] = [entityNamed(key), rowsOf(model, key)[index]];
  const id = entity === undefined || row === undefined ? key : nameOf(entity, row, index);
  return { entity: key, row, column, params: { check: key === 'patterns' ? `Pattern ${id}` : id, ...params } };
}
