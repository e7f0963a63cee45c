import { isNever } from '../scoring/asset-flag';
import { rule } from './rule';
import { assetRows } from './support/asset-rows';
import { nameRow } from './support/name-row';

export const assetNeverDestroyed = rule({
  id: 'asset-never-destroyed',
  source: 'R9.8',
  phase: 5,
  severity: 'warning',
  title: 'An asset is never destroyed',
  message: '{asset} {what}.',
  why: 'What is never deleted only grows, and one breach years later exposes all of it.',
  howToFix: 'Add a Destroyed row on 5 Asset Flows that says in Expiry or destruction how and when the asset ends.',
  *check(context) {
    for (const { asset, rows } of assetRows(context)) {
      if (!rows.some((row) => row.stage === 'Destroyed')) {
        yield { entity: 'assets', row: asset, params: { asset: nameRow(asset), what: 'has no Destroyed row' } };
      }
    }
    for (const row of context.model.lifecycle) {
      if (row.stage !== 'Destroyed' || !isNever(row.expiry)) continue;
      const asset = context.index.find('assets', row.asset);
      const name = asset === undefined ? (row.asset ?? 'An asset') : nameRow(asset);
      yield { entity: 'lifecycle', row, column: 'expiry', params: { asset: name, what: 'is never destroyed' } };
    }
  },
});
