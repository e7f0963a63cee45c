import type { Mitigation } from '../model/mitigation';
import type { MitigationRating, RoadmapRating, ThreatRating } from '../model/ratings';
import { idNumber } from '../model/formula';
import type { RoadmapItem } from '../model/roadmap';
import { bucket as buckets, type Bucket, type EffectiveStatus } from '../model/vocabulary';
import { addDays } from './dates';
import type { ModelIndex } from './model-index';
import type { Scales } from './scales';

/**
 * The bucket of METHOD section 13 before any override. In: the item's level (1 to 4), its mitigation's effective status (blank for a threat without controls),
 * and whether it is an architectural change or defence in depth. Out: undefined without a level, or when nothing is left to do.
 */
export function computedBucketOf(level: number | undefined, status: EffectiveStatus | undefined, goesLater: boolean): Bucket | undefined {
  if (level === undefined || status === 'Implemented' || status === 'Will Not Action') return undefined;
  const partly = status === 'Partially Implemented';
  if (level === 4) return partly ? 'Short-term' : 'Immediate';
  if (level === 3) return 'Short-term';
  if (goesLater) return 'Long-term';
  return level === 2 || partly ? 'Medium-term' : 'Long-term';
}

/** The bucket that stands (METHOD section 13): the item's override, else the mitigation's, else the computed one; undefined without a computed one. */
export function bucketOf(computed: Bucket | undefined, item: Pick<RoadmapItem, 'override'>, mitigation: Pick<Mitigation, 'bucketOverride'> | undefined): Bucket | undefined {
  return computed === undefined ? undefined : (item.override ?? mitigation?.bucketOverride ?? computed);
}

/** Assessment date plus the bucket's days (METHOD section 13); undefined without either. */
export function dueOf(bucket: Bucket | undefined, assessmentDate: string | undefined, scales: Scales): string | undefined {
  const days = scales.number('Roadmap bucket', bucket);
  return days === undefined ? undefined : addDays(assessmentDate, days);
}

/** What a roadmap item needs to know of its source. */
interface Sources {
  threat(row: object): ThreatRating;
  mitigation(row: object): MitigationRating;
}

/** Every roadmap item's rating, by row (METHOD section 13). */
export function rateRoadmap(index: ModelIndex, scales: Scales, ratings: Sources): ReadonlyMap<object, RoadmapRating> {
  const firstOfTeam = new Map<string, number>();
  return new Map(index.model.roadmap.map((item, i): [object, RoadmapRating] => {
    const rated = rateRoadmapItem(item, index, scales, ratings);
    const team = rated.effectiveTeam?.toLowerCase();
    if (team !== undefined && !firstOfTeam.has(team)) firstOfTeam.set(team, i + 1);
    return [item, { ...rated, teamPlace: team === undefined ? undefined : firstOfTeam.get(team) }];
  }));
}

function rateRoadmapItem(item: RoadmapItem, index: ModelIndex, scales: Scales, ratings: Sources): RoadmapRating {
  const mitigation = index.find('mitigations', item.source);
  const threat = index.find('threats', item.source);
  const rating = mitigation === undefined ? undefined : ratings.mitigation(mitigation);
  const ownLevel = threat === undefined ? undefined : ratings.threat(threat).roadmapLevel;
  const level = rating === undefined ? ownLevel : rating.highestLevel;
  const goesLater = mitigation?.architecturalChange === 'Yes' || mitigation?.defenceInDepth === 'Yes';
  const computedBucket = computedBucketOf(level, rating?.effectiveStatus, goesLater);
  const bucket = bucketOf(computedBucket, item, mitigation);
  const themed = (theme: Mitigation['theme']) => (mitigation === undefined ? undefined : mitigation.theme === theme ? 'Yes' : 'No');
  return {
    mitigationRow: placeIn('mitigations', item, index),
    threatRow: placeIn('threats', item, index),
    level,
    computedBucket,
    bucket,
    due: dueOf(bucket, index.model.context.assessmentDate, scales),
    effort: mitigation?.cost,
    quickWin: themed('Autonomy reduction'),
    identityItem: themed('Identity'),
    effectiveTeam: item.team ?? mitigation?.team,
    teamPlace: undefined,
    sortKey: bucket === undefined ? undefined : (buckets.values.indexOf(bucket) + 1) * 1e10 + (9 - (level ?? 0)) * 1e8 + idNumber(item.id),
  };
}

function placeIn(key: 'mitigations' | 'threats', item: RoadmapItem, index: ModelIndex): number | undefined {
  const place = index.placeOf(key, item.source);
  return place === undefined ? undefined : place + 1;
}
