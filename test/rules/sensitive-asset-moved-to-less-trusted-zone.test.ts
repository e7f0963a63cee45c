import type { ModelDraft } from '../../src/model/threat-model';
import { sensitiveAssetMovedToLessTrustedZone } from '../../src/rules/sensitive-asset-moved-to-less-trusted-zone';
import { testRule } from '../support/rule-test';

type Stage = 'Created' | 'Stored' | 'Transmitted' | 'Processed';
const life = (classification: 'Internal' | 'Confidential' | 'Restricted', ...rows: (readonly [Stage, string | undefined])[]): ModelDraft => ({
  zones: [2, 3, 4].map((trustRank) => ({ id: `Z${trustRank}`, trustRank })),
  assets: [{ id: 'AF1', classification }],
  lifecycle: rows.map(([stage, zone], i) => ({ id: `LC${i + 1}`, asset: 'AF1', stage, zone })),
});

testRule(sensitiveAssetMovedToLessTrustedZone, [
  { name: 'reports a row below the rank of creation', model: life('Confidential', ['Created', 'Z3'], ['Stored', 'Z2'], ['Processed', 'Z3'], ['Transmitted', 'Z4']), expect: ['LC2.zone'] },
  { name: 'measures by the highest of several Created rows', model: life('Restricted', ['Created', 'Z2'], ['Created', 'Z4'], ['Stored', 'Z3']), expect: ['LC1.zone', 'LC3.zone'] },
  { name: 'is silent at the same or a higher rank', model: life('Restricted', ['Created', 'Z3'], ['Stored', 'Z3'], ['Processed', 'Z4']), expect: [] },
  { name: 'is silent when the asset is not sensitive', model: life('Internal', ['Created', 'Z3'], ['Stored', 'Z2']), expect: [] },
  { name: 'is silent when the rank of creation or the zone is unknown', model: life('Restricted', ['Created', undefined], ['Stored', 'Z2'], ['Processed', undefined]), expect: [] },
]);
