import { describe, expect, it } from '@jest/globals';
import { createModel } from '../../src/model/threat-model';
import { phaseBlocked } from '../../src/rules/phase-blocked';
import { sentenceOf } from '../../src/rules/support/sentence';
import { validateModel } from '../../src/rules/validate';
import { rate } from '../../src/scoring/rate';
import { LIGHTWEIGHT } from '../support/lightweight';
import { testRule, TODAY } from '../support/rule-test';

const signed = { signedOffBy: 'Ann Example', signedOffOn: '2026-02-01' };
const done = (...ids: number[]) => ids.map((id) => ({ id, ...signed }));

testRule(phaseBlocked, [
  { name: 'fires while the phase before is not done', model: { phases: [{ id: 1 }, { id: 2 }] }, expect: ['2'] },
  { name: 'does not fire once it is', model: { phases: [...done(1), { id: 2 }] }, expect: [] },
  { name: 'fires when errors were left after the sign-off', model: { phases: [{ id: 1, ...signed, errors: 2 }, { id: 2 }] }, expect: ['2'] },
  { name: 'lets 3, 4 and 5 stand beside each other', model: { phases: [...done(1, 2), { id: 3 }, { id: 4 }, { id: 5 }] }, expect: [] },
  { name: 'makes 6 wait for all three', model: { phases: [...done(1, 2, 3, 5), { id: 4 }, { id: 6 }] }, expect: ['6'] },
  { name: 'counts phase 8 without source code access as done', model: { phases: [...done(1, 2, 3, 4, 5, 6, 7), { id: 8 }, { id: 9 }], codeAccess: { access: 'None' } }, expect: [] },
  { name: 'makes 9 wait for a phase 8 with access', model: { phases: [...done(1, 2, 3, 4, 5, 6, 7), { id: 8 }, { id: 9 }], codeAccess: { access: 'Full' } }, expect: ['9'] },
  { name: 'counts a phase skipped with a reason as done', model: { context: LIGHTWEIGHT, phases: [...done(1, 2, 4, 5), { id: 3, skipReason: 'No outsiders' }, { id: 6 }] }, expect: [] },
]);

describe('its sentence', () => {
  it('names the phase and those it waits for', () => {
    const model = createModel({ phases: [...done(1, 2, 3), { id: 4 }, { id: 5, name: 'Asset Flows' }, { id: 6, name: 'Threats' }] });
    const [finding] = validateModel([phaseBlocked], { model, ratings: rate(model, TODAY), today: TODAY }).findings;
    expect(finding === undefined ? '' : sentenceOf(phaseBlocked, finding)).toBe('Phase 6 (Threats) waits for phase 4, phase 5 (Asset Flows).');
  });
});
