import { likelyDuplicateThreat } from '../../src/rules/likely-duplicate-threat';
import { testRule } from '../support/rule-test';

const one = { id: 'TH1', name: 'Poisoned memory', threatIds: ['T1', 'T5'], layers: ['L1', 'L2'], components: ['C1', 'C2'] } as const;

testRule(likelyDuplicateThreat, [
  { name: 'sees the same target in another order', model: { threats: [one, { id: 'TH2', name: 'Other', threatIds: ['T1'], layers: ['L2', 'L1'], components: ['C2', 'C1'] }] }, expect: ['TH2.name'] },
  { name: 'sees the same words in another order', model: { threats: [one, { id: 'TH2', name: 'memory, POISONED!' }] }, expect: ['TH2.name'] },
  { name: 'reports each later twin once', model: { threats: [one, { ...one, id: 'TH2' }, { ...one, id: 'TH3' }] }, expect: ['TH2.name', 'TH3.name'] },
  { name: 'tells primary IDs apart', model: { threats: [one, { ...one, id: 'TH2', name: 'Other', threatIds: ['T5', 'T1'] }] }, expect: [] },
  { name: 'tells layers apart', model: { threats: [one, { ...one, id: 'TH2', name: 'Other', layers: ['L1'] }] }, expect: [] },
  { name: 'does not compare what is blank', model: { threats: [{ id: 'TH1', threatIds: ['T1'] }, { id: 'TH2', threatIds: ['T1'] }] }, expect: [] },
  { name: 'looks at open threats only', model: { threats: [{ ...one, status: 'Merged' }, { ...one, id: 'TH2' }] }, expect: [] },
  { name: 'sees the same name however it is typed', model: { threats: [{ id: 'TH1', name: 'Agent’s caf\u00e9-queue' }, { id: 'TH2', name: 'agents cafe\u0301 queue' }] }, expect: ['TH2.name'] },
  { name: 'tells words apart that differ in a vowel sign', model: { threats: [{ id: 'TH1', name: '\u0915\u093f' }, { id: 'TH2', name: '\u0915\u0940' }] }, expect: [] },
  { name: 'tells components apart', model: { threats: [one, { ...one, id: 'TH2', name: 'Other', components: ['C1'] }] }, expect: [] },
]);
