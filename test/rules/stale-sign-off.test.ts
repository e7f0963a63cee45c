import { describe, expect, it } from '@jest/globals';
import { createModel, type ModelDraft } from '../../src/model/threat-model';
import { staleSignOff } from '../../src/rules/stale-sign-off';
import { validateModel } from '../../src/rules/validate';
import { rate } from '../../src/scoring/rate';
import { decided } from '../support/decided';
import { testRule, TODAY } from '../support/rule-test';

const signed = { disposition: 'Accepted', acceptedSeverity: 'Critical', acceptedLikelihood: 'Likely', acceptedFingerprintSum: 0 } as const;
const control: ModelDraft = { mitigations: [{ id: 'M1' }], mapping: [{ threat: 'TH1', mitigation: 'M1' }] };

testRule(staleSignOff, [
  { name: 'fires when the severity changed', model: decided(signed, { severity: 'High' }), expect: ['RR1.stale'] },
  { name: 'fires when the likelihood changed', model: decided(signed, { likelihood: 'Very Likely' }), expect: ['RR1.stale'] },
  { name: 'fires when a mitigation was mapped', model: decided(signed, {}, control), expect: ['RR1.stale'] },
  { name: 'fires on a sign-off other than an acceptance', model: decided({ ...signed, disposition: 'Mitigated' }, { severity: 'High' }), expect: ['RR1.stale'] },
  { name: 'does not fire when anything else changed', model: decided(signed, { name: 'Renamed', vector: 'Local', description: 'Rewritten' }), expect: [] },
  { name: 'does not fire without a basis', model: decided({ disposition: 'Accepted', acceptedSeverity: 'Low' }), expect: [] },
  { name: 'does not fire on a closed threat', model: decided(signed, { severity: 'High', status: 'Closed' }), expect: [] },
]);

describe('its sentence', () => {
  it('says all that changed', () => {
    const model = createModel(decided(signed, { severity: 'High', likelihood: undefined }, control));
    const [finding] = validateModel([staleSignOff], { model, ratings: rate(model, TODAY), today: TODAY }).findings;
    expect(finding?.params['changes']).toBe(
      'severity was Critical and is now High; likelihood was Likely and is now blank; the mapped mitigations, their effectiveness or their effective status changed',
    );
  });
});
