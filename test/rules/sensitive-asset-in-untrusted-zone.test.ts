import type { ModelDraft } from '../../src/model/threat-model';
import { sensitiveAssetInUntrustedZone } from '../../src/rules/sensitive-asset-in-untrusted-zone';
import { testRule } from '../support/rule-test';

const zones = [0, 1, 2, 3].map((trustRank) => ({ id: `Z${trustRank}`, trustRank }));
const at = (classification: 'Internal' | 'Confidential' | 'Restricted', ...places: string[]): ModelDraft => ({
  zones: [...zones, { id: 'ZX' }],
  assets: [{ id: 'AF1', classification }],
  lifecycle: places.map((zone, i) => ({ id: `LC${i + 1}`, asset: 'AF1', stage: 'Stored', zone })),
});

testRule(sensitiveAssetInUntrustedZone, [
  { name: 'reports Confidential up to rank 1', model: at('Confidential', 'Z0', 'Z1', 'Z2'), expect: ['LC1.zone', 'LC2.zone'] },
  { name: 'reports Restricted up to rank 2', model: at('Restricted', 'Z1', 'Z2', 'Z3'), expect: ['LC1.zone', 'LC2.zone'] },
  { name: 'is silent one rank higher', model: at('Confidential', 'Z2'), expect: [] },
  { name: 'is silent for Internal at rank 0', model: at('Internal', 'Z0'), expect: [] },
  { name: 'is silent without a known zone or rank', model: at('Restricted', 'Z9', 'ZX'), expect: [] },
]);
