import { waivers } from '../model/waiver';
import { hasText } from '../scoring/has-text';
import { rule } from './rule';
import { hasBegun, quoted, reportedCells } from './support/registers';

const NEEDED = ['reason', 'who'] as const;

export const waiverIncomplete = rule({
  id: 'waiver-incomplete',
  source: 'R0.12',
  phase: 0,
  severity: 'error',
  title: 'A waiver lacks its reason or its person',
  message: 'The waiver of {rule} does not say {missing}, so it silences nothing.',
  why: 'Setting a finding aside is a decision about risk; without a reason and a name nobody can defend or review it.',
  howToFix: 'Fill Reason and Who on the Waivers sheet, or clear the row.',
  *check(context) {
    const isReported = reportedCells(context);
    for (const [i, row] of context.model.waivers.entries()) {
      if (!hasBegun(waivers, row)) continue;
      for (const column of NEEDED) {
        if (hasText(row[column]) || isReported('waivers', i, column)) continue;
        const missing = column === 'who' ? 'who decided' : 'why';
        yield { entity: waivers.key, row, column, params: { rule: row.rule === undefined ? 'no named rule' : quoted(row.rule), missing } };
      }
    }
  },
});
