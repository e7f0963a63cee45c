import { bucket as buckets, type Bucket } from '../model/vocabulary';
import { rule } from './rule';
import { nameItem, roadmapItems } from './support/roadmap-items';

export const roadmapItemBeforeItsDependency = rule({
  id: 'roadmap-item-before-its-dependency',
  source: 'R13.4',
  phase: 10,
  severity: 'warning',
  title: 'A roadmap item comes before what it depends on',
  message: '{item} is planned as {bucket}, but depends on {dependency}, which is planned as {later}.',
  why: 'The item cannot be finished in its bucket, so the date that the risk owner was given does not hold.',
  howToFix: 'Move one of the two with Bucket override on 10 Roadmap, or correct Depends on there or on 7 Mitigations.',
  *check(context) {
    const items = [...roadmapItems(context)];
    const bucketOf = new Map<string, Bucket>();
    for (const { mitigation, rating } of items) {
      if (mitigation?.id !== undefined && rating.bucket !== undefined && !bucketOf.has(mitigation.id)) bucketOf.set(mitigation.id, rating.bucket);
    }
    for (const item of items) {
      const { row, mitigation, rating: { bucket } } = item;
      if (bucket === undefined) continue;
      const dependsOn = row.dependsOn.length > 0 ? row.dependsOn : (mitigation?.dependsOn ?? []);
      for (const dependency of new Set(dependsOn)) {
        const later = bucketOf.get(dependency);
        if (later === undefined || buckets.values.indexOf(later) <= buckets.values.indexOf(bucket)) continue;
        yield { entity: 'roadmap', row, column: 'dependsOn', params: { item: nameItem(item), bucket, dependency, later } };
      }
    }
  },
});
