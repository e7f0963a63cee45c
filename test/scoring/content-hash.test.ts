import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createModel, type ModelDraft } from '../../src/model/threat-model';
import { contentHash } from '../../src/scoring/content-hash';

const draft: ModelDraft = {
  context: { systemName: 'Claims assistant', dataCategories: ['PII'] },
  threats: [{ id: 'TH1', name: 'Prompt injection 🧨', severity: 'High', layers: ['L1', 'L3'] }, { id: 'TH2' }],
  phases: [{ id: 1, owner: 'Ada' }],
};
const hash = (changed: ModelDraft) => contentHash(createModel({ ...draft, ...changed }));
const before = hash({});

describe('contentHash', () => {
  it('is the SHA-256 of the canonical content', () => {
    const content = {
      phases: [{ id: 1, owner: 'Ada' }],
      context: { systemName: 'Claims assistant', dataCategories: ['PII'] },
      threats: [{ id: 'TH1', name: 'Prompt injection 🧨', layers: ['L1', 'L3'], severity: 'High' }, { id: 'TH2' }],
    };
    expect(before).toBe(createHash('sha256').update(JSON.stringify(content)).digest('hex'));
  });

  it.each<[string, ModelDraft]>([
    ['versions', { versions: [{ version: '1.0', date: '2026-03-02' }] }],
    ['the delta', { delta: [{ kind: 'new', id: 'TH1' }] }],
    ['the re-entry log', { reentryLog: [{ what: 'New agent' }] }],
    ['identity and used IDs', { meta: { modelId: 'other', highestIds: { TH: 9 } } }],
    ['the counts of the last Validate', { phases: [{ id: 1, owner: 'Ada', errors: 3, warnings: 2, validatedOn: '2026-03-02' }] }],
    ['the order in which a row was written down', { phases: [{ owner: 'Ada', id: 1 }] }],
  ])('does not depend on %s', (_, changed) => expect(hash(changed)).toBe(before));

  it.each<[string, ModelDraft]>([
    ['a field', { context: { systemName: 'Claims assistant 2', dataCategories: ['PII'] } }],
    ['the order of rows', { threats: [...(draft.threats ?? [])].reverse() }],
    ['the order of a list', { threats: [{ ...draft.threats?.[0], layers: ['L3', 'L1'] }, { id: 'TH2' }] }],
    ['a waiver', { waivers: [{ rule: 'single-point-of-failure' }] }],
    ['a weight', { scales: [{ id: 'Severity: Low', number: 2 }] }],
    ['a sign-off', { phases: [{ id: 1, owner: 'Ada', signedOffBy: 'Ada' }] }],
  ])('changes with %s', (_, changed) => expect(hash(changed)).not.toBe(before));
});
