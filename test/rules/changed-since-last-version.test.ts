import { createModel, type ModelDraft } from '../../src/model/threat-model';
import { contentHash } from '../../src/scoring/content-hash';
import { changedSinceLastVersion } from '../../src/rules/changed-since-last-version';
import { testRule } from '../support/rule-test';

const draft: ModelDraft = { context: { systemName: 'Claims assistant' }, threats: [{ id: 'TH1', name: 'Prompt injection' }] };
const now = contentHash(createModel(draft));
const elsewhere = contentHash(createModel({}));

testRule(changedSinceLastVersion, [
  { name: 'reports a model other than the one archived', model: { ...draft, versions: [{ version: '1.0', date: '2026-01-01', hash: elsewhere }] }, expect: ['1.0'] },
  { name: 'is silent while nothing has changed', model: { ...draft, versions: [{ version: '1.0', date: '2026-01-01', hash: now }] }, expect: [] },
  { name: 'compares with the latest by date, wherever it stands', model: { ...draft, versions: [{ version: '2.0', date: '2026-02-01', hash: elsewhere }, { version: '1.0', date: '2026-01-01', hash: now }] }, expect: ['2.0'] },
  { name: 'of two on one day takes the one further down', model: { ...draft, versions: [{ version: '1.0', date: '2026-01-01', hash: elsewhere }, { version: '1.1', date: '2026-01-01', hash: now }] }, expect: [] },
  { name: 'is silent before anything is archived', model: { ...draft, versions: [{ version: '0.1' }] }, expect: [] },
]);
