import { describe, expect, it } from '@jest/globals';
import { withSignOff } from '../../../src/actions/edits/sign-off-phase';
import { UnsafeChangeError, UsageError } from '../../../src/errors';
import { createModel } from '../../../src/model/threat-model';

const UNSIGNED = { by: undefined, on: undefined };
const model = createModel({ phases: [{ id: 1, owner: 'Ada' }, { id: 2, signedOffBy: 'Dana', signedOffOn: '2026-01-05', needsReviewSince: '2026-02-01' }] });

describe('signing a phase off', () => {
  it('writes name and date into its row and nothing else', () => {
    const after = withSignOff(model, { phase: 1, by: ' Ada Okafor ', on: '2026-03-02', seen: UNSIGNED });
    expect(after.phases[0]).toEqual({ ...model.phases[0], signedOffBy: 'Ada Okafor', signedOffOn: '2026-03-02' });
    expect(after.phases[1]).toBe(model.phases[1]);
  });

  it('renews a signature that was seen, and refuses to write over one that was not', () => {
    const renewed = withSignOff(model, { phase: 2, by: 'Ada', on: '2026-03-02', seen: { by: 'Dana', on: '2026-01-05' } });
    expect(renewed.phases[1]).toMatchObject({ signedOffBy: 'Ada', signedOffOn: '2026-03-02', needsReviewSince: '2026-02-01' });
    expect(() => withSignOff(model, { phase: 2, by: 'Ada', on: '2026-03-02', seen: UNSIGNED })).toThrow(UnsafeChangeError);
  });

  it('changes nothing a second time, when what was seen is no longer there', () => {
    const signOff = { phase: 1, by: 'Ada', on: '2026-03-02', seen: UNSIGNED };
    const after = withSignOff(model, signOff);
    expect(withSignOff(after, signOff)).toBe(after);
  });

  it('needs a name, a day of the calendar and a row to stand in', () => {
    expect(() => withSignOff(model, { phase: 1, by: ' ', on: '2026-03-02', seen: UNSIGNED })).toThrow(UsageError);
    expect(() => withSignOff(model, { phase: 1, by: 'Ada', on: '2026-02-30', seen: UNSIGNED })).toThrow(UsageError);
    expect(() => withSignOff(model, { phase: 7, by: 'Ada', on: '2026-03-02', seen: UNSIGNED })).toThrow(/Phase 7.*Refresh/);
  });
});
