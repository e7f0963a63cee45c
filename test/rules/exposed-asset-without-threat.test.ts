import type { ModelDraft } from '../../src/model/threat-model';
import { exposedAssetWithoutThreat } from '../../src/rules/exposed-asset-without-threat';
import { testRule } from '../support/rule-test';

const exposed: NonNullable<ModelDraft['assets']>[number] = { id: 'AF1', classification: 'Confidential', exposurePoints: 'Export endpoint' };

testRule(exposedAssetWithoutThreat, [
  { name: 'reports an exposed sensitive asset', model: { assets: [exposed, { ...exposed, id: 'AF2', classification: 'Restricted' }] }, expect: ['AF1.threats', 'AF2.threats'] },
  { name: 'reports it while its threat is closed', model: { assets: [{ ...exposed, threats: ['TH1'] }], threats: [{ id: 'TH1', status: 'Closed', assets: ['AF1'] }] }, expect: ['AF1.threats'] },
  { name: 'accepts a threat named on the asset', model: { assets: [{ ...exposed, threats: ['TH1'] }], threats: [{ id: 'TH1' }] }, expect: [] },
  { name: 'accepts a threat that names the asset', model: { assets: [exposed], threats: [{ id: 'TH1', assets: ['AF1'] }] }, expect: [] },
  { name: 'is silent without exposure points or when not sensitive', model: { assets: [{ ...exposed, exposurePoints: undefined }, { ...exposed, id: 'AF2', classification: 'Internal' }] }, expect: [] },
]);
