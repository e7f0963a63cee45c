import type { ModelDraft } from '../../src/model/threat-model';
import { trustPathWithoutThreat } from '../../src/rules/trust-path-without-threat';
import { testRule } from '../support/rule-test';

const path = (more: NonNullable<ModelDraft['trustPaths']>[number] = {}, draft: ModelDraft = {}): ModelDraft =>
  ({ trustPaths: [{ id: 'TP1', path: 'C1 → C2', hops: 1, fromZone: 'Z1', toZone: 'Z2', ...more }], ...draft });

testRule(trustPathWithoutThreat, [
  { name: 'warns of a path with neither', model: path(), expect: ['TP1.threats'] },
  { name: 'accepts an open threat', model: path({ threats: ['TH1'] }, { threats: [{ id: 'TH1' }] }), expect: [] },
  { name: 'accepts one open threat among closed ones', model: path({ threats: ['TH1', 'TH2'] }, { threats: [{ id: 'TH1', status: 'Closed' }, { id: 'TH2' }] }), expect: [] },
  { name: 'does not accept a closed threat or an unknown one', model: path({ threats: ['TH1', 'TH9'] }, { threats: [{ id: 'TH1', status: 'Closed' }] }), expect: ['TP1.threats'] },
  { name: 'accepts a reason', model: path({ reason: 'Read-only mirror' }), expect: [] },
  { name: 'does not accept a blank one', model: path({ reason: '  ' }), expect: ['TP1.threats'] },
  { name: 'passes over a blank row', model: { trustPaths: [{}] }, expect: [] },
]);
