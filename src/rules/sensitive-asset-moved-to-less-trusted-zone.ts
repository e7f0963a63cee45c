import { rule } from './rule';
import { sensitiveRows } from './support/sensitive-rows';

export const sensitiveAssetMovedToLessTrustedZone = rule({
  id: 'sensitive-asset-moved-to-less-trusted-zone',
  source: 'R9.6',
  phase: 5,
  severity: 'warning',
  title: 'A sensitive asset moves to a less trusted zone than it was created in',
  message: '{asset} is {classification} and was created at trust rank {created}, but in zone {zone} it is at rank {rank}.',
  why: 'Protection that held where the asset came from does not travel with it, so each step down is a place to leak.',
  howToFix: 'Keep the asset in zones of its own rank, or mask it before it leaves, and correct Zone on 5 Asset Flows.',
  *check(context) {
    for (const { row, rating: { zoneRank, createdRank }, params } of sensitiveRows(context)) {
      if (zoneRank === undefined || createdRank === undefined || zoneRank >= createdRank) continue;
      yield { entity: 'lifecycle', row, column: 'zone', params: { ...params, zone: row.zone ?? '', rank: zoneRank, created: createdRank } };
    }
  },
});
