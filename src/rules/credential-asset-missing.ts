import { rule } from './rule';
import { listed, nameRow } from './support/name-row';

export const credentialAssetMissing = rule({
  id: 'credential-asset-missing',
  source: 'R9.11',
  phase: 5,
  severity: 'warning',
  title: 'Components act with their own identity but no credential is listed',
  message: 'No asset is of the category Credential, although components act with their own identity: {components}.',
  why: 'Whoever acts with an identity of its own holds a key, token or certificate that can be stolen; its life must be followed like that of data.',
  howToFix: 'Add the credentials as assets of Category Credential on 5 Asset Flows, or correct Acts as on 2 Architecture.',
  *check({ model }) {
    if (model.assets.some((asset) => asset.category === 'Credential')) return;
    const acting = model.components.filter((component) => component.actsAs === 'Own identity');
    if (acting.length > 0) yield { entity: 'assets', params: { components: listed(acting.map(nameRow)) } };
  },
});
