import { noArchivedVersion } from '../../src/rules/no-archived-version';
import { testRule } from '../support/rule-test';

testRule(noArchivedVersion, [
  { name: 'reports a signed-off phase 10 without a version', model: { phases: [{ id: 10, signedOffBy: 'Ada', signedOffOn: '2026-03-01' }] }, expect: ['versions'] },
  { name: 'reports work on the roadmap without a version', model: { phases: [{ id: 10 }], roadmap: [{ id: 'REM1', source: 'M1', team: 'Platform' }] }, expect: ['versions'] },
  { name: 'is silent while the sheets of phase 10 hold only what the product wrote', model: { phases: [{ id: 9, signedOffBy: 'Ada' }, { id: 10 }], roadmap: [{ id: 'REM1', source: 'M1' }], triggers: [{ id: 'TE1', event: 'Major release' }] }, expect: [] },
  { name: 'is silent once a version is archived', model: { phases: [{ id: 10, signedOffBy: 'Ada', signedOffOn: '2026-03-01' }], versions: [{ version: '1.0', date: '2026-03-01' }] }, expect: [] },
]);
