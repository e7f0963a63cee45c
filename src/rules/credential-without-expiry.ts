import { isNever } from '../scoring/asset-flag';
import { hasText } from '../scoring/has-text';
import { rule } from './rule';
import { assetRows } from './support/asset-rows';
import { nameRow } from './support/name-row';

export const credentialWithoutExpiry = rule({
  id: 'credential-without-expiry',
  source: 'R9.12',
  phase: 5,
  severity: 'warning',
  title: 'A credential has no expiry',
  message: '{asset} is a credential, but nothing says when it expires.',
  why: 'A stolen credential works until it expires; without an expiry it works for ever.',
  howToFix: 'Say in Expiry or destruction of the Destroyed row on 5 Asset Flows when the credential expires or is rotated.',
  *check(context) {
    for (const { asset, rows } of assetRows(context)) {
      if (asset.category !== 'Credential') continue;
      const expires = rows.some((row) => row.stage === 'Destroyed' && hasText(row.expiry) && !isNever(row.expiry));
      if (!expires) yield { entity: 'assets', row: asset, params: { asset: nameRow(asset) } };
    }
  },
});
