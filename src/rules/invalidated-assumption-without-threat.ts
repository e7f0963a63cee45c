import { assumptions } from '../model/assumption';
import { rule } from './rule';
import { nameOf, reportedCells } from './support/registers';

export const invalidatedAssumptionWithoutThreat = rule({
  id: 'invalidated-assumption-without-threat',
  source: 'R14.15',
  phase: 'entity',
  severity: 'error',
  title: 'A false assumption names no threat',
  message: '{assumption} turned out to be false and names no threat.',
  why: 'What was wrongly taken for granted opens a way to attack; without a threat nobody rates or mitigates it.',
  howToFix: 'Name the threats that follow from it in Threats on the Assumptions sheet, adding them on 6 Threats where they are missing.',
  *check(context) {
    const isReported = reportedCells(context);
    for (const [i, row] of context.model.assumptions.entries()) {
      if (row.status !== 'Invalidated' || row.threats.length > 0 || isReported('assumptions', i, 'threats')) continue;
      yield { entity: 'assumptions', row, column: 'threats', params: { assumption: nameOf(assumptions, row, i) } };
    }
  },
});
