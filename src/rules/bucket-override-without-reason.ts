import { hasText } from '../scoring/has-text';
import { rule } from './rule';
import { nameRow } from './support/name-row';
import { reportedCells } from './support/registers';
import { nameItem } from './support/roadmap-items';

export const bucketOverrideWithoutReason = rule({
  id: 'bucket-override-without-reason',
  source: 'R13.1',
  phase: 10,
  severity: 'error',
  title: 'A roadmap bucket is overridden without a reason',
  message: '{item} is moved to {bucket}, but nothing says why.',
  why: 'The computed bucket follows from the risk; whoever moves an item decides how long that risk stays, and must be able to say why.',
  howToFix: 'Fill in Override reason on 10 Roadmap (Bucket override reason on 7 Mitigations), or clear the override.',
  *check(context) {
    const isReported = reportedCells(context);
    for (const [at, row] of context.model.mitigations.entries()) {
      if (row.bucketOverride === undefined || hasText(row.bucketOverrideReason) || isReported('mitigations', at, 'bucketOverrideReason')) continue;
      yield { entity: 'mitigations', row, column: 'bucketOverrideReason', params: { item: nameRow(row), bucket: row.bucketOverride } };
    }
    for (const [at, row] of context.model.roadmap.entries()) {
      if (row.override === undefined || hasText(row.overrideReason) || isReported('roadmap', at, 'overrideReason')) continue;
      yield { entity: 'roadmap', row, column: 'overrideReason', params: { item: nameItem({ row }), bucket: row.override } };
    }
  },
});
