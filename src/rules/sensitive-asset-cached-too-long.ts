import { rule } from './rule';
import { sensitiveRows } from './support/sensitive-rows';

export const sensitiveAssetCachedTooLong = rule({
  id: 'sensitive-asset-cached-too-long',
  source: 'R9.7',
  phase: 5,
  severity: 'warning',
  title: 'A sensitive asset is cached longer than needed',
  message: '{asset} is {classification} and stays in a cache longer than it is needed.',
  why: 'A cache is guarded less than the store behind it, and what is no longer needed can only leak.',
  howToFix: 'Shorten how long it is kept, and set Cached longer than needed on 5 Asset Flows to No once that is done.',
  *check(context) {
    for (const { row, params } of sensitiveRows(context)) {
      if (row.cachedTooLong === 'Yes') {
        yield { entity: 'lifecycle', row, column: 'cachedTooLong', params };
      }
    }
  },
});
