import type { Lifecycle } from '../../model/lifecycle';
import type { LifecycleRating } from '../../model/ratings';
import { isSensitive } from '../../scoring/lifecycle-flags';
import type { RuleContext } from '../rule';
import { nameRow } from './name-row';

interface SensitiveRow {
  readonly row: Lifecycle;
  readonly rating: LifecycleRating;
  /** How a finding names the asset, and its classification. */
  readonly params: { readonly asset: string; readonly classification: string };
}

/** Lifecycle rows of Confidential and Restricted assets, in the order of the register (METHOD section 9). */
export function* sensitiveRows({ model, index, ratings }: RuleContext): Generator<SensitiveRow> {
  for (const row of model.lifecycle) {
    const rating = ratings.lifecycle(row);
    const asset = index.find('assets', row.asset);
    const { classification } = rating;
    if (asset === undefined || classification === undefined || !isSensitive(classification)) continue;
    yield { row, rating, params: { asset: nameRow(asset), classification } };
  }
}
