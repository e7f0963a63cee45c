import { rule } from './rule';
import { sensitiveRows } from './support/sensitive-rows';

/** Highest trust rank at which a zone is not trusted enough for the classification. */
const TOO_LOW: ReadonlyMap<string, number> = new Map([['Confidential', 1], ['Restricted', 2]]);

export const sensitiveAssetInUntrustedZone = rule({
  id: 'sensitive-asset-in-untrusted-zone',
  source: 'R9.5',
  phase: 5,
  severity: 'warning',
  title: 'A sensitive asset is in a zone that is not trusted enough',
  message: '{asset} is {classification}, but zone {zone} has only trust rank {rank}.',
  why: 'Zones of low rank are open to people and code that have no business with such an asset.',
  howToFix: 'Keep the asset out of this Zone on 5 Asset Flows, or correct its Classification or the Trust rank of the zone on 4 Trust Boundaries.',
  *check(context) {
    for (const { row, rating: { zoneRank }, params } of sensitiveRows(context)) {
      if (zoneRank === undefined || zoneRank > (TOO_LOW.get(params.classification) ?? -1)) continue;
      yield { entity: 'lifecycle', row, column: 'zone', params: { ...params, zone: row.zone ?? '', rank: zoneRank } };
    }
  },
});
