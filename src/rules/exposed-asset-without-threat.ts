import { hasText } from '../scoring/has-text';
import { isSensitive } from '../scoring/lifecycle-flags';
import { rule } from './rule';
import { nameRow } from './support/name-row';

export const exposedAssetWithoutThreat = rule({
  id: 'exposed-asset-without-threat',
  source: 'R9.13',
  phase: 5,
  severity: 'warning',
  title: 'An exposed sensitive asset is named by no threat',
  message: '{asset} is {classification} and has exposure points, but no open threat names it.',
  why: 'The team knows where the asset could leak; if no threat says so, nobody has rated what a leak would cost.',
  howToFix: 'Name a threat in Threats of the asset on 5 Asset Flows, or name the asset in Assets of a threat on 6 Threats.',
  *check({ model, index }) {
    for (const row of model.assets) {
      const { classification } = row;
      if (row.id === undefined || classification === undefined || !isSensitive(classification) || !hasText(row.exposurePoints)) continue;
      if (index.openThreatsOfAsset(row.id).length > 0) continue;
      yield { entity: 'assets', row, column: 'threats', params: { asset: nameRow(row), classification } };
    }
  },
});
