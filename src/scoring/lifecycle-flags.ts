import { LIFECYCLE_FLAGS, type Lifecycle } from '../model/lifecycle';
import type { LifecycleRating } from '../model/ratings';
import { groupBy, type ModelIndex } from './model-index';

interface Place {
  readonly classification: string | undefined;
  readonly zoneRank: number | undefined;
  readonly createdRank: number | undefined;
}

/** Confidential and Restricted count as sensitive (METHOD section 9). */
export function isSensitive(classification: string | undefined): boolean {
  return classification === 'Confidential' || classification === 'Restricted';
}

/** The first of R9.1 to R9.7 and R9.10 that applies to a lifecycle row, 1 to 8 (METHOD section 9); undefined when none does or no asset is named. */
export function lifecycleFlagOrder(row: Lifecycle, { classification, zoneRank, createdRank }: Place): number | undefined {
  if (row.asset === undefined) return undefined;
  const sensitive = isSensitive(classification);
  const tooLow = zoneRank !== undefined && ((classification === 'Confidential' && zoneRank <= 1) || (classification === 'Restricted' && zoneRank <= 2));
  const tests = [
    sensitive && row.stage === 'Stored' && row.encryptionAtRest === 'No',
    sensitive && row.stage === 'Transmitted' && row.encryptionInTransit === 'No',
    sensitive && row.loggedInPlaintext === 'Yes',
    sensitive && row.sharedByAgents === 'Yes' && row.accessControl === 'No',
    tooLow,
    sensitive && zoneRank !== undefined && createdRank !== undefined && zoneRank < createdRank,
    sensitive && row.cachedTooLong === 'Yes',
    row.lineageGap === 'Yes',
  ];
  const first = tests.indexOf(true);
  return first < 0 ? undefined : first + 1;
}

/** Classification, ranks and flag of every lifecycle row, by row (METHOD section 9). */
export function rateLifecycle(index: ModelIndex): ReadonlyMap<object, LifecycleRating> {
  const rankOf = (row: Lifecycle): number | undefined => index.find('zones', row.zone)?.trustRank;
  const created = new Map<string, number>();
  for (const [asset, rows] of groupBy(index.model.lifecycle.filter((row) => row.stage === 'Created'), (row) => row.asset)) {
    const ranks = rows.flatMap((row) => rankOf(row) ?? []).filter((rank) => rank >= 0);
    if (ranks.length > 0) created.set(asset, ranks.reduce((highest, rank) => Math.max(highest, rank)));
  }
  return new Map(index.model.lifecycle.map((row) => {
    const place: Place = {
      classification: index.find('assets', row.asset)?.classification,
      zoneRank: rankOf(row),
      createdRank: row.asset === undefined ? undefined : created.get(row.asset),
    };
    const flagOrder = lifecycleFlagOrder(row, place);
    return [row, { ...place, flagOrder, flag: flagOrder === undefined ? undefined : LIFECYCLE_FLAGS[flagOrder - 1] }];
  }));
}
