import type { ModelDraft } from '../../model/threat-model';

const DONE = 9;

/** Phase 10 and what spans phases: sign-offs, triggers, one waiver. */
export const outputs: ModelDraft = {
  phases: Array.from({ length: 10 }, (_, i) => ({
    id: i + 1, owner: i === 0 || i === 8 ? 'Marta Lindqvist' : i < 6 ? 'Elena Rossi' : 'Tom Okafor',
    ...(i < DONE ? { signedOffBy: 'Elena Rossi', signedOffOn: '2026-03-02' } : {}),
  })),
  triggers: Array.from({ length: 7 }, (_, i) => ({ id: `TE${i + 1}`, lastChecked: '2026-03-02', checkedBy: 'Elena Rossi', happened: 'No' as const })),
  waivers: [
    { rule: 'systemic-non-determinism-not-accepted', reason: 'Carried with TH2 until its deferral ends; then accepted on its own row', who: 'Marta Lindqvist', until: '2026-05-29' },
    { rule: 'sensitive-asset-moved-to-less-trusted-zone', row: 'LC29', reason: 'An agent must hold its key to use it; the key is useless outside the private network and lives 30 days at most', who: 'Tom Okafor', until: '2026-08-31' },
  ],
};
