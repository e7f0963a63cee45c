import type { Asset } from '../../model/asset';
import type { Lifecycle } from '../../model/lifecycle';
import { groupBy } from '../../scoring/model-index';
import type { RuleContext } from '../rule';

/** Assets with their lifecycle rows, in the order of the register; assets without ID cannot be named by a row and are left out. */
export function* assetRows({ model }: RuleContext): Generator<{ readonly asset: Asset; readonly rows: readonly Lifecycle[] }> {
  const byAsset = groupBy(model.lifecycle, (row) => row.asset);
  for (const asset of model.assets) {
    if (asset.id !== undefined) yield { asset, rows: byAsset.get(asset.id) ?? [] };
  }
}
