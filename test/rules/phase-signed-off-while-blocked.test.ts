import { phaseSignedOffWhileBlocked } from '../../src/rules/phase-signed-off-while-blocked';
import { testRule } from '../support/rule-test';

const signed = { signedOffBy: 'Ann Example', signedOffOn: '2026-02-01' };

testRule(phaseSignedOffWhileBlocked, [
  { name: 'fires when an earlier phase is not done', model: { phases: [{ id: 1 }, { id: 2, ...signed }] }, expect: ['2.signedOffOn'] },
  { name: 'does not fire when all earlier ones are', model: { phases: [{ id: 1, ...signed }, { id: 2, ...signed }] }, expect: [] },
  { name: 'does not fire on a blocked phase without sign-off', model: { phases: [{ id: 1 }, { id: 2 }] }, expect: [] },
  { name: 'does not take a date without a person for a sign-off', model: { phases: [{ id: 1 }, { id: 2, signedOffOn: '2026-02-01' }] }, expect: [] },
  { name: 'does not take a person without a date for one', model: { phases: [{ id: 1 }, { id: 2, signedOffBy: 'Ann Example' }] }, expect: [] },
  { name: 'does not fire once a change has re-opened the phase', model: { phases: [{ id: 1 }, { id: 2, ...signed, needsReviewSince: '2026-02-01' }] }, expect: [] },
  { name: 'fires when it was signed again after that', model: { phases: [{ id: 1 }, { id: 2, ...signed, needsReviewSince: '2026-01-31' }] }, expect: ['2.signedOffOn'] },
  { name: 'does not fire on phase 4 beside an unfinished phase 3', model: { phases: [{ id: 1, ...signed }, { id: 2, ...signed }, { id: 3 }, { id: 4, ...signed }] }, expect: [] },
]);
