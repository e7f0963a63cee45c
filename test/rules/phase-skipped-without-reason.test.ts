import { phaseSkippedWithoutReason } from '../../src/rules/phase-skipped-without-reason';
import { LIGHTWEIGHT } from '../support/lightweight';
import { testRule } from '../support/rule-test';

const phases = [{ id: 3 }, { id: 4 }, { id: 5 }, { id: 6 }];
const threats = [{ id: 'TH1' }];
const signed = { signedOffBy: 'Ann Example', signedOffOn: '2026-02-01' };

testRule(phaseSkippedWithoutReason, [
  { name: 'fires on each phase left out once phase 6 has begun', model: { context: LIGHTWEIGHT, phases, threats }, expect: ['3.skipReason', '4.skipReason', '5.skipReason'] },
  { name: 'fires once a later phase is signed off', model: { context: LIGHTWEIGHT, phases: [{ id: 5 }, { id: 7, ...signed }] }, expect: ['5.skipReason'] },
  { name: 'does not fire with a reason', model: { context: LIGHTWEIGHT, phases: [{ id: 3, skipReason: 'Internal tool' }, { id: 6 }], threats }, expect: [] },
  { name: 'does not fire on a phase that has begun', model: { context: LIGHTWEIGHT, phases: [{ id: 3 }, { id: 6 }], threats, actors: [{ id: 'TA1' }] }, expect: [] },
  { name: 'does not fire on a phase that is signed off', model: { context: LIGHTWEIGHT, phases: [{ id: 3, ...signed }, { id: 6 }], threats }, expect: [] },
  { name: 'does not fire before later work has begun', model: { context: LIGHTWEIGHT, phases, components: [{ id: 'C1' }] }, expect: [] },
  { name: 'does not take work on phase 4 for later than phase 3', model: { context: LIGHTWEIGHT, phases: [{ id: 3 }, { id: 4 }], zones: [{ id: 'Z1' }] }, expect: [] },
  { name: 'does not fire at another depth, where none may be left out', model: { context: { ...LIGHTWEIGHT, externallyFacing: 'Yes' }, phases, threats }, expect: [] },
  { name: 'does not fire on phase 2, which is never left out', model: { context: LIGHTWEIGHT, phases: [{ id: 2 }, { id: 6 }], threats }, expect: [] },
]);
