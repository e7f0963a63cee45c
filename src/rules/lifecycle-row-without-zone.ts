import { lifecycle } from '../model/lifecycle';
import { rule } from './rule';
import { hasBegun, nameOf, reportedCells } from './support/registers';

export const lifecycleRowWithoutZone = rule({
  id: 'lifecycle-row-without-zone',
  source: 'R14.1',
  phase: 5,
  severity: 'error',
  title: 'A lifecycle row lies in no defined zone',
  message: '{row} {problem}.',
  why: 'Whether an asset is protected well enough depends on how far its zone can be trusted, so phase 5 cannot be complete while a zone is missing. A row marked as lineage gap may leave the zone blank.',
  howToFix: 'Choose the Zone on 5 Asset Flows, adding it on 4 Trust Boundaries if it is missing there, or set Lineage gap to Yes where nobody knows.',
  *check(context) {
    const isReported = reportedCells(context);
    for (const [i, row] of context.model.lifecycle.entries()) {
      const excused = row.zone === undefined && (row.lineageGap === 'Yes' || !hasBegun(lifecycle, row));
      if (excused || context.index.find('zones', row.zone) !== undefined || isReported('lifecycle', i, 'zone')) continue;
      const problem = row.zone === undefined ? 'names no zone' : `names zone ${row.zone}, which 4 Trust Boundaries does not list`;
      yield { entity: 'lifecycle', row, column: 'zone', params: { row: nameOf(lifecycle, row, i), problem } };
    }
  },
});
