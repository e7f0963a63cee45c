import { ASSET_FLAGS, type Asset } from '../model/asset';
import { LIFECYCLE_FLAGS, type Lifecycle } from '../model/lifecycle';
import type { LifecycleRating } from '../model/ratings';
import { isSensitive } from './lifecycle-flags';
import { groupBy, type ModelIndex } from './model-index';

/** True when a destruction entry says that it never happens: it begins with "Never", in whatever case (METHOD section 9). */
export function isNever(expiry: string | undefined): boolean {
  return expiry !== undefined && /^never/i.test(expiry);
}

/**
 * An asset's flag (METHOD section 9): the first of its lifecycle rows' flags, then those of the asset itself.
 * In: the asset, its lifecycle rows, the lowest flag order among them, and whether an open threat is tied to it from either side.
 */
export function assetFlagOf(asset: Asset, rows: readonly Lifecycle[], flagOrder: number | undefined, threatened: boolean): string | undefined {
  if (asset.id === undefined) return undefined;
  if (flagOrder !== undefined) return LIFECYCLE_FLAGS[flagOrder - 1];
  const [noEnd, stageMissing, credential, exposed] = ASSET_FLAGS;
  const destroyed = rows.filter((row) => row.stage === 'Destroyed');
  if (destroyed.length === 0 || destroyed.some((row) => isNever(row.expiry))) return noEnd;
  const lacks = (stage: 'Created' | 'Stored' | 'Transmitted' | 'Processed'): boolean =>
    !asset.stagesNotApplicable.includes(stage) && !rows.some((row) => row.stage === stage);
  if (lacks('Created') || lacks('Stored') || lacks('Transmitted') || lacks('Processed')) return stageMissing;
  if (asset.category === 'Credential' && destroyed.every((row) => row.expiry === undefined)) return credential;
  return isSensitive(asset.classification) && asset.exposurePoints !== undefined && !threatened ? exposed : undefined;
}

/** The flag of every asset, by row (METHOD section 9). */
export function rateAssets(index: ModelIndex, lifecycle: (row: object) => LifecycleRating): ReadonlyMap<object, string | undefined> {
  const byAsset = groupBy(index.model.lifecycle, (row) => row.asset);
  const open = new Set(index.openThreats.flatMap((threat) => threat.id ?? []));
  return new Map(index.model.assets.map((asset) => {
    const rows = (asset.id === undefined ? undefined : byAsset.get(asset.id)) ?? [];
    const orders = rows.flatMap((row) => lifecycle(row).flagOrder ?? []);
    const flagOrder = orders.length === 0 ? undefined : orders.reduce((first, order) => Math.min(first, order));
    const threatened = asset.threats.some((id) => open.has(id)) || index.openThreatsNaming('assets', asset.id).length > 0;
    return [asset, assetFlagOf(asset, rows, flagOrder, threatened)];
  }));
}
