import { bucket as buckets } from '../model/vocabulary';
import { rule } from './rule';
import { nameItem, roadmapItems } from './support/roadmap-items';

/** Number of the risk level Critical (METHOD section 1). */
const CRITICAL = 4;

export const criticalItemPostponed = rule({
  id: 'critical-item-postponed',
  source: 'R13.2',
  phase: 10,
  severity: 'warning',
  title: 'A critical item is put off',
  message: '{item} serves a critical threat and belongs to {computed}, but is put off to {bucket}.',
  why: 'Every month of delay is a month in which the worst threats of the model meet an unfinished control.',
  howToFix: 'Clear the override on 10 Roadmap or 7 Mitigations, or have the owner of the risk accept or defer it on 9 Residual Risk meanwhile.',
  *check(context) {
    for (const item of roadmapItems(context)) {
      const { row, mitigation, rating: { level, bucket, computedBucket: computed } } = item;
      if (level !== CRITICAL || bucket === undefined || computed === undefined) continue;
      if (buckets.values.indexOf(bucket) <= buckets.values.indexOf(computed)) continue;
      const params = { item: nameItem(item), bucket, computed };
      if (row.override !== undefined) yield { entity: 'roadmap', row, column: 'override', params };
      else yield { entity: 'mitigations', row: mitigation, column: 'bucketOverride', params };
    }
  },
});
