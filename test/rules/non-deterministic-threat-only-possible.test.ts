import { nonDeterministicThreatOnlyPossible } from '../../src/rules/non-deterministic-threat-only-possible';
import { testRule } from '../support/rule-test';

const varying = { id: 'TH1', agenticFactors: ['Non-Determinism'] } as const;

testRule(nonDeterministicThreatOnlyPossible, [
  { name: 'asks about Possible', model: { threats: [{ ...varying, likelihood: 'Possible' }] }, expect: ['TH1.likelihood'] },
  { name: 'is content with Likely', model: { threats: [{ ...varying, likelihood: 'Likely' }] }, expect: [] },
  { name: 'leaves other factors alone', model: { threats: [{ id: 'TH1', agenticFactors: ['Autonomy'], likelihood: 'Possible' }] }, expect: [] },
  { name: 'leaves closed threats alone', model: { threats: [{ ...varying, likelihood: 'Possible', status: 'Closed' }] }, expect: [] },
]);
