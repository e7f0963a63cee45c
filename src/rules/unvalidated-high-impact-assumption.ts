import { assumptions } from '../model/assumption';
import { rule } from './rule';
import { nameOf } from './support/registers';

export const unvalidatedHighImpactAssumption = rule({
  id: 'unvalidated-high-impact-assumption',
  source: 'R14.16',
  phase: 'entity',
  severity: 'warning',
  title: 'An assumption of high impact is not validated',
  message: '{assumption} is not validated, and its impact if wrong is High.',
  why: 'The ratings rest on something nobody has checked, and they would be far off if it were not so.',
  howToFix: 'Check it as Validation method on the Assumptions sheet says and set Status; if it cannot be checked, say so to whoever accepts the risks.',
  *check({ model }) {
    for (const [i, row] of model.assumptions.entries()) {
      if (row.status !== 'Unvalidated' || row.impactLevel !== 'High') continue;
      yield { entity: 'assumptions', row, column: 'status', params: { assumption: nameOf(assumptions, row, i) } };
    }
  },
});
